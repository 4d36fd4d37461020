import { fill } from '@curricle/locale'
import { type Agenda, text as plainText } from '@curricle/model'
import { runs } from '../runs.ts'
import type { Block, Cell } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'
import { labelled } from './label.ts'
import { phrasing } from './phrasing.ts'
import { cellLook, ruled } from './table.ts'

/** A plan of a meeting: clock times or durations in the first column, named as the author did, the total below. */
export function agenda(node: Agenda, writing: Writing): Block[] {
  const { words, theme } = writing
  const [table] = node.children
  const [header, ...rows] = table.children
  const isRightToLeft = words.direction === 'rtl'
  const state: Writing = { ...writing, look: { ...writing.look, ...cellLook(writing) } }
  const usual = node.slots.some(slot => slot.from !== undefined) ? words.time : words.duration
  const [named] = header?.children ?? []
  const line = (first: string, cells: Cell[]): Cell[] => {
    const all: Cell[] = [{ text: runs(first, state, { noWrap: true }), ...state.look }, ...cells]
    return isRightToLeft ? all.reverse() : all
  }
  const cellsOf = (row: typeof header, look: object, scope?: 'Column'): Cell[] =>
    (row?.children.slice(1) ?? []).map(cell => ({
      text: phrasing(cell.children, { ...state, look: { ...state.look, ...look } }),
      ...state.look,
      ...look,
      tag: scope ? { scope } : {}
    }))
  const bold = { bold: true, color: theme.accent }
  const head = line((named && plainText(named).trim()) || usual, cellsOf(header, bold, 'Column')).map(cell => ({
    ...cell,
    ...bold,
    tag: { scope: 'Column' as const }
  }))
  const body = rows.map((row, index) => {
    const slot = node.slots[index]
    const minutes = fill(words.minutes, { count: slot?.durationMinutes ?? 0 })
    return line(slot?.from ? `${slot.from}–${slot.to ?? ''}` : minutes, cellsOf(row, {}))
  })
  const columns = Math.max(header?.children.length ?? 1, 1)
  const widths = ['auto', ...Array.from({ length: columns - 1 }, () => '*')]
  const total = `${words.total}${words.colon} ${fill(words.minutes, { count: node.totalMinutes })}`
  return [
    ...(node.title ? [labelled(words.agenda, node.title, theme.accent, node.id, writing)] : []),
    {
      table: {
        widths: isRightToLeft ? widths.reverse() : widths,
        body: [head, ...body],
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true
      },
      layout: ruled(writing, body.length + 1),
      margin: [0, 4, 0, 4]
    },
    { text: runs(total, state, { color: theme.quiet }), ...state.look, margin: [0, 0, 0, theme.size] }
  ]
}
