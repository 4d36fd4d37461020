import type { Inline, Line } from './pdfmake.ts'

/** The run whose font most of a text is in: its lines are as far apart as this one is high. */
export function usualOf(inlines: readonly Inline[]): Inline | undefined {
  const letters = new Map<string, { inline: Inline; count: number }>()
  for (const inline of inlines) {
    if (isDrawn(inline)) continue
    const key = `${inline.font.ascender} ${inline.font.descender} ${inline.fontSize}`
    const known = letters.get(key) ?? { inline, count: 0 }
    known.count += inline.text.length
    letters.set(key, known)
  }
  return [...letters.values()].reduce<{ inline?: Inline; count: number }>(
    (most, each) => (each.count > most.count ? each : most),
    { count: 0 }
  ).inline
}

/** Gives a line the height and baseline of its text where letters of other fonts, such as a word in Arabic, would move it away. */
export function evened(line: Line, usual: Inline | undefined): Line {
  if (!usual) return line
  const counted = (inline: Inline): Inline => (isDrawn(inline) || inline.fontSize > usual.fontSize ? inline : usual)
  const highest = (heightOf: (inline: Inline) => number): number =>
    line.inlines.reduce((most, inline) => Math.max(most, heightOf(counted(inline))), 0)
  // As properties of its own, which pdfmake copies with the rows that it repeats.
  line.getHeight = () => highest(({ height }) => height)
  line.getAscenderHeight = () => highest(({ font, fontSize }) => (font.ascender / 1000) * fontSize)
  return line
}

const isDrawn = ({ tag }: Inline): boolean => tag?.picture !== undefined || tag?.formula !== undefined
