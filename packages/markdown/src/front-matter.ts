import type { VFile } from 'vfile'
import { z } from 'zod'
import { duration, edition, type Kind } from './kinds.ts'
import { report } from './report.ts'
import { checked, readYaml, type Yaml, type YamlRules } from './yaml.ts'

const rules: YamlRules = {
  malformed: 'front-matter-malformed',
  unknown: 'front-matter-unknown-key',
  value: 'front-matter-value'
}

/** A text that one of our kinds of value understands. */
function kindOf<Value>(kind: Kind<Value>): z.ZodType<Value> {
  return z.string({ error: kind.expected }).transform((text, context) => {
    const value = kind.read(text)
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message: kind.expected })
    return z.NEVER
  })
}

export const identifier: z.ZodType<string> = z
  .string({ error: 'an id: letters a–z, digits, `-` and `_`' })
  .regex(/^[A-Za-z][\w-]*$/, 'an id: a letter, then letters a–z, digits, `-` and `_`')
export const words: z.ZodType<string> = z.string({ error: 'text' }).trim().min(1, 'text')
export const day: z.ZodType<string> = z
  .string({ error: 'a day such as `2026-11-23`' })
  .refine(isDay, 'a day such as `2026-11-23`')
export const list: z.ZodType<string[]> = z.union([words.transform(one => [one]), z.array(words)], {
  error: 'a text or a list of texts'
})

function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
    new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
  )
}

const shape = {
  id: identifier,
  level: words.optional(),
  duration: kindOf(duration).optional(),
  date: day.optional(),
  description: words.optional(),
  tags: list.optional(),
  for: kindOf(edition).optional(),
  region: words.optional()
}
const schema: z.ZodType<FrontMatter> = z.strictObject(shape) as unknown as z.ZodType<FrontMatter>

export interface FrontMatter {
  id: string
  level?: string
  /** In minutes. */
  duration?: number
  date?: string
  description?: string
  tags?: string[]
  for?: 'learner' | 'teacher'
  region?: string
}

/** Where a file's front matter ends and its Markdown begins, and what it says. */
export interface Opened {
  /** Offset of the Markdown. */
  start: number
  yaml?: Yaml
  frontMatter?: FrontMatter
}

/** Reads the YAML between two lines `---` at the beginning of a module. */
export function frontMatter(file: VFile): Opened {
  const text = String(file)
  const usual = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text)
  const like =
    /^(?:[-–—−]{1,2}|[-–—−]{4,}|[–—−]{3}|\+\+\+|```ya?ml)[ \t]*\r?\n([\s\S]*?)^(?:[-–—−]+|\+\+\+|```)[ \t]*(?:\r?\n|$)/m.exec(
      text
    )
  const found = like?.index === 0 ? like : usual
  if (found && found === like) {
    const note =
      'Write three hyphens, `---`, on a line of their own before it and behind it, and `key: value` in between.'
    report(
      file,
      'front-matter-missing',
      'The front matter stands between other lines than `---`',
      { line: 1, column: 1 },
      note
    )
    if (text.startsWith('+')) return { start: found[0].length }
  }
  if (!found || text.slice(0, found.index).trim() !== '') {
    const [reason, note] = /^---/.test(text)
      ? ['The front matter is not closed', 'Close it by a line `---`.']
      : ['The module has no front matter', 'Begin the file with `---`, a line `id: its-id` and again `---`.']
    report(file, 'front-matter-missing', reason, { line: 1, column: 1 }, note)
    return { start: 0 }
  }
  if (found.index > 0) {
    const note = 'The first line of the file is `---`.'
    report(file, 'front-matter-missing', 'Blank lines before the front matter', { line: 1, column: 1 }, note)
  }
  const [whole, content = ''] = found
  const start = found.index + whole.length
  const offset = text.indexOf('\n', found.index) + 1
  const line = text.slice(0, offset).split('\n').length
  const yaml = readYaml(file, content, { line, offset }, rules, ['description', 'level', 'tags'])
  if (!yaml) return { start }
  const hints = {
    title: 'The title is the heading `# …` below.',
    language: 'The language is in the file’s name: `01-name.fr.md`.'
  }
  const read = checked(yaml, schema, rules, Object.keys(shape), hints)
  return { start, yaml, ...(read && { frontMatter: read }) }
}
