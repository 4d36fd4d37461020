import { type FlowContent, text as plainText } from '@curricle/model'
import type { Block } from '../tagged/index.ts'
import { addressed, isForTeacher } from '../teacher.ts'
import type { Writing } from '../writing.ts'
import { agenda } from './agenda.ts'
import { box, finding, media, recommendation, term } from './box.ts'
import { code } from './code.ts'
import { figure } from './figure.ts'
import { html } from './html.ts'
import { list } from './list.ts'
import { math } from './math.ts'
import { blockquote, heading, paragraph, thematicBreak } from './paragraph.ts'
import { table } from './table.ts'

type Flow = {
  readonly [Type in FlowContent['type']]: (node: Extract<FlowContent, { type: Type }>, writing: Writing) => Block[]
}

const handlers: Flow = {
  paragraph,
  heading,
  thematicBreak,
  blockquote,
  list,
  code,
  html,
  math,
  table,
  figure,
  media,
  term,
  box,
  finding,
  recommendation,
  agenda,
  only: (node, writing) => blocks(node.children, writing)
}

/** What stands between lines, as blocks. */
export function blocks(nodes: readonly FlowContent[], writing: Writing): Block[] {
  return passages(nodes).flatMap(passage => {
    const make = (state: Writing): Block[] =>
      passage.flatMap((node, index) => {
        const made = block(node, state)
        const [first] = made
        if (first && leadsOn(node, passage[index + 1])) first.tag = { ...first.tag, leadsOn: true }
        return made
      })
    return addressed(passage[0] ?? {}, writing, make)
  })
}

/** Whether a paragraph asks for what follows it: a formula, or whatever its colon announces. */
const leadsOn = (node: FlowContent, next: FlowContent | undefined): boolean =>
  node.type === 'paragraph' && next !== undefined && (next.type === 'math' || /[:：]$/.test(plainText(node).trim()))

function block(node: FlowContent, writing: Writing): Block[] {
  const handler = handlers[node.type] as (node: FlowContent, writing: Writing) => Block[]
  return handler(node, { ...writing, node })
}

/** Neighbours that are for the same readers. */
function passages(nodes: readonly FlowContent[]): FlowContent[][] {
  const result: FlowContent[][] = []
  for (const node of nodes) {
    const last = result.at(-1)
    if (last?.[0] && isForTeacher(last[0]) === isForTeacher(node)) last.push(node)
    else result.push([node])
  }
  return result
}
