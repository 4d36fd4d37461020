import { buffer } from 'node:stream/consumers'
import { scriptOf } from '@curricle/locale'
import { type FontFiles, fontFiles, type Message, type ResolvedCourse, visit } from '@curricle/model'
import type { Coverage } from './fonts.ts'
import { letter } from './order.ts'
import type { Faces, TaggedDocument } from './tagged/index.ts'
import type { Theme } from './theme.ts'

/** Our names of the families that a theme may bring. */
export type OwnFamily = 'body' | 'headings' | 'code'

/** The families of a course's theme. A face that it does not bring is its nearest. */
export async function ownFaces({ metadata: { theme }, assets }: ResolvedCourse): Promise<Faces> {
  const read = new Map<string, { name: string; bytes: Uint8Array }>()
  for (const { path } of fontFiles(theme)) {
    const asset = assets.get(path)
    if (asset) read.set(path, { name: `own:${asset.id}`, bytes: await buffer(asset.open()) })
  }
  const faces: Faces = {}
  for (const [family, files] of families(theme)) {
    const face = (style: keyof FontFiles) => read.get(files[style] ?? '')
    const normal = face('regular')
    if (!normal) continue
    const [bold, italics] = [face('bold') ?? normal, face('italic') ?? normal]
    faces[family] = { normal, bold, italics, bolditalics: face('bold-italic') ?? face('bold') ?? italics }
  }
  return faces
}

/**
 * Which of them a document can be written in. One that cannot be read, may not be embedded or lacks the letters of the text is
 * reported at its line, and ours stands in its place; of letters that it lacks here and there, ours are drawn, and named.
 */
export function usable(document: TaggedDocument, course: ResolvedCourse, message: Message): Set<OwnFamily> {
  const { theme } = course.metadata
  const faults = new Set<string>()
  const fault = (path: string, keys: readonly string[], ruleId: string, reason: string, note: string): void => {
    message(`The font \`${path}\` ${reason}; ours stands in its place`, { ruleId, keys, note })
    faults.add(keys[2] ?? '')
  }
  for (const { path, style, keys } of fontFiles(theme)) {
    if (!course.assets.has(path)) continue
    try {
      const { font } = document.provideFont(keys[2] ?? '', style.startsWith('bold'), style.endsWith('italic'))
      const { noEmbedding, noSubsetting, bitmapOnly } = font['OS/2']?.fsType ?? {}
      if (noEmbedding || noSubsetting || bitmapOnly)
        fault(
          path,
          keys,
          'font-restricted',
          'does not allow to be put into a document',
          'Take one whose licence does, such as the SIL Open Font License.'
        )
    } catch (error) {
      const why = (error as Error).message.split('\n')[0] ?? ''
      fault(
        path,
        keys,
        'font-unreadable',
        `cannot be read: ${why}`,
        'Take the `.ttf` or `.otf` file from its maker again.'
      )
    }
  }
  const ready = new Set<OwnFamily>()
  for (const [family, files] of families(theme)) {
    if (!course.assets.has(files.regular) || faults.has(family)) continue
    if (family === 'code' || isWritable(document, course, family, files, message)) ready.add(family)
  }
  return ready
}

/** Of all letters of a text, how many a font must have to be its font. */
const enough = 0.95

function isWritable(
  document: TaggedDocument,
  course: ResolvedCourse,
  family: OwnFamily,
  files: FontFiles,
  message: Message
): boolean {
  const keys = ['theme', 'fonts', family]
  const { font } = document.provideFont(family, false, false)
  const letters = lettersOf(course)
  const lacking = [...letters].filter(([letter]) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
  const sum = (counted: Iterable<[string, number]>): number => [...counted].reduce((all, [, count]) => all + count, 0)
  const named = lacking
    .slice(0, 8)
    .map(([letter]) => `“${letter}”`)
    .join(', ')
  if (sum(lacking) > sum(letters) * (1 - enough)) {
    message(`The font \`${files.regular}\` lacks letters of ${course.language}: ${named} …; ours stands in its place`, {
      ruleId: 'font-without-language',
      keys,
      severity: 'notice'
    })
    return false
  }
  if (lacking.length > 0)
    message(`The font \`${files.regular}\` lacks ${named}${lacking.length > 8 ? ' …' : ''}: ours are drawn there`, {
      ruleId: 'font-without-letter',
      keys,
      note: 'Take a font that has all letters of the language.'
    })
  const absent = (['bold', 'italic'] as const).filter(style => files[style] === undefined)
  if (family === 'body' && absent.length > 0)
    message(
      `The font of the text has no ${absent.map(style => `\`${style}\``).join(' and no ')}: what is stressed looks like the rest`,
      {
        ruleId: 'font-style-missing',
        keys,
        note: `Name the file of each face: \`${family}: { regular: …, bold: …, italic: … }\`.`
      }
    )
  return true
}

/** The family of what we count and mark with in a text: its own, or one of ours where it lacks digits, as fonts of one script do. */
export function familyOfSigns(body: string, language: string, coverage: Coverage): string {
  const letters = Array.from({ length: 20 }, (_, place) => letter(place, language)).join('')
  const signs = `0123456789.•×${letters}${letters.toLowerCase()}`
  const [first, ...others] = coverage.pieces(signs, body, false, false)
  return others.length === 0 && first?.family === body ? body : 'serif'
}

/** A look with the lines of its text as far apart as in ours, whatever an author's font holds to be a line; but none so near that letters touch. */
export function led(look: Theme, ours: Theme, document: TaggedDocument): Theme {
  if (look.body === ours.body) return look
  const heightOf = (family: string): number => document.provideFont(family, false, false).lineHeight(1)
  return { ...look, lineHeight: Math.max((ours.lineHeight * heightOf(ours.body)) / heightOf(look.body), 1) }
}

const families = ({ fonts = {} }: ResolvedCourse['metadata']['theme']): [OwnFamily, FontFiles][] =>
  Object.entries(fonts).flatMap(([family, files]) =>
    typeof files === 'string' ? [] : [[family as OwnFamily, files] satisfies [OwnFamily, FontFiles]]
  )

const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Han}/u
]

/** What is several scripts for ISO 15924 and one of them for Unicode. */
const together: Readonly<Record<string, string>> = { Hans: 'Hani', Hant: 'Hani', Jpan: 'Hani', Kore: 'Hang' }

/** The letters of the course's text in the script that most of it is in, each with how often it is there. */
function lettersOf(course: ResolvedCourse): Map<string, number> {
  const all = new Map<string, number>()
  visit(course, node => {
    if (node.type !== 'text') return
    for (const letter of node.value) all.set(letter, (all.get(letter) ?? 0) + 1)
  })
  const own = scriptOf(course.language)
  const byScript = [...scripts, new RegExp(`\\p{Script=${together[own] ?? own}}`, 'u')].map(
    script => new Map([...all].filter(([letter]) => script.test(letter)))
  )
  const size = (counted: Map<string, number>): number => [...counted.values()].reduce((sum, count) => sum + count, 0)
  return byScript.reduce((largest, each) => (size(each) > size(largest) ? each : largest))
}
