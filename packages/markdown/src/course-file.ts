import { contrast, type Theme } from '@curricle/model'
import type { VFile } from 'vfile'
import { z } from 'zod'
import { day, identifier, list, words } from './front-matter.ts'
import { report } from './report.ts'
import { checked, readYaml, type Yaml, type YamlRules } from './yaml.ts'

/** Of text on its ground (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5

const rules: YamlRules = {
  malformed: 'course-file-malformed',
  unknown: 'course-file-unknown-key',
  value: 'course-file-value'
}

const language: z.ZodType<string> = z
  .string({ error: 'a language such as `en` or `pt-BR`' })
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language such as `en` or `pt-BR`')
const languages = z.preprocess(
  said => (typeof said === 'string' ? [said] : said),
  z
    .array(language, { error: 'a list of languages, such as `[en, fr]`' })
    .min(1, 'a list of languages, such as `[en, fr]`')
)
const localised = z.union([words, z.record(language, words)], { error: 'one text, or one for each language (`en: …`)' })
const kilobytes = z.number({ error: 'a number of kilobytes' }).positive('a number of kilobytes')

const fontFile = z.string().regex(/\.(ttf|otf)$/i)
const faces = z.strictObject(
  { regular: fontFile, bold: fontFile.optional(), italic: fontFile.optional(), 'bold-italic': fontFile.optional() },
  { error: 'the keys `regular`, `bold`, `italic` and `bold-italic`, each with a font file' }
)
const family = z.union([fontFile.transform(regular => ({ regular })), faces], {
  error: 'a font file (`.ttf` or `.otf`), or files by `regular`, `bold`, `italic` and `bold-italic`'
})
const letters = z.union([z.enum(['serif', 'sans']), family], {
  error: '`serif`, `sans`, a font file (`.ttf` or `.otf`), or files by `regular`, `bold`, `italic` and `bold-italic`'
})
const fonts = { body: letters.optional(), headings: letters.optional(), code: family.optional() }

const theme = {
  accent: z
    .string({ error: 'a colour such as `"#0a5c7d"`' })
    .regex(/^#[0-9a-fA-F]{6}$/, 'a colour such as `"#0a5c7d"`')
    .optional(),
  logo: words.optional(),
  paper: z.enum(['A4', 'Letter'], { error: '`A4` or `Letter`' }).optional(),
  fonts: z.strictObject(fonts, { error: 'the keys `body`, `headings` and `code`' }).optional()
}

const shape = {
  id: identifier.optional(),
  title: localised,
  description: localised.optional(),
  languages,
  date: day.optional(),
  licence: z
    .string({ error: 'an SPDX identifier such as `CC-BY-4.0`' })
    .regex(/^[A-Za-z0-9.+-]+$/, 'an SPDX identifier such as `CC-BY-4.0`')
    .optional(),
  authors: list.optional(),
  version: z.union([words, z.number()], { error: 'a version such as `1.2`' }).optional(),
  image: words.optional(),
  tags: list.optional(),
  bibliography: list.optional(),
  theme: z.strictObject(theme, { error: 'the keys `accent`, `logo`, `paper` and `fonts`' }).optional(),
  budget: z
    .union([kilobytes, z.record(z.string(), kilobytes)], { error: 'a number of kilobytes, or one for each format' })
    .optional(),
  progress: z.enum(['free', 'sequential'], { error: '`free` or `sequential`' }).optional(),
  exports: z.record(z.string(), z.unknown(), { error: 'options, by format' }).optional()
}
const schema: z.ZodType<CourseFile> = z.strictObject(shape) as unknown as z.ZodType<CourseFile>

/** What `course.yaml` says, before a language is chosen. */
export interface CourseFile {
  id?: string
  title: Localised
  description?: Localised
  languages: string[]
  date?: string
  licence?: string
  authors?: string[]
  version?: string | number
  image?: string
  tags?: string[]
  bibliography?: string[]
  theme?: Theme
  /** Kilobytes, for all formats or each. */
  budget?: number | Record<string, number>
  progress?: 'free' | 'sequential'
  exports?: Record<string, unknown>
}

/** One text, or one for each language. */
type Localised = string | Record<string, string>

/** Reads and checks `course.yaml`. */
export function courseFile(file: VFile): { said: CourseFile; yaml: Yaml } | undefined {
  const free = ['title', 'description', 'authors', 'tags']
  const yaml = readYaml(file, String(file).replace(/^\uFEFF/, ''), { line: 1, offset: 0 }, rules, free)
  if (!yaml) return undefined
  const hints = {
    license: 'Did you mean `licence`?',
    language: 'Did you mean `languages`?',
    author: 'Did you mean `authors`?'
  }
  const said = checked(
    yaml,
    schema,
    rules,
    [...Object.keys(shape), ...Object.keys(theme), ...Object.keys(fonts)],
    hints
  )
  if (!said) return salvaged(yaml)
  const accent = said.theme?.accent
  if (accent !== undefined && contrast(accent, '#ffffff') < leastContrast) {
    const found = Math.floor(contrast(accent, '#ffffff') * 10) / 10
    report(
      file,
      'accent-contrast',
      `The accent colour has a contrast of ${found} to 1 with white, too little to be read: a darker one is taken where it has to be`,
      yaml.place(['theme', 'accent']),
      `Choose a colour with a contrast of at least ${leastContrast} to 1.`
    )
  }
  const twice = said.languages.find((each, index) => said.languages.indexOf(each) !== index)
  if (twice !== undefined)
    report(
      file,
      rules.value,
      `The language \`${twice}\` is listed twice`,
      yaml.place(['languages']),
      'Keep one of the two.'
    )
  for (const key of ['title', 'description'] as const) {
    const value = said[key]
    if (typeof value !== 'object') continue
    for (const language of said.languages) {
      if (value[language] !== undefined) continue
      report(
        file,
        rules.value,
        `\`${key}\` has no text in \`${language}\``,
        yaml.place([key], 'key'),
        `Add a line \`${language}: …\` below it.`
      )
    }
    for (const language of Object.keys(value)) {
      if (said.languages.includes(language)) continue
      report(
        file,
        rules.value,
        `\`${key}\` has a text in \`${language}\`, which is none of the course’s languages`,
        yaml.place([key, language], 'key'),
        'Add it to `languages`, or take the line away.'
      )
    }
  }
  return { said, yaml }
}

/** Enough to go on and find the faults of the modules as well: their languages and works. Nothing is built of such a course. */
function salvaged(yaml: Yaml): { said: CourseFile; yaml: Yaml } | undefined {
  const { languages: said, bibliography } = yaml.data as { languages?: unknown; bibliography?: unknown }
  const known = [said].flat().filter((each): each is string => language.safeParse(each).success)
  const works = list.safeParse(bibliography).data
  const enough: CourseFile = { title: 'Untitled', languages: known, ...(works && { bibliography: works }) }
  return known.length > 0 ? { said: enough, yaml } : undefined
}

/** One text, or the one in a language. */
export function inLanguage(text: Localised, language: string): string
export function inLanguage(text: Localised | undefined, language: string): string | undefined
export function inLanguage(text: Localised | undefined, language: string): string | undefined {
  return typeof text === 'object' ? text[language] : text
}
