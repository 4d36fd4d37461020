import { type Area, part, type Shape, text } from '@curricle/model'
import { escapeHtml, joined, noText, type RichText, richText, unwrapped } from '../rich-text.ts'
import { combinedFeedback, generalFeedback } from './feedback.ts'
import type { Made, Maker } from './maker.ts'
import { prompt } from './prompt.ts'
import type { MarkerQuestion } from './question.ts'
import type { QuestionSetting } from './setting.ts'

/**
 * Places on a picture: markers are dragged onto it; the right areas are their zones. What is said about an area becomes general feedback. Zones are in
 * pixels: when the picture's size is not known it becomes a choice between the areas' names (`picture-size-unknown`).
 */
export const hotspot: Maker = (item, setting, use) => {
  const spot = part(item, 'hotspot')
  const image = spot && setting.assets.get(spot.image.url)
  if (!spot || !image?.width || !image.height) return asChoice(item, setting, use)
  const right = spot.children.filter(area => area.correct)
  const { width, height } = image
  return {
    type: 'ddmarker',
    image,
    marker: setting.words.moodle.marker,
    count: right.length === 1 ? 1 : 0,
    zones: right.map(({ shape }) => zone(shape, width, height)),
    text: joined(prompt(item, setting), described(spot.image.alt)),
    generalFeedback: joined(areaFeedback(spot.children, setting), generalFeedback(item, setting)),
    combined: combinedFeedback(item, setting)
  }
}

type Zone = MarkerQuestion['zones'][number]

/** Moodle's coordinates: whole pixels; rectangle `left,top;width,height`, circle `x,y;radius`, polygon `x,y;x,y;…`. */
function zone({ kind, coordinates }: Shape, width: number, height: number): Zone {
  const across = (percent = 0) => Math.round((percent * width) / 100)
  const down = (percent = 0) => Math.round((percent * height) / 100)
  if (kind === 'circle') {
    const [x, y, radius] = coordinates
    return { shape: 'circle', coords: `${across(x)},${down(y)};${across(radius)}` }
  }
  if (kind === 'rect') {
    const [left = 0, top = 0, right = 0, bottom = 0] = coordinates
    return { shape: 'rectangle', coords: `${across(left)},${down(top)};${across(right - left)},${down(bottom - top)}` }
  }
  const points: string[] = []
  for (let index = 0; index + 1 < coordinates.length; index += 2) {
    points.push(`${across(coordinates[index])},${down(coordinates[index + 1])}`)
  }
  return { shape: 'polygon', coords: points.join(';') }
}

/** The picture of such a question has no alternative text in Moodle: its words stand below the prompt, for screen readers alone. */
function described(alt: string): RichText {
  return alt === '' ? noText : { html: `<p class="sr-only visually-hidden">${escapeHtml(alt)}</p>`, files: [] }
}

function areaFeedback(areas: readonly Area[], { rendering }: QuestionSetting): RichText {
  return joined(
    ...areas
      .filter(area => area.feedback.length > 0)
      .map(area =>
        joined(
          { html: `<p><strong>${escapeHtml(text(area.children))}</strong></p>`, files: [] },
          richText(area.feedback, rendering)
        )
      )
  )
}

const asChoice: Maker = (item, setting, { shuffle }): Made => {
  const spot = part(item, 'hotspot')
  setting.message(
    `Question \`${item.id}\` becomes a choice between its areas, since the size of its picture is not known.`,
    {
      ruleId: 'picture-size-unknown',
      node: item,
      note: 'Use a PNG, JPEG or an SVG with width and height.'
    }
  )
  const areas = spot?.children ?? []
  const picture = spot ? richText([{ type: 'paragraph', children: [spot.image] }], setting.rendering) : noText
  return {
    type: 'multichoice',
    single: areas.filter(area => area.correct).length === 1,
    shuffle: item.shuffle ?? shuffle,
    answers: areas.map(({ children, credit, feedback }) => ({
      text: unwrapped(richText(children, setting.rendering)),
      fraction: credit,
      feedback: richText(feedback, setting.rendering)
    })),
    text: joined(prompt(item, setting), picture),
    combined: combinedFeedback(item, setting)
  }
}
