import { type Criterion, type Level, type Rubric, text } from '@curricle/model'
import type { Position } from 'unist'
import { claimWithin } from './identity.ts'
import { ids } from './kinds.ts'
import { fault, type Manuscript } from './manuscript.ts'
import type { Parsed } from './parsed.ts'
import { phrasing } from './phrasing.ts'
import { settings, takeBraces } from './settings.ts'
import { touchingText } from './table.ts'
import type { Taken } from './taken.ts'

type Column = { type: 'level'; name: string; points: number } | { type: 'objective' } | { type: 'unclear' }

/** `:::rubric`: a table; its header names the levels with their points, each row is a criterion. */
export function rubric(manuscript: Manuscript, children: readonly Parsed[], position: Position, under: string): Rubric {
  const [table, ...others] = children
  if (table?.type !== 'table' || others.length > 0) {
    const place = (others[0] ?? table)?.position.start ?? position.start
    fault(
      manuscript,
      'rubric-malformed',
      'A rubric is one table and nothing else',
      place,
      'Put other text before or after the directive.'
    )
  }
  if (table?.type !== 'table') return { type: 'rubric', children: [], position }
  const [header, ...body] = table.children ?? []
  touchingText(manuscript, table)
  const columns = (header?.children ?? []).slice(1).map(cell => column(manuscript, cell, under))
  if (!columns.some(({ type }) => type !== 'objective')) {
    fault(
      manuscript,
      'rubric-malformed',
      'A rubric without levels',
      table.position.start,
      'Its header names them with their points: `| Criterion | Missing (0) | Full (3) |`.'
    )
  }
  if (body.length === 0)
    fault(
      manuscript,
      'rubric-malformed',
      'A rubric without criteria',
      table.position.start,
      'Each row below the header is one.'
    )
  const criteria = body.map((row, index) => criterion(manuscript, row, columns, index, under))
  const taken: Taken = new Map()
  for (const { id, position = table.position } of criteria) claimWithin(manuscript, taken, id, position)
  return {
    type: 'rubric',
    children: criteria,
    position
  }
}

function column(manuscript: Manuscript, cell: Parsed, under: string): Column {
  const name = text(phrasing(manuscript, cell.children ?? []))
  const place = `${under}/level`
  const { register, words } = manuscript.module
  const found = /^(.*?)[\s\u00a0]*\((\d+(?:[.,]\d+)?)[^)]*\)$/.exec(name)
  const levels = register.levels.get(place) ?? []
  register.levels.set(place, levels)
  if (found) {
    const points = Number(found[2]?.replace(',', '.'))
    const original = register.original?.levels.get(place)?.[levels.length]
    if (original !== undefined && original !== points) {
      fault(
        manuscript,
        'translation-different',
        `\`${name}\` differs from the original, which gives ${original} points`,
        cell,
        'Make both equal, or leave the points out here.'
      )
    }
    levels.push(points)
    return { type: 'level', name: found[1] ?? '', points }
  }
  if ([words.objective.toLowerCase(), 'objective'].includes(name.toLowerCase())) return { type: 'objective' }
  const points = register.original?.levels.get(place)?.[levels.length]
  if (points !== undefined) {
    levels.push(points)
    return { type: 'level', name, points }
  }
  fault(
    manuscript,
    'rubric-malformed',
    `The level “${name}” has no points`,
    cell,
    `Write them behind it, such as \`${name || 'Partial'} (1)\`; only a column \`Objective\` has none.`
  )
  return { type: 'unclear' }
}

function criterion(
  manuscript: Manuscript,
  row: Parsed,
  columns: readonly Column[],
  index: number,
  under: string
): Criterion {
  const [first, ...cells] = row.children ?? []
  const { content, braces } = takeBraces(manuscript, first?.children ?? [])
  const { position } = row
  const { id } = settings(manuscript, braces, {}, { what: 'criterion', under, position, audience: false })
  const made: Criterion = {
    type: 'criterion',
    id: id ?? String(index + 1),
    heading: phrasing(manuscript, content),
    children: [],
    position
  }
  for (const [at, each] of columns.entries()) {
    const cell = cells[at]
    const words = phrasing(manuscript, cell?.children ?? [])
    if (each.type === 'level') {
      const { name, points } = each
      made.children.push({
        type: 'level',
        name,
        points,
        children: words,
        position: cell?.position ?? position
      } satisfies Level)
    } else if (each.type === 'objective' && text(words) !== '') {
      const named = ids.read(text(words))?.[0]
      if (named === undefined)
        fault(
          manuscript,
          'rubric-malformed',
          `\`${text(words)}\` is not the id of an objective`,
          cell,
          'The column `Objective` holds ids.'
        )
      else made.objective = named
    }
  }
  return made
}

/** The highest possible sum of points. */
export function highest(rubric: Rubric): number {
  return rubric.children.reduce((sum, { children }) => sum + Math.max(0, ...children.map(({ points }) => points)), 0)
}
