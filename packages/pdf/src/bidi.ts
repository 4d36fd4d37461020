import bidiFactory from 'bidi-js'

const bidi = bidiFactory()

/** A piece of a line that is drawn in one go. */
export interface Segment {
  /** Which of the given texts it is from, and where in it. */
  index: number
  start: number
  end: number
  /** What the font is given to draw: brackets mirrored, and reversed where the font would not do it itself. */
  drawn: string
  /** Place in reading order. */
  order: number
}

/** Characters that say in which direction their neighbours run, and are not seen. */
const directing = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** The text without characters that only say in which direction it runs. */
export const undirected = (text: string): string => text.replace(directing, '')

/** True when a text may have to be drawn in another order than it is read. */
export const isDirected = (text: string): boolean => isRightToLeft(text) || text.search(directing) >= 0

/** Words from left to right that keep their order within words from right to left. */
export const isolated = (text: string): string => `\u2066${text}\u2069`

/** True when a text has letters that are written from right to left. */
export const isRightToLeft = (text: string): boolean => rightToLeft.test(text)
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/

/**
 * Cuts the texts of one line into segments and puts these into the order in which they stand from left to right
 * (Unicode UAX 9). White space at the line's end is left out. Each segment has one direction and is either space or
 * not: pdfkit draws word by word, from the left.
 */
export function visualOrder(texts: readonly string[], direction: 'ltr' | 'rtl'): Segment[] {
  const line = texts.join('')
  const levels = bidi.getEmbeddingLevels(line, direction).levels
  const end = line.replace(/[ \t\n\u2069]+$/, '').length
  const segments: (Segment & { level: number })[] = []
  let offset = 0
  texts.forEach((text, index) => {
    let start = 0
    for (let at = 1; at <= text.length; at++) {
      const edge = at === text.length || levels[offset + at] !== levels[offset + start] || isEdge(text, at)
      if (!edge) continue
      const level = levels[offset + start] ?? 0
      const piece = undirected(text.slice(start, at))
      if (offset + start < end && piece !== '') {
        segments.push({ index, start, end: at, drawn: drawn(piece, level), order: segments.length, level })
      }
      start = at
    }
    offset += text.length
  })
  return reordered(segments)
}

/** Space and brackets are drawn by themselves: these alone stand for another character than the one drawn. */
function isEdge(text: string, at: number): boolean {
  const [one = '', other = ''] = [text[at - 1], text[at]]
  return /\s/.test(one) !== /\s/.test(other) || isMirrored(one) || isMirrored(other)
}

const isMirrored = (character: string): boolean => bidi.getMirroredCharacter(character) !== null

/** Rule L4. fontkit reverses what it knows to be a script from right to left, so only neutral characters are left to us. */
function drawn(piece: string, level: number): string {
  if (level % 2 === 0) return piece
  const mirrored = [...piece].map(character => bidi.getMirroredCharacter(character) ?? character)
  return (isRightToLeft(piece) ? mirrored : mirrored.reverse()).join('')
}

/** Rule L2: from the highest level down, reverse every row of segments at that level or above. */
function reordered<Leveled extends { level: number }>(segments: Leveled[]): Leveled[] {
  const result = [...segments]
  const levels = segments.map(segment => segment.level)
  const lowestOdd = Math.min(...levels.filter(level => level % 2 === 1), Number.POSITIVE_INFINITY)
  for (let level = Math.max(...levels, 0); level >= lowestOdd; level--) {
    for (let from = 0; from < result.length; from++) {
      let to = from
      while (to < result.length && (result[to]?.level ?? -1) >= level) to++
      if (to > from) result.splice(from, to - from, ...result.slice(from, to).reverse())
      from = to
    }
  }
  return result
}
