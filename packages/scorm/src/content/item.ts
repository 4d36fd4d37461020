import { html } from '@curricle/html'
import { fill } from '@curricle/locale'
import { type Assessment, type FlowContent, type Item, part, parts } from '@curricle/model'
import { codes as choiceCodes } from '@curricle/player'
import { controls } from '../interaction/index.ts'
import { details, literal, tag } from '../markup.ts'
import { htmlContext, type Scope } from '../scope.ts'
import type { View } from '../view.ts'
import { rubricTable } from './rubric.ts'

/** A question: a group with its name, its text and its controls, then hints, what is said to answers, and buttons. */
export function item(node: Item, index: number, assessment: Assessment, view: View, scope: Scope): string {
  const { words, course } = scope
  const { player } = words
  const code = scope.itemCodes.get(node) ?? ''
  const context = { ...htmlContext(scope, view), headingLevel: 3, idPrefix: `${view.code}-${node.id}-` }
  const { prompt, answer, key } = controls(node, code, context)
  const name = html(node.heading, context) || literal(node.title)
  const points =
    assessment.purpose === 'graded' && node.maxScore > 0
      ? ` · ${fill(player.worth, { count: node.maxScore })}`
      : node.required
        ? ` · ${player.required}`
        : ''
  const rubric = part(node, 'rubric')
  const practice = assessment.purpose === 'practice'
  const keyed = assessment.purpose !== 'survey' && key !== ''
  const asked = prompt === '' ? undefined : `p-${code}`
  return tag(
    'div',
    {
      class: 'item',
      id: `${view.code}-${node.id}`,
      'data-item': code,
      'data-text': node.interaction === 'extended-text' ? code : undefined
    },
    tag(
      'fieldset',
      { 'aria-describedby': asked },
      tag(
        'legend',
        {},
        tag('span', { class: 'number' }, literal(fill(words.question, { number: index + 1 }))),
        tag('span', { class: 'hidden' }, literal(`${words.colon} `)),
        tag('span', { class: 'name' }, name),
        tag('span', { class: 'points' }, literal(points))
      ),
      asked ? tag('div', { class: 'prompt', id: asked }, prompt) : '',
      tag('div', { class: 'answer' }, answer)
    ),
    ...parts(node, 'hint').map(hint => details(words.hint, html(hint.children, context), 'hint')),
    rubric ? details(words.rubric, rubricTable(rubric, context), 'rubric') : '',
    assessment.purpose === 'survey' ? '' : said(),
    practice ? buttons() : '',
    keyed && course.edition === 'teacher' ? details(words.answerKey, key, 'teacher') : ''
  )

  /** All feedback, hidden; the player shows what fits the answer. */
  function said(): string {
    const chosen = [
      ...parts(node, 'choice'),
      ...parts(node, 'answer'),
      ...parts(node, 'numericAnswer'),
      ...(part(node, 'hotspot')?.children ?? [])
    ]
    const codes = choiceCodes(chosen.map(({ id }) => id))
    return tag(
      'div',
      { class: 'said', tabindex: -1, hidden: true },
      tag('p', { class: 'verdict' }),
      ...chosen.map(({ feedback }, place) =>
        feedback.length === 0 ? '' : passage({ 'data-choice': codes[place] }, feedback)
      ),
      ...parts(node, 'feedback').map(({ when, children }) => passage({ 'data-when': when }, children)),
      keyed
        ? tag('div', { class: 'key', hidden: true }, tag('p', { class: 'verdict' }, literal(player.rightAnswer)), key)
        : ''
    )
  }

  function passage(attributes: Record<string, string | undefined>, content: readonly FlowContent[]): string {
    return tag('div', { ...attributes, hidden: true }, html(content, context))
  }

  function buttons(): string {
    return tag(
      'p',
      { class: 'acts' },
      tag('button', { type: 'button', class: 'check' }, literal(player.check)),
      tag('button', { type: 'button', class: 'reveal', hidden: true }, literal(player.showAnswer))
    )
  }
}
