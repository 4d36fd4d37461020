import { type Assessment, type Choice, type Feedback, type Item, part, parts, text as plainText } from '@curricle/model'
import { isolated } from '../bidi.ts'
import { phrasing } from '../handlers/phrasing.ts'
import { letter } from '../order.ts'
import { runs } from '../runs.ts'
import type { Block, Run } from '../tagged/index.ts'
import { headingOf, title } from '../title.ts'
import { together } from '../together.ts'
import type { Writing } from '../writing.ts'
import { gapsOf } from './gaps.ts'
import { hintsOf } from './hints.ts'
import { areasOf, isLettered } from './hotspot.ts'
import { choicesOf, mixes, seedOf } from './item.ts'
import { rightSides } from './item-tables.ts'
import { itemsOf } from './items.ts'
import { rubric } from './rubric.ts'

/** The right answers of a quiz with the feedback to each, by the numbers and letters that the printed quiz has. */
export function key(node: Assessment, writing: Writing): Block[] {
  const { theme } = writing
  return itemsOf(node).flatMap((item, index): Block[] => {
    const state: Writing = { ...writing, node: item }
    const look = { fontSize: theme.size }
    const head = title(headingOf(item), 3, state, {
      look,
      margin: [0, 9, 0, 2]
    })
    const count = runs(
      `${index + 1}. `,
      { ...state, divides: false },
      { font: theme.display, bold: true, fontSize: theme.size, color: theme.accent }
    )
    const grading = item.interaction === 'extended-text' ? part(item, 'rubric') : undefined
    return together([
      { ...head, text: [...count, ...(typeof head.text === 'string' ? [] : head.text)] },
      ...answer(item, node, state),
      ...hintsOf(item, `${writing.words.hint}${writing.words.colon} `, state),
      ...parts(item, 'feedback').map(feedback => response(feedback, state)),
      ...(grading ? rubric(grading, state) : [])
    ])
  })
}

function answer(item: Item, assessment: Assessment, writing: Writing): Block[] {
  const seed = seedOf(item, writing)
  switch (item.interaction) {
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
      return choicesOf(item, seed, mixes(item, assessment)).flatMap((choice, index) => {
        if (!choice.correct && choice.feedback.length === 0) return []
        return line(
          `${letter(index, writing.course.language)}`,
          choice.correct,
          [...phraseOf(choice.children, writing)],
          choice.feedback,
          writing
        )
      })
    case 'order':
      return parts(item, 'choice').flatMap((choice, index) =>
        line(String(index + 1), true, phraseOf(choice.children, writing), [], writing)
      )
    case 'text-entry':
      return parts(item, 'answer').flatMap(each =>
        line('', each.correct, runs(each.value, writing), each.feedback, writing)
      )
    case 'numeric':
      return parts(item, 'numericAnswer').flatMap(each =>
        line('', each.correct, runs(numberOf(each, writing), writing), each.feedback, writing)
      )
    case 'match': {
      const rights = rightSides(item, seed)
      const lefts = parts(item, 'pair').filter(pair => pair.left !== undefined)
      return lefts.flatMap((pair, index) =>
        line(
          `${index + 1} – ${letter(rights.indexOf(pair), writing.course.language)}`,
          true,
          [...phrasing(pair.left ?? [], writing), ...runs(' – ', writing), ...phrasing(pair.right, writing)],
          [],
          writing
        )
      )
    }
    case 'cloze':
    case 'gap-match':
      return gapsOf(item).flatMap((gap, index) => {
        const right = gap.mode === 'typed' ? gap.options.join(' / ') : (gap.options[0] ?? '')
        return line(String(index + 1), true, runs(right, writing), [], writing)
      })
    case 'hotspot': {
      const spot = part(item, 'hotspot')
      return (spot ? areasOf(spot, seed, mixes(item, assessment)) : []).flatMap((area, index) => {
        if (!area.correct && area.feedback.length === 0) return []
        const name = spot && isLettered(spot) ? letter(index, writing.course.language) : ''
        return line(name, area.correct, phrasing(area.children, writing), area.feedback, writing)
      })
    }
    case 'extended-text':
    case 'likert':
      return []
  }
}

/** What is said after an answer, and after which. */
function response(feedback: Feedback, writing: Writing): Block {
  const { words, theme } = writing
  const names = {
    always: words.feedback,
    correct: words.correct,
    partial: words.partlyCorrect,
    incorrect: words.incorrect
  }
  const name = runs(`${names[feedback.when]}${words.colon} `, writing, { font: theme.display, bold: true })
  return { text: [...name, ...phraseOf(feedback.children, writing)], margin: [0, 1, 0, 3] }
}

/** `✓ B  The answer. What is said to it.` */
function line(
  name: string,
  correct: boolean,
  words: readonly Run[],
  feedback: Choice['feedback'],
  writing: Writing
): Block[] {
  const { theme } = writing
  const mark = runs(
    correct ? '✓ ' : '✗ ',
    writing,
    { font: 'symbols', color: correct ? '#1e6336' : '#9c2222' },
    { role: 'Span', actual: `${correct ? writing.words.correct : writing.words.incorrect}: ` }
  )
  return [
    {
      text: [
        ...mark,
        ...(name ? runs(`${name}  `, writing, { bold: true, font: theme.display }) : []),
        ...words,
        ...(feedback.length > 0
          ? [
              ...runs('  ', writing),
              ...phraseOf(feedback, { ...writing, look: { ...writing.look, color: theme.quiet, italics: true } })
            ]
          : [])
      ],
      margin: [0, 0, 0, 3]
    }
  ]
}

/** The paragraphs of flow content, run together. */
function phraseOf(nodes: Parameters<Writing['blocks']>[0], writing: Writing): Run[] {
  return nodes.flatMap((node, index) => [
    ...(index > 0 ? runs(' ', writing) : []),
    ...(node.type === 'paragraph' ? phrasing(node.children, writing) : runs(plainText(node), writing))
  ])
}

function numberOf(
  answer: { value: number; tolerance: number; range: boolean; unit?: string },
  { words }: Writing
): string {
  const write = (value: number): string => String(Number(value.toPrecision(12))).replace('.', words.decimalSeparator)
  const { value, tolerance, range } = answer
  const number = range
    ? `${write(value - tolerance)} – ${write(value + tolerance)}`
    : `${write(value)}${tolerance > 0 ? ` ± ${write(tolerance)}` : ''}`
  return `${words.direction === 'rtl' ? isolated(number) : number}${answer.unit ? ` ${answer.unit}` : ''}`
}
