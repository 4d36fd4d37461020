import { type HtmlContext, html, literal } from '@curricle/html'
import { type Gap, type Item, identifier, part, parts } from '@curricle/model'
import { details, inLanguage, rubricTable } from '../content/markup.ts'
import type { Scope } from '../scope.ts'
import { type Choice, type Option, type Response, response } from './response.ts'

/** A question in the terms of QTI 1.2: its texts are HTML, its identifiers are those of the file. */
export interface Question {
  ident: string
  title: string
  /** Everything above the answer, hints included. `show` writes the gaps of a cloze text. */
  prompt(show?: (gap: Gap) => string): string
  /** Possible points. */
  points: number
  /** False in a survey: no answer is wrong. */
  scored: boolean
  shuffle: boolean
  feedback: { always?: string; correct?: string; partial?: string; incorrect?: string }
  response: Response
  /** A text of the question, marked as what it is in the language of the course. */
  localized(text: string): string
  /** Where the author wrote it, for messages. */
  item: Item
}
export type { Choice, Option, Response }

/** The question of an item; `path` are the ids from the course down to its assessment or pool. */
export function question(
  item: Item,
  path: readonly string[],
  scope: Scope,
  { shuffle, scored }: { shuffle: boolean; scored: boolean }
): Question {
  const ids = [...path, item.id]
  // Learners may see all questions on one page.
  const idPrefix = `${item.id}-`
  const view = { ...scope.views.text(scope), idPrefix }
  const answerView = { ...scope.views.answer(scope), idPrefix }
  const said = (when: string): string =>
    parts(item, 'feedback')
      .filter(feedback => feedback.when === when)
      .map(feedback => html(feedback.children, answerView))
      .join('')
  const feedback = {
    always: said('always'),
    correct: said('correct'),
    partial: said('partial'),
    incorrect: said('incorrect')
  }
  return {
    ident: identifier('q', ...ids),
    title: item.title,
    prompt: show => prompt(item, show ? { ...view, gap: show } : view),
    points: item.maxScore,
    scored,
    shuffle: item.shuffle ?? shuffle,
    feedback: Object.fromEntries(Object.entries(feedback).filter(([, text]) => text !== '')),
    response: response(item, ids, {
      asked: view,
      // Several of many without a key stand above a field to write in.
      view: !scored && item.interaction === 'multiple-choice' ? view : answerView
    }),
    localized: text => inLanguage(text, scope),
    item
  }
}

/**
 * A question without a text of its own is asked by its heading. Importers drop QTI's hints (Canvas and Moodle 4.5 both), so they
 * stand below the question, folded where that is possible.
 */
function prompt(item: Item, view: HtmlContext): string {
  const { words } = view
  const own = html(part(item, 'prompt')?.children ?? [], view)
  const hotspot = part(item, 'hotspot')
  const template = part(item, 'template')
  const rubric = part(item, 'rubric')
  return [
    own || `<p>${html(item.heading, view) || literal(item.title)}</p>`,
    hotspot ? html([hotspot.image], view) : '',
    template ? `<blockquote>${html(template.children, view)}</blockquote>` : '',
    rubric ? rubricTable(rubric, view) : '',
    ...parts(item, 'hint').map(hint => details(words.hint, html(hint.children, view)))
  ].join('')
}
