import { parts } from '@curricle/model'
import { plainWords } from '../plain-words.ts'
import { richText } from '../rich-text.ts'
import { combinedFeedback } from './feedback.ts'
import type { Maker } from './maker.ts'

/** Pairs. Moodle shows the right side in a menu, so it is plain text (`text-plain`). */
export const match: Maker = (item, setting) => ({
  type: 'match',
  pairs: parts(item, 'pair').map(pair => {
    const answer = plainWords(pair.right, setting.message, {
      where: `Question \`${item.id}\`: answers to match`,
      note: 'Put the column with pictures or formulas on the left.'
    })
    return pair.left ? { stem: richText(pair.left, setting.rendering), answer } : { answer }
  }),
  combined: combinedFeedback(item, setting)
})
