import { parts, text, visit } from '@curricle/model'
import { richText } from '../rich-text.ts'
import { combinedFeedback } from './feedback.ts'
import type { Maker } from './maker.ts'

/** Pairs. Moodle shows the right side in a menu, so it is plain text: a picture or formula there is a message (`answer-plain`). */
export const match: Maker = (item, setting) => ({
  type: 'match',
  pairs: parts(item, 'pair').map(pair => {
    for (const node of pair.right) {
      visit(node, each => {
        if (each.type !== 'image' && each.type !== 'inlineMath') return
        const what = each.type === 'image' ? 'picture' : 'formula'
        setting.message(
          `Question \`${item.id}\`: Moodle's matching answers are plain text, so the ${what} becomes its words.`,
          {
            ruleId: 'answer-plain',
            node: each,
            note: `Put the column with the ${what}s on the left.`
          }
        )
      })
    }
    const answer = text(pair.right)
    return pair.left ? { stem: richText(pair.left, setting.rendering), answer } : { answer }
  }),
  combined: combinedFeedback(item, setting)
})
