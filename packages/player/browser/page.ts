import type { ModuleData } from '../src/data.ts'

/** What the page says about itself. */
export const data: ModuleData = JSON.parse(one('#data').textContent ?? '')

export function one<Type extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): Type {
  return within.querySelector(selector) as Type
}

export function all<Type extends Element = HTMLElement>(selector: string, within: ParentNode = document): Type[] {
  return [...within.querySelectorAll<Type>(selector)]
}

/** Listens. */
export function on<Name extends keyof HTMLElementEventMap>(
  target: EventTarget,
  name: Name | 'hashchange' | 'online' | 'pagehide' | 'pageshow' | 'visibilitychange',
  act: (event: HTMLElementEventMap[Name]) => void
): void {
  target.addEventListener(name, act as (event: Event) => void)
}

/** A phrase with its `{names}` filled in. */
export function fill(phrase: string, values: Record<string, string | number>): string {
  return phrase.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
}

export function share(value: number, of: number): string {
  return fill(words.percent, { count: of ? Math.floor((value / of) * 100 + 1e-6) : 0 })
}

/** A number as the language writes it, two digits after the sign at most. */
export function figure(value: number): string {
  return String(Math.round(value * 100) / 100).replace('.', data.decimalSeparator)
}

/** Shows what a screen reader and a keyboard should come to. Only headings and boxes with `tabindex=-1` are handed in. */
export function focus(element: HTMLElement): void {
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'start' })
}
