import { list, row } from '../../fields.ts'
import { limits, shorten } from '../../limits.ts'
import { answers } from './answers.ts'
import type { Plugin } from './index.ts'

/**
 * A number. With units the learner types one or leaves it out (`showunits` 0, `unitgradingtype` 0); without, the container of units is left out and
 * `showunits` is 3.
 */
export const numerical: Plugin<'numerical'> = (question, writing) => {
  const { next } = writing
  const rows = question.answers.map(answer => ({ ...answer, id: next() }))
  const units = question.units.map(({ name, multiplier }) =>
    row('numerical_unit', next(), {
      multiplier: multiplier.toFixed(19),
      unit: shorten(name, limits.unit, question.item, writing.message)
    })
  )
  const option = { showunits: units.length > 0 ? 0 : 3, unitsleft: 0, unitgradingtype: 0, unitpenalty: '0.1000000' }
  return [
    answers(
      rows.map(({ value, ...answer }) => ({ ...answer, text: value === undefined ? '*' : String(value) })),
      writing
    ),
    ...(units.length > 0 ? [list('numerical_units', units)] : []),
    list('numerical_options', [row('numerical_option', next(), option)]),
    list(
      'numerical_records',
      rows.map(({ id, tolerance }) => row('numerical_record', next(), { answer: id, tolerance }))
    )
  ]
}
