import type { AnswerData, GapData, ItemData, Response } from './data.ts'
import { quantity } from './quantity.ts'

/**
 * Share of an item's points, 0–1, that a response earns; undefined where nobody but a person can say
 * (free text, survey scales). Multiple choice and hotspot add up credits, never below 0; match, cloze and gap-match
 * count parts; order counts elements in their right place.
 */
export function credit(item: ItemData, response: Response, decimal: '.' | ',' = '.'): number | undefined {
  const { key, gaps, answers, choices } = item
  if (key) return share(key, (code, index) => response[index] === code)
  if (gaps) return share(gaps, (gap, index) => fits(gap, response[index] ?? '', item.caseSensitive))
  if (answers) return clamp(given(item, response, decimal)?.credit ?? 0)
  return choices && clamp(choices.reduce((sum, { code, credit }) => sum + (response.includes(code) ? credit : 0), 0))
}

/** The points that a response earns, with two decimals. */
export function points(item: ItemData, response: Response, decimal: '.' | ',' = '.'): number {
  return Math.round((credit(item, response, decimal) ?? 0) * item.max * 100) / 100
}

/** The listed answer, right or expected mistake, that a typed response is; a right one before a wrong one. */
export function given(item: ItemData, response: Response, decimal: '.' | ',' = '.'): AnswerData | undefined {
  const typed = response[0] ?? ''
  const matching = (item.answers ?? []).filter(answer =>
    typeof answer.value === 'number'
      ? within(answer, quantity(typed, decimal, answer.unit))
      : same(answer.value, typed, item.caseSensitive)
  )
  return matching.sort((a, b) => b.credit - a.credit)[0]
}

/** Whether anything was answered at all. */
export function answered(response: Response | undefined): boolean {
  return response?.some(part => part !== '') ?? false
}

/** Whether every part was answered. */
export function complete(response: Response): boolean {
  return response.length > 0 && response.every(Boolean)
}

/** Whether a gap's content is right. */
export function fits(gap: GapData, value: string, caseSensitive = false): boolean {
  return gap.accepted.some(accepted => (gap.typed ? same(accepted, value, caseSensitive) : accepted === value))
}

function share<Part>(parts: readonly Part[], right: (part: Part, index: number) => boolean): number {
  return parts.length === 0 ? 0 : parts.filter(right).length / parts.length
}

/** A millionth of leeway: 0.1 + 0.2 is within 0.3 ± 0. */
function within({ value, tolerance = 0 }: AnswerData, number: number | undefined): boolean {
  if (number === undefined || typeof value !== 'number') return false
  return Math.abs(number - value) <= tolerance + 1e-9 * Math.max(1, Math.abs(value))
}

function same(a: string, b: string, caseSensitive = false): boolean {
  return plain(a, caseSensitive) === plain(b, caseSensitive)
}

/** Spaces at the ends and doubled ones, curly quotes and composed accents make no difference. */
function plain(text: string, caseSensitive: boolean): string {
  const simple = text.normalize('NFC').replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim()
  return caseSensitive ? simple : simple.toLowerCase()
}

/** Shares that were rounded, such as three of 33.3 %, add up to all of the points, or to none. */
function clamp(value: number): number {
  return value > 0.995 ? 1 : value < 0.005 ? 0 : value
}
