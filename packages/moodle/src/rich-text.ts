import { type HtmlContext, html } from '@curricle/html'
import type { Asset, ContentNode } from '@curricle/model'
import { poolPath } from './pool-path.ts'

/** HTML with the files that it shows; Moodle keeps each text's files in a file area of its own. */
export interface RichText {
  html: string
  files: readonly Asset[]
}

export const noText: RichText = { html: '', files: [] }

/** What is needed to write content as HTML, the same for a whole course. */
export type Rendering = Pick<HtmlContext, 'words' | 'assets' | 'link' | 'math'>

/**
 * Content as HTML for one text field of Moodle. Files are addressed by `@@PLUGINFILE@@` and their path in the course's folder, percent-encoded
 * (Moodle decodes it and looks up directory and name). It never begins with a line feed: a value that does is taken for a container and lost
 * (`backup/util/xml/parser/processors/simplified_parser_processor.class.php`).
 */
export function richText(
  content: readonly ContentNode[],
  rendering: Rendering,
  { gap, headingLevel }: Pick<HtmlContext, 'gap' | 'headingLevel'> = {}
): RichText {
  if (content.length === 0) return noText
  const files = new Set<Asset>()
  const address = (asset: Asset): string => {
    files.add(asset)
    const { directory, name } = poolPath(asset)
    return `@@PLUGINFILE@@${`${directory}${name}`.split('/').map(encodeURIComponent).join('/')}`
  }
  const written = html(content, {
    ...rendering,
    address,
    ...(gap ? { gap } : {}),
    ...(headingLevel ? { headingLevel } : {})
  })
  return { html: dressed(literal(written)).trim(), files: [...files] }
}

/** Codes of backups that an author wrote, in a course about Moodle, stay letters: ours stand at the beginning of an address alone. */
const literal = (html: string): string =>
  html.replace(/(?<!=")(@@PLUGINFILE@@|\$@[A-Z])/g, code => `&#${code.charCodeAt(0)};${code.slice(1)}`)

/**
 * The same for a text that Moodle cleans as it cleans what users write, posts of forums, entries of glossaries and what learners begin to write from: MathML and elements of HTML 5 are
 * taken out of it but for players (`lib/weblib.php`, `purify_html`). Formulas are TeX, which Moodle's filter shows; elements are those of HTML 4.
 */
export function cleanedText(content: readonly ContentNode[], rendering: Rendering): RichText {
  const { html, files } = richText(content, { ...rendering, math: 'tex' })
  return { html: html.replace(/(<\/?)([a-z]+)(?=[\s>])/g, (_, start, name) => start + (older[name] ?? name)), files }
}

const older: Readonly<Record<string, string>> = {
  aside: 'div',
  bdi: 'span',
  details: 'div',
  figcaption: 'p',
  figure: 'div',
  section: 'div',
  summary: 'p',
  time: 'span'
}

/** One paragraph without its element: Moodle shows answers in lists of its own, and the right order of elements with their tags. */
export function unwrapped({ html, files }: RichText): RichText {
  const [, inner] = /^<p>((?:(?!<\/?p\b).)*)<\/p>$/s.exec(html) ?? []
  return { html: inner ?? html, files }
}

/** Texts one after another as one. */
export function joined(...texts: readonly RichText[]): RichText {
  const said = texts.filter(text => text.html !== '')
  if (said.length < 2) return said[0] ?? noText
  return { html: said.map(text => text.html).join('\n'), files: [...new Set(said.flatMap(text => text.files))] }
}

/** Text with the characters that HTML gives a meaning to escaped. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)
}

/** Moodle's themes are made from Bootstrap: its classes beside ours make boxes and tables look as in the rest of the site. */
const dresses: readonly [RegExp, string][] = [
  [/class="box box-note"/g, 'class="box box-note alert alert-info"'],
  [/class="box box-tip"/g, 'class="box box-tip alert alert-success"'],
  [/class="box box-warning"/g, 'class="box box-warning alert alert-warning"'],
  [/class="box box-case"/g, 'class="box box-case border rounded bg-light p-3 mb-3"'],
  // On the side where reading begins, which no class of Bootstrap 4 knows.
  [
    /class="(term|finding|recommendation|agenda)"/g,
    'class="$1 mb-3" style="border-inline-start: 1px solid #dee2e6; padding-inline-start: 1rem"'
  ],
  // Bootstrap takes the indent of a definition away on the left alone.
  [/<dd>/g, '<dd style="margin-inline-start: 0">'],
  // Moodle's filter would make a second player of a link to a recording.
  [/<p class="recording-download"><a /g, '<p class="recording-download"><a class="nomediaplugin" '],
  // Wider pictures are cut off at the edge of the page.
  [/<img /g, '<img class="img-fluid" '],
  [/<pre>/g, '<pre class="border rounded bg-light p-3">'],
  [/<table>/g, '<table class="table table-bordered">'],
  // Without a font for formulas among those of the text, browsers on Linux leave out roots.
  [
    /<math /g,
    `<math style="font-family: 'Latin Modern Math', 'STIX Two Math', 'Cambria Math', 'DejaVu Math TeX Gyre', 'Noto Sans Math', math" `
  ],
  // The theme writes captions larger than headings.
  [/<caption>/g, '<caption style="color: inherit; font-size: inherit; font-weight: inherit; line-height: inherit">']
]

function dressed(html: string): string {
  return dresses.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), html)
}

/**
 * The text in an element that says its language and direction, since the page around it speaks that of the site. Moodle's style sheet aligns everything
 * to the left of a site that reads from left to right.
 */
export function framed({ html, files }: RichText, { language, direction }: HtmlContext['words']): RichText {
  if (html === '') return noText
  const align = direction === 'rtl' ? ' style="text-align: right"' : ''
  return { html: `<div lang="${language}" dir="${direction}"${align}>\n${html}\n</div>`, files }
}
