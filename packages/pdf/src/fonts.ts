import { createRequire } from 'node:module'
import { join } from 'node:path'
import { undirected } from './bidi.ts'
import type { Faces, TaggedDocument } from './tagged/index.ts'

/** Our names of the families. */
export type Family = 'serif' | 'sans' | 'mono' | 'arabic' | 'symbols' | 'emoji' | 'cjk'

/** A family: the package that carries its faces, and each face's file in it. */
const families: Readonly<Record<Family, readonly string[]>> = {
  serif: face('source-serif-4', 'SourceSerif4', [
    '400Regular',
    '600SemiBold',
    '400Regular_Italic',
    '600SemiBold_Italic'
  ]),
  sans: face('source-sans-3', 'SourceSans3', ['400Regular', '600SemiBold', '400Regular_Italic', '600SemiBold_Italic']),
  mono: face('noto-sans-mono', 'NotoSansMono', ['400Regular', '700Bold', '400Regular', '700Bold']),
  arabic: face('amiri', 'Amiri', ['400Regular', '700Bold', '400Regular_Italic', '700Bold_Italic']),
  symbols: face('noto-sans-symbols-2', 'NotoSansSymbols2', ['400Regular', '400Regular', '400Regular', '400Regular']),
  emoji: face('noto-emoji', 'NotoEmoji', ['400Regular', '700Bold', '400Regular', '700Bold']),
  cjk: face('noto-sans-sc', 'NotoSansSC', ['400Regular', '700Bold', '400Regular', '700Bold'])
}

/** In the order in which a character that its own family lacks is looked for. */
const fallbacks: readonly Family[] = ['serif', 'sans', 'mono', 'arabic', 'symbols', 'emoji', 'cjk']

/** Which of ours are looked at first when an author's font lacks a character. */
const kin: Readonly<Record<string, readonly Family[]>> = { headings: ['sans'], code: ['mono'] }

/** What to do for Chinese, whose package is installed only where it is wanted: it has 92 MB. */
export const chineseRemedy =
  'Install the package `@expo-google-fonts/noto-sans-sc` where you run Curricle: `npm install @expo-google-fonts/noto-sans-sc`, or in a clone of it `npx pnpm@12.21.0 add -w @expo-google-fonts/noto-sans-sc`.'

function face(name: string, file: string, styles: readonly string[]): readonly string[] {
  return styles.map(style => `@expo-google-fonts/${name}/${style}/${file}_${style}.ttf`)
}

/** The files of every family that is installed. */
export function faces(): Faces {
  const found: Faces = {}
  for (const [family, files] of Object.entries(families)) {
    const paths = files.map(located)
    const [normal, bold, italics, bolditalics] = paths
    if (normal && bold && italics && bolditalics) found[family] = { normal, bold, italics, bolditalics }
  }
  return found
}

/** Beside us, else in the project that we run in (where pnpm puts a package that we do not list). */
function located(file: string): string | undefined {
  for (const from of [import.meta.url, join(process.cwd(), 'package.json')]) {
    try {
      return createRequire(from).resolve(file)
    } catch (error) {
      if ((error as { code?: string }).code !== 'MODULE_NOT_FOUND') throw error
    }
  }
  return undefined
}

/** A piece of text in the family that can draw it; none: no font has it. */
export interface Piece {
  text: string
  family: string | undefined
  /** What it stands for, where that is more than is drawn. */
  actual?: string
}

/** Which fonts of a document can draw what. */
export interface Coverage {
  /** Cuts a text where its family changes. Invisible characters that fonts stumble over are left out. */
  pieces(text: string, family: string, bold: boolean, italics: boolean): Piece[]
}

// Soft hyphens and the like: fontkit gives a soft hyphen the glyph of the hyphen and then hides both.
const invisible = /[\u00AD\u200B\u2060-\u2065\u206A-\u206F\uFEFF]|\p{Variation_Selector}/gu
/** Spaces with a width of their own, which an author's font may lack. */
const wide = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/
const plain = /^[\x20-\x7E\u00A0-\u00FF\u2013\u2014\u2018-\u201D\u2026]*$/

/** The coverage of a document's fonts. */
export function coverageOf(document: TaggedDocument, faces: Faces): Coverage {
  const known = new Map<string, boolean>()
  const has = (family: string, bold: boolean, italics: boolean, code: number): boolean => {
    const key = `${family}${bold ? 'b' : ''}${italics ? 'i' : ''}${code}`
    const before = known.get(key)
    if (before !== undefined) return before
    const covered = family in faces && document.provideFont(family, bold, italics).font.hasGlyphForCodePoint(code)
    known.set(key, covered)
    return covered
  }
  return {
    pieces(text, family, bold, italics) {
      const visible = text.replace(invisible, '')
      const isOurs = family in families
      if (isOurs && family !== 'cjk' && plain.test(visible)) return [{ text: visible, family }]
      const order = [family, ...(kin[family] ?? []), ...fallbacks]
      const pieces: Piece[] = []
      for (const character of visible) {
        const last = pieces.at(-1)
        const code = character.codePointAt(0) ?? 0
        const isSpace = (/\s/.test(character) && (isOurs || !wide.test(character))) || undirected(character) === ''
        // Without colours a skin tone is a box with a pattern.
        if (last?.family === 'emoji' && /\p{Emoji_Modifier}/u.test(character)) {
          last.actual = `${last.actual ?? last.text}${character}`
          continue
        }
        // The spaces of that font are as wide as its pictures.
        const isBeside = isSpace && (last?.family !== 'emoji' || !/\s/.test(character))
        if (last?.family && (isBeside || (sticks(character) && has(last.family, bold, italics, code)))) {
          add(last, character)
          continue
        }
        // Of which those of another font would look like others.
        const wanted = /\p{Emoji_Presentation}/u.test(character) ? ['emoji', ...order] : order
        const found = isSpace ? family : wanted.find(candidate => has(candidate, bold, italics, code))
        if (last && last.family === found) add(last, character)
        else pieces.push({ text: character, family: found })
      }
      return pieces
    }
  }
}

function add(piece: Piece, character: string): void {
  piece.text += character
  if (piece.actual !== undefined) piece.actual += character
}

/** Marks, joiners and skin tones belong to the character before them. */
const sticks = (character: string): boolean => /[\p{M}\p{Emoji_Modifier}\u200C\u200D]/u.test(character)
