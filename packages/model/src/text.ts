import { type CourseNode, children } from './node.ts'

/** The words of nodes without any form: for titles, alternatives and search. Blocks are joined by a space. */
export function text(nodes: CourseNode | readonly CourseNode[]): string {
  const list = Array.isArray(nodes) ? (nodes as readonly CourseNode[]) : [nodes as CourseNode]
  return list.map(words).join('').replace(/\s+/g, ' ').trim()
}

const blocks = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableCell',
  'tableRow',
  'blockquote',
  'code',
  'math',
  'caption'
])

function words(node: CourseNode): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'inlineMath':
      return node.value
    case 'code':
    case 'math':
      return ` ${node.value} `
    case 'image':
      return node.alt
    case 'break':
      return ' '
    case 'footnote':
    case 'html':
      return ''
    case 'gap':
      return '___'
    case 'answer':
    case 'numericAnswer':
      return String(node.value)
    default: {
      const inner = children(node).map(words).join('')
      return blocks.has(node.type) ? ` ${inner} ` : inner
    }
  }
}
