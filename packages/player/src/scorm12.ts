import type { ItemData, Response } from './data.ts'
import { quantity } from './quantity.ts'
import { type Adapter, type InteractionReport, percent, place, type Report } from './report.ts'
import { fits } from './score.ts'
import { raises } from './status.ts'

type Values = [string, string][]

/** SCORM 1.2 run-time environment, chapter 3.4: `cmi.core`, write-only interactions, 4,096 characters. */
export const scorm12: Adapter = {
  api: 'API',
  methods: {
    start: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    finish: 'LMSFinish'
  },
  elements: {
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    status: 'cmi.core.lesson_status',
    completion: 'cmi.core.lesson_status',
    state: 'cmi.suspend_data',
    learner: 'cmi.core.student_id',
    score: 'cmi.core.score.raw'
  },
  count: item => recorded(item, [], '.').length,
  values
}

function values(report: Report): Values {
  const { outcome, known, score, location, state, seconds, objectives } = report
  const time: Values = [['cmi.core.session_time', timespan(seconds)]]
  if (!outcome) return time
  const all: Values = [
    ['cmi.core.lesson_location', location],
    ['cmi.suspend_data', state]
  ]
  for (const interaction of report.interactions) all.push(...interactionValues(interaction))
  for (const { id, index, success, ...points } of objectives) {
    const name = `cmi.objectives.${index}`
    all.push([`${name}.id`, id])
    if (success !== 'unknown') all.push(...scoreValues(`${name}.score`, percent(points)), [`${name}.status`, success])
  }
  if (outcome.score) all.push(...scoreValues('cmi.core.score', percent(score)))
  if (raises(outcome.status, known)) all.push(['cmi.core.lesson_status', outcome.status])
  all.push(['cmi.core.exit', outcome.exit === 'suspend' ? 'suspend' : ''], ...time)
  return all
}

function scoreValues(name: string, raw: number): Values {
  return [
    [`${name}.raw`, String(raw)],
    [`${name}.min`, '0'],
    [`${name}.max`, '100']
  ]
}

/** 3.4.7: `id` first, then `type`, then the rest; a known one gets only what changed with the answer. */
function interactionValues({
  index,
  fresh,
  quiz,
  item,
  response,
  decimal: sign,
  credit,
  time,
  seconds
}: InteractionReport): Values {
  const parts = recorded(item, response, sign)
  return parts.flatMap((part, offset) => {
    const name = `cmi.interactions.${index + offset}`
    const set: Values = [
      [`${name}.id`, `${quiz.id}.${item.id}${part.suffix ?? ''}`],
      [`${name}.type`, part.type]
    ]
    if (fresh) {
      item.objectives.forEach((id, place) => {
        set.push([`${name}.objectives.${place}.id`, id])
      })
      if (quiz.kind !== 'survey')
        part.patterns.forEach((pattern, place) => {
          set.push([`${name}.correct_responses.${place}.pattern`, pattern])
        })
      set.push([`${name}.weighting`, decimal(item.max / parts.length)])
    }
    set.push([`${name}.time`, time.slice(11)])
    if (part.response !== undefined) set.push([`${name}.student_response`, part.response])
    set.push([`${name}.result`, result(part.credit ?? credit)], [`${name}.latency`, timespan(seconds)])
    return set
  })
}

/** Right and wrong by their words; a part of the points as a number, as the vocabulary of `result` allows. */
function result(credit: number | undefined): string {
  if (credit === undefined) return 'neutral'
  return credit >= 1 ? 'correct' : credit <= 0 ? 'wrong' : decimal(credit)
}

interface Recorded {
  suffix?: string
  type: string
  /** Undefined: none that the type allows. */
  response: string | undefined
  patterns: string[]
  credit?: number
}

/** The form that each interaction has in the vocabulary of 1.2: one record, or one for each gap or statement. */
function recorded(item: ItemData, response: Response, sign: '.' | ','): Recorded[] {
  const list = response.filter(Boolean).join(',')
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice':
    case 'hotspot':
      return [{ type: 'choice', response: list, patterns: rightCodes(item) }]
    case 'true-false':
      return [
        { type: 'true-false', response: truth(item, response[0]), patterns: [truth(item, right(item)[0]) ?? 't'] }
      ]
    case 'text-entry':
      return [{ type: 'fill-in', response: (response[0] ?? '').slice(0, 255), patterns: accepted(item) }]
    case 'numeric': {
      const number = quantity(response[0] ?? '', sign, item.answers?.[0]?.unit)
      return [
        {
          type: 'numeric',
          response: number === undefined ? undefined : String(number),
          patterns: accepted(item).slice(0, 1)
        }
      ]
    }
    case 'match':
      return [{ type: 'matching', response: pairs(response), patterns: [pairs(item.key ?? [])] }]
    case 'gap-match':
      return [
        {
          type: 'matching',
          response: pairs(response),
          patterns: [pairs((item.gaps ?? []).map(gap => gap.accepted[0] ?? ''))]
        }
      ]
    case 'order':
      return [{ type: 'sequencing', response: list, patterns: [(item.key ?? []).join(',')] }]
    case 'cloze':
      return (item.gaps ?? []).map((gap, index) => ({
        suffix: `.${index + 1}`,
        type: 'fill-in',
        response: (response[index] ?? '').slice(0, 255),
        patterns: gap.accepted.slice(0, 5).map(spelling => spelling.slice(0, 255)),
        credit: fits(gap, response[index] ?? '', item.caseSensitive) ? 1 : 0
      }))
    case 'likert':
      return (item.statements ?? []).map((id, index) => ({
        suffix: `.${id}`,
        type: 'likert',
        response: response[index] ?? '',
        patterns: []
      }))
    case 'extended-text':
      return [{ type: 'fill-in', response: (response[0] ?? '').slice(0, 255), patterns: [] }]
  }
}

function right(item: ItemData): string[] {
  return (item.choices ?? []).filter(({ credit }) => credit > 0).map(({ code }) => code)
}

function rightCodes(item: ItemData): string[] {
  return right(item).length === 0 ? [] : [right(item).join(',')]
}

function truth(item: ItemData, code: string | undefined): string | undefined {
  const choice = item.choices?.find(each => each.code === code)
  return choice && (choice.truth ? 't' : 'f')
}

function accepted(item: ItemData): string[] {
  return (item.answers ?? []).filter(({ credit }) => credit > 0).map(({ value }) => String(value).slice(0, 255))
}

function pairs(codes: Response): string {
  return codes.flatMap((code, index) => (code ? [`${place(index)}.${code}`] : [])).join(',')
}

function decimal(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** CMITimespan: `HHHH:MM:SS.SS`. */
function timespan(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const whole = Math.floor(seconds)
  const rest = two(Math.floor((seconds - whole) * 100))
  return `${String(Math.floor(whole / 3600)).padStart(4, '0')}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${rest}`
}
