import type { Gap, Item } from '@curricle/model'
import { joined } from '../rich-text.ts'
import { combinedFeedback, generalFeedback, labelled } from './feedback.ts'
import { gapsOf, gapText, largestGroup, selectWords } from './gap.ts'
import type { Maker } from './maker.ts'
import type { ClozePart } from './question.ts'
import type { QuestionSetting } from './setting.ts'

/**
 * A text with gaps: "select missing words" when something is chosen in each, else Moodle's embedded answers. The latter have no
 * combined feedback: it becomes general feedback with its condition before it (`feedback-merged`).
 */
export const cloze: Maker = (item, setting, use) => {
  const gaps = gapsOf(item)
  if (gaps.every(gap => gap.mode !== 'typed') && gaps.length <= largestGroup) return selectWords(item, setting, use)
  const numbers = new Map(gaps.map(({ id }, index) => [id, index + 1]))
  return {
    type: 'multianswer',
    parts: gaps.map(clozePart),
    text: gapText(item, setting, /\{(?=#\d+\})/g, id => `{#${numbers.get(id)}}`),
    generalFeedback: joined(generalFeedback(item, setting), conditional(item, setting))
  }
}

function clozePart({ mode, options }: Gap): ClozePart {
  if (mode === 'typed') {
    const answers = options.map(option => ({ text: option.replaceAll('*', '\\*'), fraction: 1, feedback: '' }))
    return { kind: 'shortanswer', answers }
  }
  return {
    kind: 'multichoice',
    answers: options.map((option, index) => ({ text: option, fraction: index === 0 ? 1 : 0, feedback: '' }))
  }
}

function conditional(item: Item, setting: QuestionSetting) {
  const merged = labelled(combinedFeedback(item, setting), setting.words)
  if (merged.html !== '') {
    setting.message(
      `Question \`${item.id}\`: Moodle has no feedback for right and wrong in a text with typed gaps; all of it is shown, each with its condition.`,
      { ruleId: 'feedback-merged', severity: 'notice', node: item, note: 'Use `:::feedback` without `on`.' }
    )
  }
  return merged
}
