import { fill } from '@curricle/locale'
import type { Agenda, Box, Finding, Media, Recommendation, Term } from '@curricle/model'
import { destination } from '../destinations.ts'
import { insidePanel, panel } from '../panel.ts'
import { runs } from '../runs.ts'
import type { Block, Cell } from '../tagged/index.ts'
import { goalOf } from '../title.ts'
import type { Writing } from '../writing.ts'
import { phrasing } from './phrasing.ts'
import { ruled } from './table.ts'

const edges = { note: undefined, case: undefined, tip: '#2c6e49', warning: '#a33b20' } as const

/** A case, note, tip or warning. */
export function box(node: Box, writing: Writing): Block[] {
  const label = writing.words.boxes[node.kind]
  const edge = edges[node.kind] ?? writing.theme.accent
  const head = labelled(label, node.title, edge, node.id, writing)
  return [panel([head, ...writing.blocks(node.children, insidePanel(writing))], writing, { edge })]
}

/** A finding with its id, by which reports name it. */
export function finding(node: Finding, writing: Writing): Block[] {
  const { words, theme } = writing
  const head = labelled(words.finding, node.title, theme.accent, node.id, writing)
  return [
    panel([head, ...writing.blocks(node.children, insidePanel(writing))], writing, {
      edge: theme.accent,
      ground: '#ffffff'
    })
  ]
}

/** A recommendation and whom it addresses. */
export function recommendation(node: Recommendation, writing: Writing): Block[] {
  const { words, theme } = writing
  const label = node.to ? `${words.recommendation} · ${fill(words.to, { whom: node.to })}` : words.recommendation
  const head = labelled(label, node.title, theme.accent, node.id, writing)
  return [
    panel([head, ...writing.blocks(node.children, insidePanel(writing))], writing, {
      edge: theme.accent,
      ground: '#ffffff'
    })
  ]
}

/** A term with its definition, set in from the side. */
export function term(node: Term, writing: Writing): Block[] {
  const { theme } = writing
  const name: Block = {
    text: runs(node.term, { ...writing, divides: false }, { bold: true, color: theme.accent }),
    ...goalOf(destination(...writing.place, node.id), writing),
    margin: [0, 0, 0, 1],
    tag: { keepWithNext: true }
  }
  const inner = { ...writing, width: writing.width - 14 }
  return [{ stack: [name, ...writing.blocks(node.children, inner)], margin: [14, 2, 0, theme.size * 0.5] }]
}

/** A recording: its name and its words, since paper does not sound. */
export function media(node: Media, writing: Writing): Block[] {
  const { words, theme } = writing
  const head = labelled(node.kind === 'audio' ? words.audio : words.video, node.title, theme.accent, node.id, writing)
  const inner = insidePanel(writing)
  const transcript = node.children.flatMap(child => [
    label(words.transcript, theme.quiet, inner),
    ...inner.blocks(child.children, inner)
  ])
  return [panel([head, ...transcript], writing, { edge: theme.accent })]
}

/** A plan of a meeting: clock times or durations in the first column, the total below. */
export function agenda(node: Agenda, writing: Writing): Block[] {
  const { words, theme } = writing
  const [table] = node.children
  const [header, ...rows] = table.children
  const isRightToLeft = words.direction === 'rtl'
  const state: Writing = { ...writing, look: { ...writing.look, font: theme.display, fontSize: theme.size * 0.9 } }
  const timed = node.slots.some(slot => slot.from !== undefined)
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
  const head = line(timed ? words.time : words.duration, cellsOf(header, bold, 'Column')).map(cell => ({
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

/** A small label with a title after it; the goal of links to the block. */
function labelled(
  name: string,
  title: string | undefined,
  color: string,
  id: string | undefined,
  writing: Writing
): Block {
  const look = { font: writing.theme.display, fontSize: writing.theme.size * 0.95 }
  const state = { ...writing, divides: false, look }
  const same = title === undefined || title === name
  return {
    text: [
      ...runs(same ? name : `${name}${writing.words.colon} `, state, { bold: true, color }),
      ...(same ? [] : runs(title, state, { bold: true }))
    ],
    ...look,
    ...goalOf(id === undefined ? undefined : destination(...writing.place, id), writing),
    margin: [0, 0, 0, 3],
    tag: { keepWithNext: true }
  }
}

/** A small heading of ours inside a panel. */
export function label(name: string, color: string, writing: Writing): Block {
  const look = { font: writing.theme.display, fontSize: writing.theme.size * 0.9, bold: true, color }
  return {
    text: runs(name, { ...writing, divides: false }, look),
    ...look,
    margin: [0, 4, 0, 2],
    tag: { keepWithNext: true }
  }
}
