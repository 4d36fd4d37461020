import type { RecordData } from './data.ts'
import { bare, type Dialect, digits, pairs } from './dialect.ts'
import { quantity } from './quantity.ts'
import type { InteractionReport } from './report.ts'
import { credit } from './score.ts'

/** What the elements of an interaction are called in one version of SCORM, and how times are written. */
export interface Form extends Dialect {
  time: 'time' | 'timestamp'
  response: 'student_response' | 'learner_response'
  wrong: 'wrong' | 'incorrect'
  /** From `2026-11-23T14:05:09`. */
  clock(time: string): string
  span(seconds: number): string
}

/**
 * The elements of an answer: `id` first, then `type`, then the rest (SCORM 1.2: 3.4.7, 2004: 4.2.9); one that the LMS
 * has already gets only what changed with the answer.
 */
export function interactionValues(report: InteractionReport, form: Form): [element: string, value: string][] {
  const { index, fresh, item, time, seconds } = report
  return item.records.flatMap((record, offset) => {
    const set: [string, string][] = []
    const put = (element: string, value: string): void => {
      set.push([`cmi.interactions.${index + offset}.${element}`, value])
    }
    for (const laid of fresh ? record.laid : record.laid.slice(0, 2)) put(...laid)
    put(form.time, form.clock(time))
    const given = response(report, record, form)
    if (given) put(form.response, given)
    put('result', result(report, record, form))
    if (seconds !== undefined) put('latency', form.span(seconds))
    return set
  })
}

/** In the form that its type allows; empty when there is none. */
function response({ item, response: all, decimal }: InteractionReport, record: RecordData, form: Form): string {
  const parts = own(all, record)
  const [first = ''] = parts
  switch (record.type) {
    case 'true-false': {
      const chosen = item.choices?.find(({ code }) => code === first)
      return chosen ? (chosen.truth ? form.yes : form.no) : ''
    }
    case 'numeric': {
      const number = quantity(first, decimal, item.answers?.[0]?.unit)
      return number === undefined ? '' : digits(number)
    }
    case 'matching':
      return pairs(parts, form)
    default:
      return parts.map(bare).join(form.comma)
  }
}

/** Right and wrong by their words; a part of the points as a number, as the vocabulary of `result` allows. */
function result({ credit: whole, item, response, decimal }: InteractionReport, record: RecordData, form: Form): string {
  if (whole === undefined) return 'neutral'
  const share = record.parts
    ? (credit({ ...item, gaps: own(item.gaps ?? [], record) }, own(response, record), decimal) ?? 0)
    : whole
  return share >= 1 ? 'correct' : share <= 0 ? form.wrong : String(Math.round(share * 10_000) / 10_000)
}

function own<Part>(parts: readonly Part[], { parts: place }: RecordData): Part[] {
  return parts.slice(...(place ?? []))
}
