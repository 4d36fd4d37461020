import { type HtmlContext, html } from '@curricle/html'
import { type Area, type Item, part, type Shape, text } from '@curricle/model'
import { codes } from '@curricle/player'
import { empty, literal, tag } from '../markup.ts'
import type { Controls } from './index.ts'

/**
 * The picture with lettered areas that can be clicked, and below it the same letters as radio buttons or checkboxes:
 * the way by keyboard. An area's name is read to those who cannot see the picture; the others see it in the answer.
 */
export function hotspot(item: Item, code: string, context: HtmlContext): Partial<Controls> {
  const spot = part(item, 'hotspot')
  if (!spot) return {}
  const { words, assets } = context
  const names = codes(spot.children.map(({ id }) => id))
  const right = spot.children.filter(({ correct }) => correct)
  const { width = 400, height = 300 } = assets.get(spot.image.url) ?? {}
  const shapes = spot.children.map((area, index) => drawn(area.shape, names[index] ?? '', letter(index), width, height))
  const several = right.length > 1
  const choices = spot.children.map((area, index) =>
    tag(
      'label',
      { class: area.correct ? 'choice right' : 'choice' },
      empty('input', { type: several ? 'checkbox' : 'radio', name: `i-${code}`, value: names[index] ?? '' }),
      tag(
        'span',
        {},
        literal(letter(index)),
        tag('span', { class: 'hidden' }, literal(`${words.colon} ${text(area.children)}`))
      )
    )
  )
  return {
    answer: [
      tag('p', { class: 'ask' }, literal(words.player.areaLead)),
      tag(
        'div',
        { class: 'spots' },
        html([spot.image], context),
        tag('svg', { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', focusable: 'false' }, ...shapes)
      ),
      tag('div', { class: 'areas' }, ...choices)
    ].join(''),
    key:
      right.length === 0
        ? ''
        : tag('ul', {}, ...right.map(area => tag('li', {}, named(area, spot.children.indexOf(area)))))
  }

  function named(area: Area, index: number): string {
    return `${literal(`${letter(index)}${words.colon} `)}${html(area.children, context)}`
  }
}

function letter(index: number): string {
  return String.fromCharCode(65 + (index % 26)) + (index < 26 ? '' : Math.floor(index / 26))
}

/** Per cent of the picture become its own units, so that a circle stays round. */
function drawn({ kind, coordinates }: Shape, code: string, name: string, width: number, height: number): string {
  const x = (value = 0): number => round((value * width) / 100)
  const y = (value = 0): number => round((value * height) / 100)
  const [a, b, c, d] = coordinates
  const points = coordinates.flatMap((value, index) => (index % 2 === 0 ? [[x(value), y(coordinates[index + 1])]] : []))
  const outline: Record<Shape['kind'], [string, Record<string, string | number>]> = {
    rect: ['rect', { x: x(a), y: y(b), width: x(c) - x(a), height: y(d) - y(b) }],
    circle: ['circle', { cx: x(a), cy: y(b), r: x(c) }],
    poly: ['polygon', { points: points.map(point => point.join(',')).join(' ') }]
  }
  const middle =
    kind === 'rect' ? [(x(a) + x(c)) / 2, (y(b) + y(d)) / 2] : kind === 'circle' ? [x(a), y(b)] : mean(points)
  const [shape, attributes] = outline[kind]
  const [cx = 0, cy = 0] = middle.map(round)
  const size = round(Math.max(14, width / 26))
  return tag(
    'g',
    { 'data-area': code },
    tag(shape, { fill: 'none', stroke: dark, 'stroke-width': 5, ...line, ...attributes }),
    tag(shape, {
      class: 'shape',
      fill: '#fff',
      'fill-opacity': 0.12,
      stroke: '#fff',
      'stroke-width': 2,
      ...line,
      ...attributes
    }),
    tag('circle', { cx, cy, r: round(size * 0.8), fill: dark }),
    tag('text', { x: cx, y: cy, 'font-size': size, ...lettering }, literal(name))
  )
}

const dark = '#10131a'
/** As thick on a phone as on a projector. */
const line = { 'vector-effect': 'non-scaling-stroke' }
const lettering = { 'font-weight': 700, fill: '#fff', 'text-anchor': 'middle', 'dominant-baseline': 'central' }

function mean(points: readonly number[][]): number[] {
  return [0, 1].map(axis => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / Math.max(1, points.length))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
