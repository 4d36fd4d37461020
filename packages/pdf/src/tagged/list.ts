import type { Marker } from './definition.ts'
import { breakLines } from './line-breaking.ts'
import { type Inline, type LaidOutNode, type Line, TextInlinesBase, type Writer } from './pdfmake.ts'
import type { Plan } from './plan.ts'

const measure = new TextInlinesBase(null)

/** Indent of the items, in em: bullets, numbers and letters; in points: shapes with a letter. */
const indents = { bullet: 1.33, number: 1.9, shape: 26 }

/**
 * Lays out a list: indents it, runs `lay` for each item, and puts each item's marker beside its first line, on the right where the
 * list is read from there.
 */
export function layList(
  layout: { writer: Writer },
  node: LaidOutNode,
  direction: 'ltr' | 'rtl',
  lay: (item: LaidOutNode) => void
): void {
  const all = node.ol ?? []
  const indent = indentOf(node)
  const context = layout.writer.context()
  const sides: [number, number] = direction === 'rtl' ? [0, indent] : [indent, 0]
  let waiting: LaidOutNode | undefined
  const onLine = (line: Line): void => {
    const item = waiting
    waiting = undefined
    if (item) addMarker(layout.writer, item, markerOf(item, node), line, indent, direction)
  }
  context.addMargin(...sides)
  layout.writer.addListener('lineAdded', onLine)
  for (const item of all) {
    waiting = item
    lay(item)
  }
  layout.writer.removeListener('lineAdded', onLine)
  layout.writer.context().addMargin(-sides[0], -sides[1])
}

function indentOf(node: LaidOutNode): number {
  if (node.ol?.some(item => item.tag?.marker?.shape)) return indents.shape
  const em = node._gapSize?.fontSize ?? 10
  return em * (node.type === 'disc' ? indents.bullet : indents.number)
}

/** The author's marker, else a bullet, else what pdfmake counted. */
function markerOf(item: LaidOutNode, list: LaidOutNode): Marker | undefined {
  if (item.tag?.marker) return item.tag.marker
  if (list.type === 'disc') return { text: '•' }
  const counted = item.listMarker?._inlines?.[0]?.text.trim()
  return counted && list.type !== 'none' ? { text: counted } : undefined
}

function addMarker(
  writer: Writer,
  item: LaidOutNode,
  marker: Marker | undefined,
  beside: Line,
  indent: number,
  direction: 'ltr' | 'rtl'
): void {
  const look = item.listMarker?._inlines?.[0]
  if (!marker || !look) return
  const owner = item.listMarker?.owner
  if (owner && marker.actual) owner.attributes.actual = marker.actual
  const width = writer.context().availableWidth
  const ascent = beside.getAscenderHeight()
  if (marker.shape) {
    const x = direction === 'rtl' ? width + indent - shapeSize : -indent
    addShape(writer, marker.shape, x, ascent, marker.actual ? owner : undefined)
  }
  if (!marker.text) return
  const size = marker.shape ? look.fontSize * 0.8 : look.fontSize
  const inline: Inline = {
    ...look,
    text: marker.text,
    fontSize: size,
    leadingCut: 0,
    trailingCut: 0,
    alignment: 'left'
  }
  inline.width = measure.widthOfText(inline.text, inline)
  const [line] = breakLines([inline], indent * 4, direction)
  if (!line) return
  const inset = marker.shape ? (shapeSize - line.getWidth()) / 2 : 0
  line.x = direction === 'rtl' ? width + indent - line.getWidth() - inset : -indent + inset
  line.y = ascent - line.getAscenderHeight() - (marker.shape ? (look.fontSize - size) / 3 : 0)
  line.owner = owner
  writer.addLine(line, true)
}

/** Points. */
const shapeSize = 15

/** Something to tick, its middle at the middle of the small letters. */
function addShape(
  writer: Writer,
  shape: NonNullable<Marker['shape']>,
  x: number,
  ascent: number,
  owner: Plan | undefined
): void {
  const half = shapeSize / 2
  const middle = ascent - 3.4
  const look = { lineWidth: 0.75, lineColor: '#444444', owner }
  if (shape === 'circle') writer.addVector({ type: 'ellipse', x: x + half, y: middle, r1: half, r2: half, ...look })
  else writer.addVector({ type: 'rect', x, y: middle - half, w: shapeSize, h: shapeSize, r: 1.5, ...look })
}
