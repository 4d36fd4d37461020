import type { FlowContent } from '@curricle/model'
import type { Block } from '../tagged/index.ts'
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
  return nodes.flatMap(node => {
    const handler = handlers[node.type] as (node: FlowContent, writing: Writing) => Block[]
    return handler(node, { ...writing, node })
  })
}
