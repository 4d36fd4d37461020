import type { Message } from '@curricle/model'
import type { Question } from './question.ts'

/** The shares that an import of questions accepts (`question/engine/bank.php`, `fraction_options_full`); a backup may hold any. */
const shares = [
  1,
  0.9,
  5 / 6,
  0.8,
  0.75,
  0.7,
  2 / 3,
  0.6,
  0.5,
  0.4,
  1 / 3,
  0.3,
  0.25,
  0.2,
  1 / 6,
  1 / 7,
  1 / 8,
  1 / 9,
  0.1,
  0.05,
  0
]

/** A fraction as Moodle writes it in files: per cent with at most five decimals, such as `33.33333`. What is not in its list becomes the nearest (`fraction-rounded`). */
export function percent(fraction: number, question: Question, message: Message): string {
  const size = Math.abs(fraction)
  const nearest = shares.reduce((best, share) => (Math.abs(share - size) < Math.abs(best - size) ? share : best))
  if (Math.abs(nearest - size) > 0.001) {
    message(
      `Question \`${question.item.id}\`: Moodle imports no share of ${round(size)} %; it becomes ${round(nearest)} %.`,
      {
        ruleId: 'fraction-rounded',
        severity: 'notice',
        node: question.item,
        note: 'Give the choices `credit` in tenths, or as many right ones as divide evenly.'
      }
    )
  }
  return String(round(Math.sign(fraction) * nearest))
}

const round = (share: number): number => Number((share * 100).toFixed(5))
