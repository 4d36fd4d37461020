import type { Module } from '@curricle/model'
import { isComment } from './content.ts'
import { type Draft, isModulePart, take } from './draft.ts'
import type { FrontMatter } from './front-matter.ts'
import { fault, type Manuscript } from './manuscript.ts'
import type { Parsed } from './parsed.ts'

/** The module of one or more files, in their order. */
export function assemble(manuscripts: readonly [Manuscript, ...Manuscript[]], said: FrontMatter, path: string): Module {
  const draft: Draft = { children: [] }
  const [first] = manuscripts
  for (const manuscript of manuscripts) {
    for (const run of runs(manuscript.root.children ?? [])) take(draft, manuscript, run)
  }
  if (!draft.title) {
    fault(
      first,
      'title-missing',
      'The module has no title',
      { line: 1, column: 1 },
      'Write it below the front matter: `# Title`.'
    )
  }
  for (const manuscript of manuscripts) leftovers(manuscript)
  return {
    type: 'module',
    id: said.id,
    title: draft.title?.words ?? said.id,
    heading: draft.title?.heading ?? [],
    path,
    ...(said.level !== undefined && { level: said.level }),
    ...(said.duration !== undefined && { durationMinutes: said.duration }),
    ...(said.date !== undefined && { date: said.date }),
    ...(said.description !== undefined && { description: said.description }),
    tags: said.tags ?? [],
    ...((said.for ?? said.region) !== undefined && {
      audience: { ...(said.for && { for: said.for }), ...(said.region !== undefined && { region: said.region }) }
    }),
    objectives: draft.objectives ?? [],
    children: draft.children,
    position: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } }
  }
}

/** Nodes that begin something by themselves, one by one, and the text between them, together. */
function runs(nodes: readonly Parsed[]): Parsed[][] {
  const out: Parsed[][] = []
  let isText = false
  for (const node of nodes) {
    if (/efinition$/.test(node.type) || (node.type === 'html' && isComment(node.value ?? ''))) continue
    const isOwn = (node.type === 'heading' && (node.depth ?? 6) <= 2) || isModulePart(node)
    if (isText && !isOwn) out.at(-1)?.push(node)
    else out.push([node])
    isText = !isOwn
  }
  return out
}

/** Reports what has been written and is referred to from nowhere, and gaps outside questions. */
function leftovers(manuscript: Manuscript): void {
  for (const note of manuscript.footnotes.values()) {
    if (manuscript.used.has(note) || !manuscript.isWhole) continue
    const reason = `Nothing refers to the footnote \`[^${note.label}]\``
    fault(manuscript, 'footnote-unused', reason, note, `Put \`[^${note.label}]\` where it belongs, or take it away.`)
  }
  for (const definition of manuscript.definitions.values()) {
    if (manuscript.used.has(definition) || !manuscript.isWhole) continue
    const reason = `Nothing refers to the address \`[${definition.label}]\``
    fault(manuscript, 'link-definition-unused', reason, definition, 'Take the line away.')
  }
  for (const gap of manuscript.gaps) {
    if (gap.id !== '') continue
    fault(
      manuscript,
      'gap-misplaced',
      'A gap outside a question',
      gap.position,
      'Gaps stand in the text of a question of a quiz.'
    )
  }
}
