import { undirected, visualOrder } from '../bidi.ts'
import { type Inline, TextInlinesBase } from './pdfmake.ts'

const measure = new TextInlinesBase(null)

/** A run with other words, measured. */
export function piece(inline: Inline, text: string): Inline {
  const trailing = /\s+$/.exec(text)?.[0] ?? ''
  return {
    ...inline,
    text,
    width: measure.widthOfText(text, inline),
    leadingCut: 0,
    trailingCut: trailing ? measure.widthOfText(trailing, inline) : 0
  }
}

const same = [
  'font',
  'fontSize',
  'color',
  'decoration',
  'background',
  'characterSpacing',
  'sup',
  'sub',
  'link',
  'linkToDestination',
  'tag'
] as const

/** Equal neighbours as one run, which saves a fifth of the bytes. */
export function merged(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = []
  for (const inline of inlines) {
    const last = result.at(-1)
    if (
      last &&
      !last.squeezed &&
      !last._pageRef &&
      !inline._pageRef &&
      !inline.tag?.formula &&
      !inline.tag?.picture &&
      same.every(key => last[key] === inline[key])
    ) {
      last.text += inline.text
      last.width += inline.width + (inline.characterSpacing ?? 0)
      last.trailingCut = inline.trailingCut
      if (inline.lineEnd) last.lineEnd = true
      if (inline.squeezed) last.squeezed = true
    } else result.push({ ...inline })
  }
  return result
}

/** From left to right as it is seen; `order` is the order in which it is read. */
export function ordered(inlines: readonly Inline[], direction: 'ltr' | 'rtl'): Inline[] {
  const result: Inline[] = []
  for (const segment of visualOrder(
    inlines.map(inline => inline.text),
    direction
  )) {
    const inline = inlines[segment.index]
    if (!inline) continue
    const actual = inline.tag?.actual
    const said = actual !== undefined && segment.start > 0 ? '' : actual
    const logical = undirected(inline.text.slice(segment.start, segment.end))
    const drawn = inline.tag?.formula || inline.tag?.picture ? { ...inline } : piece(inline, segment.drawn)
    const stands = said ?? (logical === segment.drawn ? undefined : logical)
    result.push({
      ...drawn,
      leadingCut: 0,
      trailingCut: 0,
      order: segment.order,
      logical: said ?? logical,
      ...(stands !== undefined && { stands })
    })
  }
  return result
}
