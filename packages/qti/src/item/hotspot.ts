import { type Asset, part, type Shape, text } from '@curricle/model'
import { element, type XmlElement } from '@curricle/xml'
import { choiceScoring } from './choice.ts'
import { expressions, response } from './expressions.ts'
import type { Asked, Question } from './question.ts'

/**
 * hotspot as `hotspotInteraction` in the pixels of its picture. A picture whose size is not known (`picture-without-size`)
 * stands above the names of its areas.
 */
export function hotspot(asked: Asked): Question {
  const { item, scope, scored, write, identifier } = asked
  const { make, declare, chosen } = expressions(scope.binding)
  const spot = part(item, 'hotspot')
  const areas = (spot?.children ?? []).map(each => ({ ...each, key: identifier('c', each.id) }))
  const correct = areas.filter(each => each.correct).map(each => each.key)
  const cardinality = correct.length === 1 ? 'single' : 'multiple'
  const picture = spot && scope.course.assets.get(spot.image.url)
  const size = picture?.width && picture.height ? { width: picture.width, height: picture.height } : undefined
  const attributes = { responseIdentifier: response, maxChoices: cardinality === 'single' ? 1 : 0 }
  if (!size) {
    scope.message(
      `The picture of “${item.title}” has no size that can be read: its areas are names to choose from in QTI.`,
      { ruleId: 'picture-without-size', node: item, note: 'Save the picture as PNG, JPEG or WebP.' }
    )
  }
  return {
    declarations: [
      declare(
        response,
        { cardinality, baseType: 'identifier' },
        scored ? { correct, pairs: areas.map(({ key, credit }) => ({ key, share: credit })) } : {}
      )
    ],
    answer:
      spot && picture && size
        ? [
            make(
              'hotspotInteraction',
              attributes,
              shown(picture, size, spot.image.alt, asked),
              areas.map(({ key, shape, children }) =>
                make('hotspotChoice', {
                  identifier: key,
                  shape: shape.kind,
                  coords: pixels(shape, size).join(','),
                  hotspotLabel: text(children)
                })
              )
            )
          ]
        : [
            element('div', {}, spot ? write.content([spot.image]) : []),
            make(
              'choiceInteraction',
              { ...attributes, shuffle: 'false' },
              areas.map(({ key, children }) => make('simpleChoice', { identifier: key }, write.line(children)))
            )
          ],
    scoring: scored ? choiceScoring(true) : { by: 'nothing' },
    said: areas
      .filter(each => each.feedback.length > 0)
      .map(each => ({
        identifier: identifier('f', each.id),
        when: chosen(each.key, cardinality),
        text: write.content(each.feedback)
      }))
  }
}

interface Size {
  width: number
  height: number
}

/** 2.1 knows `object` alone, whose content is the alternative; 3.0 recommends `img`. */
function shown(picture: Asset, { width, height }: Size, alt: string, { scope }: Asked): XmlElement {
  const address = scope.files.path(picture)
  return scope.binding.version === '3.0'
    ? element('img', { src: address, alt, width, height })
    : element('object', { data: address, type: picture.mediaType, width, height }, alt)
}

/** Per cent of the picture as whole pixels; the radius of a circle is in per cent of the width. */
function pixels({ kind, coordinates }: Shape, { width, height }: Size): number[] {
  return coordinates.map((each, index) => {
    const isAcross = kind === 'circle' ? index !== 1 : index % 2 === 0
    return Math.round((each / 100) * (isAcross ? width : height))
  })
}
