import temml from 'temml'
import { literal, type Markup, tag, trusted } from './markup.ts'

/**
 * A formula as MathML, with its TeX as alternative text and annotation; as code when the TeX is faulty (`mathFault`
 * says why). Temml escapes all text and, without `trust`, refuses commands that set attributes or addresses.
 */
export function math(tex: string, display: boolean): Markup {
  const mathml = attempt(tex, display)
  if (mathml instanceof Error) return tag('code', { class: 'math-source' }, literal(tex))
  const opening = `<math alttext="${attribute(tex)}"`
  return trusted(mathml.replace('<math', () => opening))
}

/** A formula between the delimiters at which MathJax looks (MathJax 3, `tex.inlineMath`; Moodle 4.5 and Canvas alike). */
export function tex(source: string, display: boolean): Markup {
  return tag('span', { class: 'math' }, literal(display ? `\\[${source}\\]` : `\\(${source}\\)`))
}

/** What is wrong with a formula, in one line; undefined when it can be written. */
export function mathFault(source: string, { display = false }: { display?: boolean } = {}): string | undefined {
  const result = attempt(source, display)
  return result instanceof Error ? sentence(result.message) : undefined
}

function attempt(source: string, displayMode: boolean): string | Error {
  try {
    return temml.renderToString(source, { displayMode, annotate: true, throwOnError: true })
  } catch (fault) {
    if (fault instanceof Error) return fault
    throw fault
  }
}

/** `Expected 'EOF', got '&' at position 3: a&̲b` → up to the place: Temml marks it in the TeX by combining lines, which terminals garble. */
function sentence(message: string): string {
  return message
    .replace(/ at (position \d+|end of input):[\s\S]*$/, ' at $1')
    .replace(/\s+/g, ' ')
    .trim()
}

const attribute = (text: string): string => literal(text).replaceAll('"', '&quot;')
