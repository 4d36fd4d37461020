import { isDirected } from '../bidi.ts'
import { syllables } from '../hyphenation.ts'
import type { Tag } from './definition.ts'
import { evened, usualOf } from './even-lines.ts'
import { merged, ordered, piece } from './line-runs.ts'
import { type Inline, type Line, LineBase, TextInlinesBase } from './pdfmake.ts'

/** A word is divided only when the line would otherwise lose more than this share of its width. */
const leastGain = 0.11
/** Lines in a row that may end with a hyphen. */
const mostHyphens = 2

const measure = new TextInlinesBase(null)
/** ISO 32000-1, 14.8.2.2.3: a hyphen that only the line's end made is a soft hyphen. */
const softHyphen: Tag = { actual: '\u00AD' }

/**
 * Breaks measured runs into lines of at most `width` points: first fit, dividing words where their tag names a
 * language. Equal neighbours become one run; lines of mixed direction are put into visual order. The runs given are left as they are.
 */
export function breakLines(
  inlines: readonly Inline[],
  width: number,
  direction: 'ltr' | 'rtl',
  hang: number = 0
): Line[] {
  const lines: Line[] = []
  const usual = usualOf(inlines)
  let room = new Row(width)
  let hyphens = 0
  const close = (ends = false): void => {
    lines.push(evened(room.line(direction), usual))
    room = new Row(ends ? width : width - hang, ends ? 0 : hang)
  }
  for (const words of clusters(inlines.map(inline => shrunk(inline, width)))) {
    let rest: Inline[] | undefined = words
    while (rest) {
      if (room.fits(rest)) {
        room.add(rest)
        if (rest.at(-1)?.lineEnd) {
          close(true)
          hyphens = 0
        }
        rest = undefined
        continue
      }
      const divided: [Inline[], Inline[]] | undefined = hyphens < mostHyphens ? divide(rest, room) : undefined
      if (divided) {
        room.add(divided[0])
        rest = divided[1]
        hyphens++
        close()
      } else if (room.inlines.length > 0) {
        hyphens = 0
        close()
      } else {
        const cut = cutAnywhere(rest, room.width)
        room.add(cut[0])
        rest = cut[1]
        if (rest) close()
      }
    }
  }
  if (room.inlines.length > 0 || lines.length === 0) close()
  const last = lines.at(-1)
  if (last) last.lastLineInParagraph = true
  return lines
}

/** A line being filled. */
class Row {
  readonly inlines: Inline[] = []
  readonly width: number
  /** How much further in it begins. */
  readonly #indent: number
  #used = 0
  constructor(width: number, indent = 0) {
    this.width = width
    this.#indent = indent
  }

  /** What is left, in points. */
  get room(): number {
    return this.width - this.#used
  }

  fits(words: readonly Inline[]): boolean {
    return widthOf(words) - (words.at(-1)?.trailingCut ?? 0) <= this.room + 0.01
  }

  add(words: readonly Inline[]): void {
    if (this.inlines.length === 0) this.#used -= words[0]?.leadingCut ?? 0
    this.inlines.push(...words)
    this.#used += widthOf(words)
  }

  line(direction: 'ltr' | 'rtl'): Line {
    const line = new LineBase(this.width)
    const mixed = direction === 'rtl' || this.inlines.some(inline => isDirected(inline.text))
    for (const inline of mixed ? ordered(this.inlines, direction) : merged(this.inlines)) line.addInline(inline)
    line.mixed = mixed
    if (this.#indent > 0) Object.assign(line, { x: this.#indent, continues: true })
    return line
  }
}

/** A picture that is wider than the line, made as wide as the line. */
function shrunk(inline: Inline, most: number): Inline {
  const { tag, fontSize } = inline
  if (!tag?.picture || tag.picture.width <= most) return inline
  const height = (tag.picture.height * most) / tag.picture.width
  return {
    ...inline,
    tag: { ...tag, picture: { ...tag.picture, width: most, height } },
    width: most,
    height: Math.max(inline.height - tag.picture.height + height, fontSize * 1.2),
    font: { ...inline.font, ascender: Math.max((height / fontSize) * 1000, 900) }
  }
}

const widthOf = (inlines: readonly Inline[]): number => inlines.reduce((sum, inline) => sum + inline.width, 0)

/** Runs between which no line may end. */
function* clusters(inlines: readonly Inline[]): Iterable<Inline[]> {
  let cluster: Inline[] = []
  for (const inline of inlines) {
    cluster.push(inline)
    if (inline.noNewLine) continue
    yield cluster
    cluster = []
  }
  if (cluster.length > 0) yield cluster
}

/** The beginning of a word that still fits with its hyphen, and the rest. */
function divide(words: readonly Inline[], row: Row): [Inline[], Inline[]] | undefined {
  const [inline] = words
  const language = inline?.tag?.hyphens
  if (!inline || !language || words.length > 1 || inline.noWrap || isAddress(inline)) return undefined
  if (row.inlines.length > 0 && row.room < row.width * leastGain) return undefined
  const hyphen = piece({ ...inline, tag: softHyphen, lineEnd: false }, '-')
  const parts = syllables(inline.text, language)
  for (let count = parts.length - 1; count > 0; count--) {
    const head = piece({ ...inline, lineEnd: false }, parts.slice(0, count).join(''))
    if (head.width + hyphen.width <= row.room) return [[head, hyphen], [piece(inline, parts.slice(count).join(''))]]
  }
  return undefined
}

/** A hyphen within an address would be taken for a part of it. */
const isAddress = ({ link, text }: Inline): boolean => link?.includes(text.trim()) ?? false

/** A word wider than the whole line is cut between two letters. */
function cutAnywhere(words: readonly Inline[], width: number): [Inline[], Inline[] | undefined] {
  const fitting: Inline[] = []
  let room = width
  for (const [index, inline] of words.entries()) {
    if (inline.width - inline.trailingCut <= room || inline.tag?.formula || inline.noWrap) {
      fitting.push(inline)
      room -= inline.width
      continue
    }
    const letters = [...inline.text]
    let low = fitting.length > 0 ? 0 : 1
    let high = letters.length
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (measure.widthOfText(letters.slice(0, middle).join(''), inline) <= room) low = middle
      else high = middle - 1
    }
    const rest = words.slice(index + 1)
    if (low === 0) return [fitting, [inline, ...rest]]
    if (low >= letters.length) return [[...fitting, inline], rest.length > 0 ? rest : undefined]
    const head = piece({ ...inline, lineEnd: false }, letters.slice(0, low).join(''))
    return [
      [...fitting, head],
      [piece(inline, letters.slice(low).join('')), ...rest]
    ]
  }
  return [fitting, undefined]
}
