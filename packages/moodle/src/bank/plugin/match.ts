import { list, row } from '../../fields.ts'
import { limits, shorten } from '../../limits.ts'
import { combinedColumns } from './answers.ts'
import type { Plugin } from './index.ts'

/** Pairs, always shuffled: else the menus would list the answers in the order of the questions. */
export const match: Plugin<'match'> = (question, writing) => {
  const { next, text, message } = writing
  return [
    row('matchoptions', next(), {
      shuffleanswers: 1,
      ...combinedColumns(question.combined, writing),
      shownumcorrect: 1
    }),
    list(
      'matches',
      question.pairs.map(({ stem, answer }) => {
        const id = next()
        return row('match', id, {
          questiontext: stem ? text(stem, 'subquestion', id, 'qtype_match') : '',
          questiontextformat: 1,
          answertext: shorten(answer, limits.matchAnswer, question.item, message)
        })
      })
    )
  ]
}
