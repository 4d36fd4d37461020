import { type CourseNode, type Interaction, type Item, type Message, part, parts, text } from '@curricle/model'
import { nameText } from '../limits.ts'
import { plainWords } from '../plain-words.ts'
import { escapeHtml, type RichText, richText } from '../rich-text.ts'
import type { Setting } from '../setting.ts'

/** One row of a feedback activity: a question, or (`label`) a text between questions. */
export interface FeedbackItem {
  typ: 'multichoice' | 'multichoicerated' | 'numeric' | 'textfield' | 'textarea' | 'label'
  name: string
  label: string
  /** What is chosen from or how large the field is, in Moodle's own notation; HTML for a label. */
  presentation: string | RichText
  required: boolean
  node: Item
}

/**
 * The rows of a survey question. A prompt with more than one plain paragraph stands above it as a label. An interaction without a like becomes
 * a field to write in (`interaction-unsupported`).
 */
export function feedbackItems(item: Item, setting: Setting): FeedbackItem[] {
  const asked = part(item, 'prompt')?.children ?? []
  const [only] = asked
  const isPlain = asked.length === 1 && only?.type === 'paragraph' && only.children.every(each => each.type === 'text')
  const base = { label: item.id, required: item.required ?? false, node: item }
  const above: FeedbackItem[] =
    asked.length > 0 && (!isPlain || item.interaction === 'likert')
      ? [{ ...base, typ: 'label', name: '', presentation: richText(asked, setting.rendering), required: false }]
      : []
  const name = isPlain ? text(asked) : item.title || text(asked)
  if (item.interaction === 'likert')
    return [...(above.length > 0 ? above : [titleLabel(item)]), ...statements(item, base.required, setting.message)]
  const form = forms[item.interaction]
  if (!form) {
    setting.message(`Question \`${item.id}\` becomes a field to write in: a Moodle survey has no such question.`, {
      ruleId: 'interaction-unsupported',
      node: item,
      note: 'Ask by a list to choose from, `likert`, `number` or `free`.'
    })
  }
  return [...above, { ...base, name, ...(form ?? forms['extended-text'])(item, setting.message) }]
}

type Form = (item: Item, message: Message) => Pick<FeedbackItem, 'typ' | 'presentation'>

/** `r` one, `c` several; `>>>>>` ends the kind, `|` parts the choices (`mod/feedback/item/multichoice/lib.php`). */
const choices =
  (kind: 'r' | 'c'): Form =>
  (item, message) => ({
    typ: 'multichoice',
    presentation: `${kind}>>>>>${parts(item, 'choice')
      .map(choice => plain(answerWords(choice.children, item, message), item, message))
      .join('|')}`
  })

const textarea: Form = item => ({
  typ: 'textarea',
  presentation: `60|${Math.min(25, Math.max(5, Math.ceil((item.words ?? 60) / 12)))}`
})

const forms: Partial<Record<Interaction, Form>> & { 'extended-text': Form } = {
  'single-choice': choices('r'),
  'multiple-choice': choices('c'),
  'true-false': choices('r'),
  numeric: () => ({ typ: 'numeric', presentation: '-|-' }),
  'text-entry': () => ({ typ: 'textfield', presentation: '30|255' }),
  'extended-text': textarea
}

/** A statement each, its steps worth 1, 2, 3 … from left to right (`<<<<<1`: side by side). */
function statements(item: Item, required: boolean, message: Message): FeedbackItem[] {
  const steps = (item.scale ?? []).map((step, index) => `${index + 1}####${plain(step, item, message)}`)
  return parts(item, 'statement').map(statement => ({
    typ: 'multichoicerated',
    name: answerWords(statement.children, item, message),
    label: statement.id,
    presentation: `r>>>>>${steps.join('|')}<<<<<1`,
    required,
    node: item
  }))
}

function titleLabel(item: Item): FeedbackItem {
  const presentation = { html: `<p>${escapeHtml(item.title)}</p>`, files: [] }
  return { typ: 'label', name: '', label: item.id, presentation, required: false, node: item }
}

const answerWords = (content: readonly CourseNode[], { id }: Item, message: Message): string =>
  plainWords(content, message, {
    where: `Question \`${id}\`: choices and statements of a survey`,
    note: 'Show it above them, in the text of the question.'
  })

/** Without the characters that Moodle's notation uses: others that look alike stand in their place (reported). */
function plain(words: string, item: Item, message: Message): string {
  const written = words
    .replaceAll('|', '¦')
    .replace(/>{5,}/g, run => '›'.repeat(run.length))
    .replace(/<{5,}/g, run => '‹'.repeat(run.length))
    .replace(/#{4,}/g, run => '♯'.repeat(run.length))
  if (written !== words)
    message(`“${words}” is written “${written}”: Moodle parts the choices of a survey by signs that are in it.`, {
      ruleId: 'sign-replaced',
      severity: 'notice',
      node: item,
      note: 'Say it without a bar, or without that many signs in a row, if the sign itself matters.'
    })
  return nameText(written)
}
