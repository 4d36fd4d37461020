import { type Gap, type Item, part, visit } from '@curricle/model'
import { type RichText, richText } from '../rich-text.ts'
import { combinedFeedback } from './feedback.ts'
import type { Made, Maker } from './maker.ts'
import type { GapQuestion } from './question.ts'
import type { QuestionSetting } from './setting.ts'

/**
 * Words to drag: those of all gaps stand in one group. The same word in two places is one word that can be used again, since Moodle would count the
 * other copy as wrong (`question/type/gapselect/questionbase.php` compares places in the list, not words).
 */
export const dragWords: Maker = (item, setting) => {
  const choices: { text: string; group: number; infinite: boolean }[] = []
  const places = new Map<string, number>()
  for (const { id, options } of gapsOf(item)) {
    const right = options[0] ?? ''
    const known = choices.findIndex(choice => choice.text === right)
    if (known >= 0) choices[known] = { text: right, group: 1, infinite: true }
    else choices.push({ text: right, group: 1, infinite: false })
    places.set(id, known >= 0 ? known + 1 : choices.length)
  }
  for (const { options } of gapsOf(item)) {
    for (const wrong of options.slice(1)) {
      if (!choices.some(choice => choice.text === wrong)) choices.push({ text: wrong, group: 1, infinite: false })
    }
  }
  return placed('ddwtos', choices, places, item, setting)
}

/** Groups that Moodle's form for this question offers (`question/type/gapselect/edit_form_base.php`). */
export const largestGroup = 8

/** A menu in each gap, a group of words each. */
export const selectWords: Maker = (item, setting) => {
  const gaps = gapsOf(item)
  const choices = gaps.map(({ options }, index) => ({ text: options[0] ?? '', group: index + 1, infinite: false }))
  const places = new Map(gaps.map(({ id }, index) => [id, index + 1]))
  for (const [index, { options }] of gaps.entries()) {
    for (const wrong of options.slice(1)) choices.push({ text: wrong, group: index + 1, infinite: false })
  }
  return placed('gapselect', choices, places, item, setting)
}

function placed(
  type: GapQuestion['type'],
  choices: GapQuestion['choices'],
  places: ReadonlyMap<string, number>,
  item: Item,
  setting: QuestionSetting
): Made {
  const text = gapText(item, setting, /\[\[(?=\d+\]\])/g, id => `[[${places.get(id)}]]`)
  return { type, choices, text, combined: combinedFeedback(item, setting) }
}

/** The gaps of an item in reading order. */
export function gapsOf(item: Item): Gap[] {
  const gaps: Gap[] = []
  visit(part(item, 'prompt') ?? { type: 'prompt', children: [] }, node => {
    if (node.type === 'gap') gaps.push(node)
  })
  return gaps
}

/**
 * The prompt with a code in the place of each gap. What an author wrote that looks like such a code (`clash`) is kept
 * apart by an entity; a gap is first marked by a comment, which no sanitised text has.
 */
export function gapText(
  item: Item,
  { rendering }: QuestionSetting,
  clash: RegExp,
  code: (gapId: string) => string
): RichText {
  const prompt = richText(part(item, 'prompt')?.children ?? [], rendering, { gap: ({ id }) => `<!--gap ${id}-->` })
  const html = prompt.html
    .replace(clash, found => `&#${found.charCodeAt(0)};${found.slice(1)}`)
    .replace(/<!--gap (.*?)-->/g, (_, id: string) => code(id))
  return { html, files: prompt.files }
}
