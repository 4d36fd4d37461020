import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { flow } from './content.ts'
import { type Fenced, fences, type Shift } from './fences.ts'
import type { Manuscript, ModuleScope } from './manuscript.ts'
import type { Parsed } from './parsed.ts'
import { report } from './report.ts'
import { parse } from './syntax.ts'

/**
 * Parses a file, once. `isWhole` is false when its directives are not closed as they should be: nothing may be built from
 * it then, for a solution could end up in the text; what is sure is read nevertheless, for its other faults. Undefined
 * when the parser has found other directives than we.
 *
 * @param start offset at which the Markdown begins, after the front matter
 */
export function open(file: VFile, path: string, start: number, scope: ModuleScope): Manuscript | undefined {
  const text = String(file)
  // Blank lines in the place of the front matter keep every line where it is.
  const fenced = fences(text.slice(0, start).replace(/[^\r\n]/g, '') + text.slice(start))
  for (const { ruleId, reason, line, column, note } of fenced.faults)
    report(file, ruleId, reason, { line, column }, note)
  const root = parse(fenced.text)
  const manuscript: Manuscript = {
    file,
    path,
    text,
    root,
    isWhole: fenced.isSound,
    openings: fenced.openings,
    definitions: new Map(),
    footnotes: new Map(),
    used: new Set(),
    notes: new Map(),
    gaps: [],
    flow: nodes => flow(manuscript, nodes),
    module: scope
  }
  return survey(manuscript, fenced) ? manuscript : undefined
}

/** Puts positions right, collects definitions, and sees to it that the parser found the directives that we found. */
function survey(manuscript: Manuscript, { openings, shifts }: Fenced): boolean {
  const { file, text } = manuscript
  const starts = lineStarts(text)
  const definitions = manuscript.definitions as Map<string, Parsed>
  const footnotes = manuscript.footnotes as Map<string, Parsed>
  const found = new Set<number>()
  let sound = true

  const visit = (node: Parsed): void => {
    const { start, end } = node.position
    if (node.type === 'containerDirective' || node.type === 'leafDirective') {
      const opening = openings.get(start.line)
      found.add(start.line)
      if (!opening) sound = false
      if (!opening) misplaced(start)
      else if (opening.close !== undefined && opening.close !== end.line) {
        sound = false
        misplaced(
          start,
          `\`:::${opening.name}\` ends in line ${end.line} and not where it is closed, in line ${opening.close}`
        )
      }
    }
    node.position = { start: mend(start, shifts, starts), end: mend(end, shifts, starts) }
    if (node.type === 'definition')
      definitions.set(node.identifier ?? '', definitions.get(node.identifier ?? '') ?? node)
    if (node.type === 'footnoteDefinition') twice(footnotes, node)
    if (node.type === 'footnoteDefinition')
      footnotes.set(node.identifier ?? '', footnotes.get(node.identifier ?? '') ?? node)
    for (const child of node.children ?? []) visit(child)
  }
  visit(manuscript.root)
  for (const { line, column, name } of openings.values()) {
    if (found.has(line)) continue
    sound = false
    misplaced({ line, column }, `\`${name}\` cannot stand here`)
  }
  return sound

  function twice(known: ReadonlyMap<string, Parsed>, node: Parsed): void {
    const before = known.get(node.identifier ?? '')
    if (!before) return
    const reason = `The footnote \`[^${node.label}]\` is written twice, also in line ${before.position.start.line}`
    report(file, 'footnote-twice', reason, node.position, 'Give one of them another name.')
  }

  function misplaced(place: Point, reason = 'A directive cannot stand here'): void {
    const note =
      'A directive begins a line of its own, not further in than the text around it, with a blank line before it.'
    report(file, 'directive-not-understood', reason, { line: place.line, column: place.column }, note)
  }
}

/** A point of the parser's text in the author's. */
function mend(point: Point, shifts: ReadonlyMap<number, Shift>, starts: readonly number[]): Point {
  const shift = shifts.get(point.line)
  if (!shift && point.offset === undefined) return point
  const moved = shift && point.column >= shift.column ? point.column + shift.by : point.column
  const column = shift ? Math.min(moved, shift.end) : moved
  return { line: point.line, column, offset: (starts[point.line - 1] ?? 0) + column - 1 }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length)
  return starts
}
