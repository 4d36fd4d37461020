import type { Code } from '@curricle/model'
import { common, createLowlight } from 'lowlight'
import { panel } from '../panel.ts'
import { verbatim } from '../runs.ts'
import type { Block, Tag } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'

const lowlight = createLowlight(common)

/** Colours by the first part of a highlighting class; each has a contrast of 5 and more on the panel's ground. */
export const colours: Readonly<Record<string, string>> = {
  keyword: '#8c1d5b',
  'selector-tag': '#8c1d5b',
  tag: '#8c1d5b',
  string: '#1e6336',
  regexp: '#1e6336',
  addition: '#1e6336',
  comment: '#5b6068',
  quote: '#5b6068',
  number: '#8a4300',
  literal: '#8a4300',
  symbol: '#8a4300',
  title: '#1c4a91',
  section: '#1c4a91',
  name: '#1c4a91',
  built_in: '#5f3a94',
  type: '#5f3a94',
  attr: '#5f3a94',
  attribute: '#5f3a94',
  deletion: '#9c2222'
}

/** Lines that fill some two pages. */
const mostLines = 120

/** Source code in a panel, highlighted when its language is known; long lines go on below, marked. */
export function code(node: Code, writing: Writing): Block[] {
  const lines = node.value.split('\n').length
  if (lines > mostLines) {
    writing.message(`A listing of ${lines} lines goes on over several pages`, {
      ruleId: 'code-too-long',
      node,
      note: `Show the lines that matter, at most ${mostLines}, and link to a file with all of them.`
    })
  }
  const { theme } = writing
  const tag: Tag = { role: 'Code', language: 'zxx' }
  const text = coloured(node).flatMap(({ value, colour }) =>
    verbatim(
      value.replace(/\t/g, '    '),
      writing,
      { font: theme.code, fontSize: theme.size * 0.79, ...(colour && { color: colour }) },
      tag
    )
  )
  const block: Block = {
    text,
    fontSize: theme.size * 0.79,
    font: theme.code,
    lineHeight: 1.05,
    alignment: 'left',
    preserveLeadingSpaces: true,
    preserveTrailingSpaces: true,
    tag: { direction: 'ltr', hang: theme.size * 1.3 }
  }
  return [panel([block], writing)]
}

interface Piece {
  value: string
  colour?: string
}

function coloured(node: Code): Piece[] {
  const value = node.value.replace(/\n+$/, '')
  if (!node.lang || !lowlight.registered(node.lang)) return [{ value }]
  return flat(lowlight.highlight(node.lang, value).children as Highlighted[])
}

interface Highlighted {
  type: string
  value?: string
  properties?: { className?: string[] }
  children?: Highlighted[]
}

function flat(nodes: readonly Highlighted[], colour?: string): Piece[] {
  return nodes.flatMap(node => {
    if (node.type === 'text') return [{ value: node.value ?? '', ...(colour && { colour }) }]
    const [name = ''] = node.properties?.className ?? []
    return flat(node.children ?? [], colours[name.replace(/^hljs-/, '')] ?? colour)
  })
}
