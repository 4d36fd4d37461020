import { fill } from '@curricle/locale'
import type { FlowContent, Notes, Slide, Slides } from '@curricle/model'
import { label } from '../handlers/label.ts'
import { insidePanel, panel } from '../panel.ts'
import { runs } from '../runs.ts'
import type { Block } from '../tagged/index.ts'
import { addressed } from '../teacher.ts'
import { said, title } from '../title.ts'
import type { Writing } from '../writing.ts'
import { opening } from './opening.ts'

/** Slides to read: each below the other, in the teacher's edition with what is said to it. */
export function slides(node: Slides, writing: Writing): Block[] {
  return [
    ...opening(node, writing.words.slides, [], writing),
    ...node.children.flatMap((each, index) => addressed(each, writing, inner => slide(each, index + 1, inner)))
  ]
}

function slide(node: Slide, number: number, writing: Writing): Block[] {
  const { words, theme } = writing
  const name = fill(words.slide, { number })
  const look = { fontSize: theme.size * 1.08 }
  const titled = node.heading.length > 0
  const count = runs(
    `${number}  `,
    { ...writing, divides: false },
    { font: theme.display, bold: true, fontSize: look.fontSize, color: theme.quiet }
  )
  const head = title(titled ? node.heading : said(name), 3, writing, { look, margin: [0, 10, 0, 4] })
  const content = node.children.filter((child): child is FlowContent => child.type !== 'notes')
  const spoken = node.children.filter((child): child is Notes => child.type === 'notes')
  const inner = insidePanel(writing)
  return [
    titled && typeof head.text !== 'string' ? { ...head, text: [...count, ...head.text] } : head,
    ...writing.blocks(content, writing),
    ...spoken.map(each =>
      panel([label(words.notes, theme.ink, inner), ...inner.blocks(each.children, inner)], writing, {
        edge: theme.ink
      })
    )
  ]
}
