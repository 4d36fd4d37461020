import { fill, numeral } from '@curricle/locale'
import { type Hint, type Item, part, parts, type Rubric } from '@curricle/model'
import { element, type XmlElement } from '@curricle/xml'
import { textHolder } from '../binding.ts'
import type { Scope } from '../scope.ts'
import type { Question } from './question.ts'
import type { Writer } from './writer.ts'

/**
 * The `itemBody`: prompt, template, interaction, hints, rubric. A question without a text of its own is asked by its heading.
 * The prompt is a `div` of the body and not the interaction's own: Canvas reads the question there and nowhere else.
 */
export function body(item: Item, { answer, around, gaps }: Question, scope: Scope, write: Writer): XmlElement {
  const { make } = scope.binding
  const own = part(item, 'prompt')?.children ?? []
  const asked =
    own.length > 0 ? write.content(own, around ? 'blocks' : 'both', gaps) : [element('p', {}, write.line(item.heading))]
  const template = part(item, 'template')
  const rubric = part(item, 'rubric')
  return make(
    'itemBody',
    {},
    around ? around(asked) : element('div', { class: 'question' }, asked),
    template
      ? element(
          'div',
          { class: 'template' },
          element('p', {}, element('strong', {}, `${scope.words.template}${scope.words.colon}`)),
          element('blockquote', {}, write.content(template.children, 'blocks'))
        )
      : undefined,
    answer,
    parts(item, 'hint').map(each => hint(each, scope, write)),
    rubric ? rubricBlock(rubric, scope, write) : undefined
  )
}

/** 2.1 has `infoControl`, which opens on request; 3.0 gave it up for HTML's own, which may not stand right below the body. */
function hint({ children }: Hint, { binding, words }: Scope, write: Writer): XmlElement {
  return binding.version === '2.1'
    ? binding.make('infoControl', { title: words.hint, class: 'hint' }, write.content(children))
    : element(
        'div',
        { class: 'hint' },
        element('details', {}, element('summary', {}, words.hint), element('div', {}, write.content(children)))
      )
}

/** Learners see how their text is assessed, and so does the person who assesses it. */
function rubricBlock(rubric: Rubric, scope: Scope, write: Writer): XmlElement {
  const { words } = scope
  const use = scope.binding.version === '3.0' ? { use: 'scoring' } : {}
  const levels = rubric.children[0]?.children ?? []
  const cell = (name: 'th' | 'td', scopeOf: string | undefined, content: ReturnType<Writer['line']>): XmlElement =>
    element(name, { scope: scopeOf }, content)
  const head = [
    cell('th', 'col', [words.criterion]),
    ...levels.map(level =>
      cell('th', 'col', [`${level.name} (${fill(words.points, { count: numeral(level.points, words) })})`])
    )
  ]
  const rows = rubric.children.map(criterion =>
    element(
      'tr',
      {},
      cell('th', 'row', write.line(criterion.heading)),
      criterion.children.map(level => cell('td', undefined, write.line(level.children)))
    )
  )
  const table = element(
    'table',
    { class: 'rubric' },
    element('caption', {}, words.rubric),
    element('thead', {}, element('tr', {}, head)),
    element('tbody', {}, rows)
  )
  return textHolder(scope.binding, 'rubricBlock', { ...use, view: 'author candidate scorer tutor' }, [table])
}
