import { chineseSpaces } from './chinese.ts'
import { chineseRemedy } from './fonts.ts'
import { frenchSpaces } from './french.ts'
import { canHyphenate } from './hyphenation.ts'
import { positionIn } from './position-in-text.ts'
import { russianSpaces } from './russian.ts'
import type { Look, Run, Tag } from './tagged/index.ts'
import type { Writing } from './writing.ts'

/**
 * Words as runs: in fonts that have each character, with the spaces of their language, ready to be divided.
 * A character that no font has is reported, and written as its code point.
 */
export function runs(text: string, writing: Writing, look: Look = {}, tag: Tag = {}): Run[] {
  const { theme, course, coverage } = writing
  const all: Look = { ...writing.look, ...look }
  const family = all.font ?? theme.body
  const language = writing.passage?.language ?? course.language
  const spaced = numberSpaces(spaces[language.split('-')[0] ?? '']?.(text) ?? text)
  const shared = tagFor(tag, writing)
  return coverage.pieces(spaced, family, all.bold ?? false, all.italics ?? false).map(piece => ({
    ...all,
    text: piece.family === undefined ? missing(piece.text, writing) : piece.text,
    ...(piece.family !== undefined &&
      (all.font !== undefined || piece.family !== theme.body) && { font: piece.family }),
    ...(piece.actual !== undefined ? { tag: { ...shared, actual: piece.actual } } : shared && { tag: shared })
  }))
}

/** What languages do with the spaces of a text. */
const spaces: Readonly<Record<string, (text: string) => string>> = {
  fr: frenchSpaces,
  ru: russianSpaces,
  zh: chineseSpaces
}

/** A number stays on the line of its sign. */
const numberSpaces = (text: string): string => text.replace(/(\d) (?=[%‰€£¥°])/g, '$1\u00A0')

/** Text as it was typed, such as code: no spaces changed, no word divided. */
export function verbatim(text: string, writing: Writing, look: Look, tag?: Tag): Run[] {
  const { coverage, theme } = writing
  return coverage.pieces(text, look.font ?? theme.code, look.bold ?? false, false).map(piece => ({
    ...look,
    text: piece.family === undefined ? missing(piece.text, writing) : piece.text,
    ...(piece.family !== undefined && { font: piece.family }),
    ...(tag && { tag })
  }))
}

/** A place to write in, so many no-break spaces wide. */
export const blank = (width: number, writing: Writing): Run[] =>
  runs(
    '\u00A0'.repeat(width),
    writing,
    {
      // Whose spaces are as wide as we say, which those of an author's font may not be.
      font: blanks[writing.theme.script],
      decoration: 'underline',
      noWrap: true,
      preserveLeadingSpaces: true,
      preserveTrailingSpaces: true
    },
    { actual: '_____' }
  )

const blanks = { latin: 'sans', arabic: 'arabic', chinese: 'cjk' } as const

/** One object per language, so that neighbouring words are seen to belong together. */
const dividing = new Map<string, Tag>()

function tagFor(tag: Tag, { course, divides, passage }: Writing): Tag | undefined {
  if (Object.keys(tag).length > 0) return passage ? { language: passage.language, ...tag } : tag
  if (passage) return passage
  if (!divides || !canHyphenate(course.language)) return undefined
  const known = dividing.get(course.language) ?? { hyphens: course.language }
  dividing.set(course.language, known)
  return known
}

function missing(text: string, { message, node }: Writing): string {
  const codes = [...text].map(
    character => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  )
  const han = /\p{Script=Han}/u.test(text)
  message(
    `No font has ${codes.length > 1 ? 'the characters' : 'the character'} ${shown(text)} (${codes.slice(0, 5).join(', ')})`,
    {
      ruleId: 'glyph-missing',
      ...(node && { node, position: positionIn(node, text) }),
      note: han
        ? chineseRemedy
        : 'Write it in words, show it in a picture with an alternative, or name a font that has it in `course.yaml` (`theme: fonts`).'
    }
  )
  return codes.map(code => `[${code}]`).join('')
}

const shown = (text: string): string => `“${text.length > 12 ? `${text.slice(0, 12)}…` : text}”`
