import { type Item, type NumericAnswer, parts } from '@curricle/model'
import { joined, noText, richText } from '../rich-text.ts'
import { combinedFeedback } from './feedback.ts'
import type { Maker } from './maker.ts'
import type { NumericalQuestion } from './question.ts'
import type { QuestionSetting } from './setting.ts'

/**
 * A number with tolerance. The first right answer's unit is the one in which Moodle compares; it may be left out by the learner. A right answer in
 * another unit says how the two relate (`9 h`, `540 min`: 60 to 1). An expected mistake in a unit that nothing relates is left out (`unit-unsupported`).
 */
export const numerical: Maker = (item, setting) => {
  const all = parts(item, 'numericAnswer')
  const units = unitsOf(all)
  const { correct, partial, incorrect } = combinedFeedback(item, setting)
  const answers: NumericalQuestion['answers'][number][] = []
  for (const { value, tolerance, unit, credit, feedback } of comparable(all, units, item, setting)) {
    const multiplier = units.find(({ name }) => name === bare(unit))?.multiplier ?? 1
    answers.push({
      value: significant(value / multiplier),
      tolerance: significant(tolerance / multiplier),
      fraction: credit,
      feedback: joined(richText(feedback, setting.rendering), credit >= 1 ? correct : credit > 0 ? partial : incorrect)
    })
  }
  if (incorrect !== noText) answers.push({ tolerance: 0, fraction: 0, feedback: incorrect })
  return { type: 'numerical', answers, units }
}

/** Moodle takes all spaces out of an answer before it looks for its unit (`question/type/numerical/questiontype.php`). */
const bare = (unit: string | undefined): string => (unit ?? '').replace(/\s/g, '')

/** Fifteen digits hide what division in base 2 adds to a decimal number. */
const significant = (value: number): number => Number(value.toPrecision(15))

function unitsOf(answers: readonly NumericAnswer[]): NumericalQuestion['units'] {
  const right = answers.filter(answer => answer.correct)
  const first = right[0]
  if (!first?.unit) return []
  const units = [{ name: bare(first.unit), multiplier: 1 }]
  for (const { unit, value } of right) {
    const name = bare(unit)
    if (name === '' || units.some(known => known.name === name)) continue
    units.push({ name, multiplier: first.value === 0 ? 1 : significant(value / first.value) })
  }
  return units
}

/** All answers but mistakes in an unknown unit and right answers that say the same as the first in another unit. */
function comparable(
  answers: readonly NumericAnswer[],
  units: NumericalQuestion['units'],
  item: Item,
  { message }: QuestionSetting
): NumericAnswer[] {
  const first = answers.find(answer => answer.correct)
  return answers.filter(answer => {
    const unit = bare(answer.unit)
    const known = unit === '' || units.some(({ name }) => name === unit)
    if (!known) {
      message(
        `Question \`${item.id}\`: the expected mistake in \`${answer.unit}\` is left out, since Moodle cannot relate that unit to \`${units[0]?.name ?? ''}\`.`,
        { ruleId: 'unit-unsupported', node: answer, note: 'Add a right answer in that unit too.' }
      )
    }
    const isSameElsewhere = answer.correct && answer !== first && unit !== '' && unit !== bare(first?.unit)
    if (known && isSameElsewhere && answer.credit !== first?.credit) {
      message(
        `Question \`${item.id}\`: Moodle takes ${answer.value} ${answer.unit} for ${first?.value} ${first?.unit}, so both give the same share.`,
        { ruleId: 'credit-unsupported', node: answer, note: 'Give both the same `credit`, or ask for the unit.' }
      )
    }
    return known && !isSameElsewhere
  })
}
