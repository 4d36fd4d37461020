import { type Slide, type Slides, text } from '@curricle/model'
import { activity } from './activity.ts'
import { claimWithin } from './identity.ts'
import { fault, type Manuscript } from './manuscript.ts'
import { underline } from './near-misses.ts'
import type { Parsed } from './parsed.ts'
import { parts } from './parts.ts'
import { phrasing } from './phrasing.ts'
import { settings, takeBraces } from './settings.ts'
import type { Taken } from './taken.ts'

/** `:::slides`: each `##` begins a slide, and so does `---`. */
export function slides(manuscript: Manuscript, node: Parsed): Slides {
  const { common, children: nodes } = activity(manuscript, node, {})
  const groups = divide(nodes)
  if (groups.length === 0) {
    fault(
      manuscript,
      'directive-empty',
      'Slides without a slide',
      node.position.start,
      'Begin each slide with `## Title` or `---`.'
    )
  }
  const children = groups.map((group, index) => slide(manuscript, group, index, common.id))
  const taken: Taken = new Map()
  for (const { id, position = common.position } of children) claimWithin(manuscript, taken, id, position)
  return { type: 'slides', ...common, children }
}

/** The nodes of each slide. A line `---` right above a heading does not begin a slide of its own. */
function divide(nodes: readonly Parsed[]): Parsed[][] {
  const groups: Parsed[][] = []
  let group: Parsed[] = []
  for (const node of nodes) {
    const begins = node.type === 'thematicBreak' || (node.type === 'heading' && (node.depth ?? 6) <= 2)
    if (begins && group.length > 0) groups.push(group)
    if (begins) group = []
    if (node.type !== 'thematicBreak' && !/efinition$/.test(node.type)) group.push(node)
  }
  return group.length > 0 ? [...groups, group] : groups
}

function slide(manuscript: Manuscript, nodes: readonly Parsed[], index: number, under: string): Slide {
  const [first, ...after] = nodes
  const title = first?.type === 'heading' && (first.depth ?? 6) <= 2 ? first : undefined
  if (title && !underline(manuscript, title) && title.depth === 1) {
    fault(manuscript, 'heading-misplaced', 'A slide begins with `##`, not `#`', title, 'Write two number signs.')
  }
  const { content, braces } = takeBraces(manuscript, title?.children ?? [])
  const heading = phrasing(manuscript, content)
  const position = { start: (first as Parsed).position.start, end: (nodes.at(-1) as Parsed).position.end }
  const { id, audience } = settings(
    manuscript,
    braces,
    {},
    { what: 'slide', under, position: title?.position ?? position }
  )
  const { parts: notes, rest } = parts(manuscript, title ? after : nodes, ['notes'], `${under}/${index + 1}`)
  return {
    type: 'slide',
    id: id ?? String(index + 1),
    ...(title && { title: text(heading) }),
    heading,
    ...(audience && { audience }),
    children: [...manuscript.flow(rest), ...notes],
    position
  }
}
