import { list, row } from '../../fields.ts'
import { escapeHtml } from '../../rich-text.ts'
import { combinedColumns } from './answers.ts'
import type { Plugin } from './index.ts'

/** Markers on a picture: one label, dragged to every right zone. Without a fixed number it is `infinite`. */
export const ddmarker: Plugin<'ddmarker'> = (question, writing) => {
  const { next, image } = writing
  image(question.image)
  const { marker, count, zones } = question
  return [
    row('ddmarker', next(), {
      shuffleanswers: 0,
      ...combinedColumns(question.combined, writing),
      shownumcorrect: 1,
      showmisplaced: 0
    }),
    list('drags', [
      row('drag', next(), { no: 1, infinite: count === 0, label: escapeHtml(marker), noofdrags: Math.max(1, count) })
    ]),
    list(
      'drops',
      zones.map(({ shape, coords }, index) => row('drop', next(), { no: index + 1, shape, coords, choice: 1 }))
    )
  ]
}
