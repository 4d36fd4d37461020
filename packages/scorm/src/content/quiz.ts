import { html } from '@curricle/html'
import { fill } from '@curricle/locale'
import { type Assessment, type Item, part } from '@curricle/model'
import { literal, tag } from '../markup.ts'
import { htmlContext, type Scope } from '../scope.ts'
import type { View } from '../view.ts'
import { item } from './item.ts'
import { result } from './result.ts'

/** A quiz or survey: what it asks for, its introduction, its questions, the buttons of the whole. */
export function quiz(assessment: Assessment, view: View, scope: Scope): string {
  const { words } = scope
  const introduction = part(assessment, 'introduction')
  const items = assessment.children.flatMap((child): Item[] =>
    child.type === 'item' ? [child] : child.type === 'pool' ? child.children : []
  )
  const writes = items.some(({ interaction }) => interaction === 'extended-text')
  const survey = assessment.purpose === 'survey'
  return tag(
    'form',
    { novalidate: true, autocomplete: 'off' },
    tag(
      'ul',
      { class: 'facts meta' },
      ...about(assessment, scope).map(each => tag('li', {}, literal(each))),
      survey ? tag('li', { class: 'named', hidden: true }, literal(words.player.surveyNamed)) : ''
    ),
    tag('noscript', {}, tag('p', {}, literal(words.player.noScript))),
    result(assessment, scope),
    introduction ? html(introduction.children, htmlContext(scope, view)) : '',
    tag('div', { class: 'items' }, ...items.map((each, index) => item(each, index, assessment, view, scope))),
    tag('p', { class: 'warning', hidden: true }),
    tag(
      'p',
      { class: 'acts' },
      tag(
        'button',
        { type: 'button', class: 'main submit', hidden: assessment.purpose === 'practice' },
        literal(survey ? words.player.send : words.player.submit)
      ),
      writes ? tag('button', { type: 'button', class: 'save-texts' }, literal(words.player.saveFile)) : ''
    )
  )
}

/** Pass mark, attempts, time. */
function about({ purpose, masteryScore, attempts, timeLimitMinutes }: Assessment, { words }: Scope): string[] {
  const { player } = words
  if (purpose === 'practice') return [player.practiceNote]
  if (purpose === 'survey') return []
  const percent = fill(player.percent, { count: Math.round((masteryScore ?? 0) * 1000) / 10 })
  return [
    masteryScore === undefined ? '' : fill(words.masteryScore, { score: percent }),
    attempts === undefined ? player.keysOpen : fill(words.attempts, { count: attempts }),
    timeLimitMinutes === undefined ? '' : fill(player.plannedTime, { count: timeLimitMinutes })
  ].filter(Boolean)
}
