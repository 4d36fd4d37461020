import type { ItemData, Response } from '../src/data.ts'
import { answered } from '../src/score.ts'
import { disorder, seedOf, shuffle } from '../src/shuffle.ts'
import { all } from './page.ts'

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** What stands in an item's controls now. Parts (rows, gaps, statements) are marked `data-part`, elements to order `data-place`. */
export function read(item: ItemData, box: HTMLElement): Response {
  if (item.type === 'order') {
    // Whoever moved nothing has answered nothing.
    return box.dataset.moved ? all('[data-place]', box).map(({ dataset }) => dataset.place ?? '') : []
  }
  const parts = all('[data-part]', box)
  if (parts.length > 0) return parts.map(part => checked(part)[0] ?? (isField(part) ? part.value : ''))
  return checked(box)
}

/** Puts a response back into an item's controls; parts that no longer exist are left out. */
export function write(item: ItemData, box: HTMLElement, response: Response): void {
  if (item.type === 'order') {
    const places = all('[data-place]', box)
    const list = places[0]?.parentElement
    if (answered(response)) box.dataset.moved = '1'
    for (const code of response) list?.append(...places.filter(({ dataset }) => dataset.place === code))
    return
  }
  const parts = all('[data-part]', box)
  parts.forEach((part, index) => {
    const value = response[index] ?? ''
    if (isField(part)) part.value = value
    else tick(part, [value])
  })
  if (parts.length === 0) tick(box, response)
}

/** Brings choices, options and elements into the order of this attempt. True and false, hotspots and scales stay as they are. */
export function arrange(item: ItemData, box: HTMLElement, seed: number): void {
  const own = seedOf(item.code, seed)
  if (item.type === 'single-choice' || item.type === 'multiple-choice') {
    if (item.shuffle) reorder(all('.choice', box), own)
  } else if (item.type === 'order') {
    const places = all('[data-place]', box)
    const inOrder = (item.key ?? []).flatMap(code => places.filter(({ dataset }) => dataset.place === code))
    places[0]?.parentElement?.append(...disorder(inOrder, own))
  }
  for (const list of all<HTMLSelectElement>('select', box)) {
    // The first option says "choose"; all lists of a question keep one order.
    reorder(all('option', list).slice(1), own)
  }
}

/** A fresh attempt begins with nothing chosen. */
export function clear(box: HTMLElement): void {
  delete box.dataset.moved
  for (const field of all<Field>('input,select,textarea', box)) {
    if (field instanceof HTMLInputElement && field.type !== 'text') field.checked = false
    else field.value = ''
  }
}

/** Whether the controls take answers; a locked one can still be read. */
export function lock(box: HTMLElement, locked: boolean): void {
  for (const field of all<Field>('input,select,textarea,.answer button', box)) field.disabled = locked
}

function checked(box: HTMLElement): string[] {
  return all<HTMLInputElement>('input:checked', box).map(({ value }) => value)
}

function tick(box: HTMLElement, values: Response): void {
  for (const input of all<HTMLInputElement>('input', box)) input.checked = values.includes(input.value)
}

function isField(element: HTMLElement): element is Field {
  return /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName)
}

function reorder(elements: HTMLElement[], seed: number): void {
  const parent = elements[0]?.parentElement
  // From one order that does not depend on the order before.
  const sorted = [...elements].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  parent?.append(...shuffle(sorted, seed))
}

function key(element: HTMLElement): string {
  return element.querySelector('input')?.value ?? (element as HTMLOptionElement).value
}
