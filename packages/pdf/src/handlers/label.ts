import { destination } from '../destinations.ts'
import { runs } from '../runs.ts'
import type { Block } from '../tagged/index.ts'
import { goalOf } from '../title.ts'
import type { Writing } from '../writing.ts'

/** A small label with a title after it; the goal of links to the block. */
export function labelled(
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
