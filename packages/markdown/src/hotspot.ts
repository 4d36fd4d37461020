import { type Area, type FlowContent, type Image, type Shape, text } from '@curricle/model'
import type { Position } from 'unist'
import type { Answered, Asked } from './asked.ts'
import { before } from './asked.ts'
import { credits, entries, tasks } from './entry.ts'
import { coordinates, type Kind } from './kinds.ts'
import { fault, type Manuscript } from './manuscript.ts'
import type { Parsed } from './parsed.ts'

const kinds: Record<Shape['kind'], Kind<number[]>> & typeof credits = {
  rect: coordinates(count => count === 4, 'left, top, right and bottom in per cent, such as `rect=10,20,40,60`'),
  circle: coordinates(count => count === 3, 'x, y and radius in per cent, such as `circle=50,50,10`'),
  poly: coordinates(
    count => count >= 6 && count % 2 === 0,
    'three or more corners in per cent, such as `poly=10,10,90,10,50,80`'
  ),
  ...credits
}

const kindsOfShape = ['rect', 'circle', 'poly'] as const

/** Where the author has to say more; nothing is built from it. */
const unknown: Shape = { kind: 'rect', coordinates: [0, 0, 0, 0] }

/** Whether the items of a list are areas of a picture, here or in the original. */
export function isHotspot({ manuscript, question }: Asked, list: Parsed): boolean {
  if (manuscript.module.register.original?.said.has(`${question.id}/area`)) return true
  return (list.children ?? []).some(item => {
    const braces = item.children?.[0]?.children?.at(-1)
    return braces?.type === 'braces' && /[{\s](rect|circle|poly)=/.test(braces.value ?? '')
  })
}

/** A picture and a task list whose items name its areas. */
export function hotspot(asked: Asked, list: Parsed): Answered {
  const { manuscript, question } = asked
  const read = entries(manuscript, list, kinds, { what: 'area', under: question.id })
  tasks(manuscript, read)
  const right = read.filter(({ checked }) => checked)
  if (right.length === 0)
    fault(manuscript, 'item-without-key', `“${question.title}” has no right area`, list, 'Mark it by `[x]`.')
  const areas = read.map(({ id, checked = false, content, feedback, values, place, says, position }): Area => {
    const first = content[0]
    // One right area is the only one that can be marked; of several, all could be.
    const share = 1 / Math.max(right.length, 1)
    const usual = checked ? share : right.length > 1 ? -share : 0
    return {
      type: 'area',
      id,
      correct: checked,
      credit: values.credit ?? usual,
      shape: kindsOfShape.some(each => says(each) && !values[each])
        ? unknown
        : shape(manuscript, values, place('rect'), position),
      children: first?.type === 'paragraph' ? first.children : [{ type: 'text', value: text(content) }],
      feedback,
      position
    }
  })
  const { image, rest } = picture(before(asked))
  if (!image) {
    fault(
      manuscript,
      'key-malformed',
      `“${question.title}” has areas but no picture`,
      list,
      'Put the picture right above the list.'
    )
    return { interaction: 'hotspot', prompt: rest, children: [] }
  }
  const part = { type: 'hotspot' as const, image, children: areas, ...(image.position && { position: image.position }) }
  return { interaction: 'hotspot', prompt: rest, children: [part] }
}

function shape(
  manuscript: Manuscript,
  values: Partial<Record<Shape['kind'], number[]>>,
  place: Position,
  position: Position
): Shape {
  const said = kindsOfShape.filter(kind => values[kind])
  const [kind, other] = said
  if (!kind || other) {
    const reason = kind ? 'An area has one shape' : 'This area has no shape'
    fault(
      manuscript,
      'key-malformed',
      reason,
      kind ? place : position,
      'Write its place in per cent of the picture: `{rect=left,top,right,bottom}`, `{circle=x,y,r}` or `{poly=…}`.'
    )
  }
  const [left = 0, top = 0, right = 0, bottom = 0] = values.rect ?? []
  if (values.rect && (left >= right || top >= bottom)) {
    fault(
      manuscript,
      'key-malformed',
      'This area has no size',
      place,
      '`rect` is left, top, right, bottom: the right edge is not left of the left one.'
    )
  }
  return kind ? { kind, coordinates: values[kind] ?? [] } : unknown
}

/** Takes the last picture out of a question's text. Its caption goes with it, as the picture's title. */
function picture(content: readonly FlowContent[]): { image?: Image; rest: FlowContent[] } {
  const rest = [...content]
  const last = rest.at(-1)
  const image = last?.type === 'figure' ? last.children.find(({ type }) => type === 'image') : undefined
  if (last?.type !== 'figure' || image?.type !== 'image') return { rest }
  rest.pop()
  const caption = last.children.find(({ type }) => type === 'caption')
  return { image: caption ? { ...image, title: text(caption) } : image, rest }
}
