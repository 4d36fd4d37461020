import { fill } from '@curricle/locale'
import { type Assessment, type Choice, type Interaction, type Item, part, parts } from '@curricle/model'
import { destination } from '../destinations.ts'
import { inItem } from '../handlers/figure.ts'
import { marked } from '../handlers/list.ts'
import { letter, shuffled } from '../order.ts'
import { panel } from '../panel.ts'
import { blank, runs } from '../runs.ts'
import type { Block } from '../tagged/index.ts'
import { goalOf, headingOf, title } from '../title.ts'
import { together } from '../together.ts'
import type { Writing } from '../writing.ts'
import { gapsOf } from './gaps.ts'
import { hotspot } from './hotspot.ts'
import { likert, pairs } from './item-tables.ts'
import { pointsOf } from './numbers.ts'
import { rubric } from './rubric.ts'
import { linesFor, writingLines } from './writing-space.ts'

/** A question on paper: number, points, how to answer, its text, and the room for the answer. */
export function item(node: Item, number: number, assessment: Assessment, writing: Writing): Block[] {
  const { theme } = writing
  const gaps = gapsOf(node)
  const blanks = new Map(gaps.length > 1 ? gaps.map((gap, index) => [gap, index + 1]) : [])
  const state: Writing = { ...writing, node, blanks }
  const look = { fontSize: theme.size * 1.08 }
  const small = { font: theme.display, fontSize: theme.size * 0.9, color: theme.quiet, bold: false }
  const head = title(headingOf(node), 3, state, {
    look,
    margin: [0, 17, 0, 2]
  })
  const words = typeof head.text === 'string' ? [] : head.text
  const count = runs(
    `${number}. `,
    { ...state, divides: false },
    { ...look, font: theme.display, bold: true, color: theme.accent }
  )
  const points =
    node.maxScore > 0 ? runs(`  (${pointsOf(node.maxScore, state)})`, { ...state, divides: false }, small) : []
  const how = instruction(node, assessment.purpose === 'survey', state)
  return together([
    { ...head, text: [...count, ...words, ...points], ...goalOf(destination(...writing.place, node.id), writing) },
    ...(how
      ? [
          {
            text: runs(how, { ...state, divides: false }, small),
            ...small,
            margin: [0, 0, 0, 5],
            tag: { keepWithNext: true }
          } satisfies Block
        ]
      : []),
    ...(part(node, 'prompt') ? state.blocks(part(node, 'prompt')?.children ?? [], state) : []),
    ...answers[node.interaction](node, state, seedOf(node, writing), mixes(node, assessment))
  ])
}

/** What makes the order of answers by chance the same in each build. */
export const seedOf = (node: Item, { course, place }: Writing): string[] => [course.id, ...place, node.id]

/** Whether choices are put into another order. */
export const mixes = (node: Item, assessment: Assessment): boolean =>
  (node.shuffle ?? assessment.shuffle) &&
  !node.children.some(child => child.type === 'choice' && child.truth !== undefined)

/** Choices in the order in which they are printed. */
export const choicesOf = (node: Item, seed: readonly string[], mixed: boolean): Choice[] => {
  const all = parts(node, 'choice')
  return mixed || node.interaction === 'order' ? shuffled(all, ...seed) : all
}

type Answer = (node: Item, writing: Writing, seed: readonly string[], mixed: boolean) => Block[]

const answers: Readonly<Record<Interaction, Answer>> = {
  'single-choice': choices,
  'multiple-choice': choices,
  'true-false': choices,
  order: choices,
  'text-entry': (_node, writing) => writingLines(1, writing),
  numeric: numeric,
  match: (node, writing, seed) => pairs(node, writing, seed),
  cloze: offered,
  'gap-match': offered,
  hotspot,
  'extended-text': (node, writing) => {
    const template = part(node, 'template')
    const grading = part(node, 'rubric')
    return [
      ...(template
        ? [panel(writing.blocks(template.children, writing), writing, { ground: '#ffffff', edge: writing.theme.rule })]
        : []),
      ...(grading ? rubric(grading, writing) : []),
      ...writingLines(linesFor(node.words), writing)
    ]
  },
  likert
}

function choices(node: Item, writing: Writing, seed: readonly string[], mixed: boolean): Block[] {
  const { theme } = writing
  const inner = { ...writing, width: writing.width - 26 }
  const shape = node.interaction === 'single-choice' || node.interaction === 'true-false' ? 'circle' : 'square'
  const ordering = node.interaction === 'order'
  const items = choicesOf(node, seed, mixed).map((choice, index): Block => {
    const blocks = writing.blocks(inItem(choice.children), inner)
    const [only] = blocks
    const block: Block = blocks.length === 1 && only && 'text' in only ? only : { stack: blocks }
    return {
      ...block,
      margin: [0, 0, 0, 4.5],
      tag: { ...block.tag, marker: { shape, ...(!ordering && { text: letter(index, writing.course.language) }) } }
    }
  })
  return [
    { ...marked(items, writing), type: ordering ? 'decimal' : 'upper-alpha', margin: [0, 3, 0, theme.size * 0.8] }
  ]
}

function numeric(node: Item, writing: Writing): Block[] {
  const unit = parts(node, 'numericAnswer').find(answer => answer.correct)?.unit
  const text = [...blank(24, writing), ...(unit ? runs(` ${unit}`, writing) : [])]
  return [{ text, margin: [0, 8, 0, 8] }]
}

/** The words to choose from: of each blank, or of all together. */
function offered(node: Item, writing: Writing, seed: readonly string[]): Block[] {
  const { words, theme } = writing
  const gaps = gapsOf(node)
  const look = { font: theme.display, fontSize: theme.size * 0.95 }
  if (node.interaction === 'gap-match') {
    const all = shuffled(
      gaps.flatMap(gap => gap.options),
      ...seed
    )
    return [panel([{ text: runs(all.join('   ·   '), writing, look), ...look }], writing)]
  }
  return gaps.flatMap((gap, index): Block[] => {
    if (gap.mode !== 'chosen') return []
    const options = shuffled(gap.options, ...seed, gap.id).join(' / ')
    return [
      {
        text: runs(`${words.blank} ${index + 1}${words.colon} ${options}`, writing, look),
        ...look,
        margin: [0, 0, 0, 3]
      }
    ]
  })
}

function instruction(node: Item, isSurvey: boolean, { words }: Writing): string | undefined {
  const own = words.pdf
  const chosen = gapsOf(node).every(gap => gap.mode === 'chosen')
  const phrases: Readonly<Record<Interaction, string | undefined>> = {
    'single-choice': own.chooseOne,
    'true-false': own.chooseOne,
    'multiple-choice': isSurvey ? own.chooseApplying : own.chooseSeveral,
    'text-entry': undefined,
    numeric: own.writeNumber,
    match: own.matchLetters,
    order: own.numberOrder,
    cloze: chosen ? own.fillFrom : own.fillBlanks,
    'gap-match': own.fillFrom,
    hotspot: own.markPicture,
    'extended-text': node.words === undefined ? undefined : fill(own.answerInWords, { count: node.words }),
    likert: own.rateEach
  }
  return phrases[node.interaction]
}
