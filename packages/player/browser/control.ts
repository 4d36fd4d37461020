import type { ItemData, Response } from '../src/data.ts'
import { answered } from '../src/score.ts'
import { disorder, seedOf, shuffle } from '../src/shuffle.ts'
import { all } from './page.ts'

/** A part is a field, or a group of radio buttons, which has no value. */
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** What stands in an item's controls now. Parts (rows, gaps, statements) are marked `data-part`, elements to order `data-place`. */
export function read(item: ItemData, box: HTMLElement): string[] {
  if (item.type === 'order') {
    // Whoever moved nothing has answered nothing.
    return box.dataset.moved ? all('[data-place]', box).map(({ dataset }) => dataset.place ?? '') : []
  }
  const parts = all<Field>('[data-part]', box)
  return parts.length > 0 ? parts.map(part => checked(part)[0] ?? part.value ?? '') : checked(box)
}

/** Puts a response back into an item's controls; parts that no longer exist are left out, those without answer are empty. */
export function write(item: ItemData, box: HTMLElement, response: Response): void {
  if (item.type === 'order') {
    const places = all('[data-place]', box)
    box.dataset.moved = answered(response) ? '1' : ''
    for (const code of response)
      places[0]?.parentElement?.append(...places.filter(({ dataset }) => dataset.place === code))
    return
  }
  const parts = all<Field>('[data-part]', box)
  parts.forEach((part, index) => {
    const value = response[index] ?? ''
    if ('value' in part) part.value = value
    tick(part, [value])
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

function reorder(elements: HTMLElement[], seed: number): void {
  const parent = elements[0]?.parentElement
  // From one order that does not depend on the order before.
  const sorted = [...elements].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  parent?.append(...shuffle(sorted, seed))
}

function key(element: HTMLElement): string {
  return element.querySelector('input')?.value ?? (element as HTMLOptionElement).value
}
