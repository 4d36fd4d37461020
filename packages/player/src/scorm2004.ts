import type { ItemData, Response } from './data.ts'
import { quantity } from './quantity.ts'
import { type Adapter, type InteractionReport, percent, place, type Report } from './report.ts'
import { raises } from './status.ts'

type Values = [string, string][]

/** SCORM 2004 run-time environment, chapter 4.2: completion and success apart, objectives, `score.scaled`. */
export const scorm2004: Adapter = {
  api: 'API_1484_11',
  methods: {
    start: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    finish: 'Terminate'
  },
  elements: {
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    status: 'cmi.success_status',
    completion: 'cmi.completion_status',
    state: 'cmi.suspend_data',
    learner: 'cmi.learner_id',
    score: 'cmi.score.raw'
  },
  count: item => (item.type === 'likert' ? (item.statements ?? []).length : 1),
  values
}

function values(report: Report): Values {
  const { outcome, known, score, progress, location, state, seconds, objectives } = report
  const time: Values = [['cmi.session_time', duration(seconds)]]
  if (!outcome) return time
  const all: Values = [
    ['cmi.location', location],
    ['cmi.suspend_data', state]
  ]
  for (const interaction of report.interactions) all.push(...interactionValues(interaction))
  for (const { id, index, success, ...points } of objectives) {
    const name = `cmi.objectives.${index}`
    all.push([`${name}.id`, id])
    if (success === 'unknown') continue
    all.push(...scoreValues(`${name}.score`, percent(points)))
    all.push([`${name}.success_status`, success], [`${name}.completion_status`, 'completed'])
  }
  if (outcome.score) all.push(...scoreValues('cmi.score', percent(score)))
  all.push(['cmi.progress_measure', decimal(progress)])
  if (!report.completed) all.push(['cmi.completion_status', outcome.completion])
  if (outcome.success !== 'unknown' && raises(outcome.success, known)) all.push(['cmi.success_status', outcome.success])
  all.push(['cmi.exit', outcome.exit === 'suspend' ? 'suspend' : 'normal'], ...time)
  return all
}

function scoreValues(name: string, raw: number): Values {
  return [
    [`${name}.scaled`, decimal(raw / 100)],
    [`${name}.raw`, String(raw)],
    [`${name}.min`, '0'],
    [`${name}.max`, '100']
  ]
}

/** 4.2.9: `id` first, then `type`, then the rest; a known one gets only what changed with the answer. */
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
  return recorded(item, response, sign).flatMap((part, offset) => {
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
      set.push([`${name}.weighting`, decimal(item.max)])
    }
    set.push([`${name}.timestamp`, time])
    if (part.response !== undefined) set.push([`${name}.learner_response`, part.response])
    set.push([`${name}.result`, result(credit)], [`${name}.latency`, duration(seconds)])
    return set
  })
}

function result(credit: number | undefined): string {
  if (credit === undefined) return 'neutral'
  return credit >= 1 ? 'correct' : credit <= 0 ? 'incorrect' : decimal(credit)
}

interface Recorded {
  suffix?: string
  type: string
  /** Undefined: none that the type allows. */
  response: string | undefined
  patterns: string[]
}

/** The form that each interaction has in the vocabulary of 2004 (4.2.9.1): one record, or one for each statement. */
function recorded(item: ItemData, response: Response, sign: '.' | ','): Recorded[] {
  const list = response.filter(Boolean).join('[,]')
  const caseMatters = `{case_matters=${item.caseSensitive ?? false}}`
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice':
    case 'hotspot':
      return [{ type: 'choice', response: list, patterns: right(item).length > 0 ? [right(item).join('[,]')] : [] }]
    case 'true-false':
      return [
        { type: 'true-false', response: truth(item, response[0]), patterns: [truth(item, right(item)[0]) ?? 'true'] }
      ]
    case 'text-entry':
      return [
        {
          type: 'fill-in',
          response: bare(response[0]),
          patterns: accepted(item).map(({ value }) => caseMatters + bare(value))
        }
      ]
    case 'numeric': {
      const number = quantity(response[0] ?? '', sign, item.answers?.[0]?.unit)
      return [
        {
          type: 'numeric',
          response: number === undefined ? undefined : String(number),
          patterns: accepted(item).slice(0, 1).map(interval)
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
      return [{ type: 'sequencing', response: list, patterns: [(item.key ?? []).join('[,]')] }]
    case 'cloze':
      return [
        {
          type: 'fill-in',
          response: response.map(bare).join('[,]'),
          patterns: [caseMatters + (item.gaps ?? []).map(gap => bare(gap.accepted[0])).join('[,]')]
        }
      ]
    case 'likert':
      return (item.statements ?? []).map((id, index) => ({
        suffix: `.${id}`,
        type: 'likert',
        response: response[index] || undefined,
        patterns: []
      }))
    case 'extended-text':
      return [{ type: 'long-fill-in', response: (response[0] ?? '').slice(0, 255), patterns: [] }]
  }
}

function right(item: ItemData): string[] {
  return (item.choices ?? []).filter(({ credit }) => credit > 0).map(({ code }) => code)
}

function truth(item: ItemData, code: string | undefined): string | undefined {
  const choice = item.choices?.find(each => each.code === code)
  return choice && String(choice.truth ?? false)
}

function accepted(item: ItemData): NonNullable<ItemData['answers']> {
  return (item.answers ?? []).filter(({ credit }) => credit > 0)
}

/** A text without the signs that separate parts; 250 characters are what every LMS must take. */
function bare(value: string | number | undefined): string {
  return String(value ?? '')
    .replace(/\[[,.:]\]/g, ' ')
    .slice(0, 250)
}

function interval({ value, tolerance = 0 }: NonNullable<ItemData['answers']>[number]): string {
  const middle = Number(value)
  return `${round(middle - tolerance)}[:]${round(middle + tolerance)}`
}

function pairs(codes: Response): string {
  return codes.flatMap((code, index) => (code ? [`${place(index)}[.]${code}`] : [])).join('[,]')
}

/** Up to seven digits after the point (real(10,7)), floating-point dust removed. */
function round(value: number): string {
  return String(Number(value.toFixed(7)))
}

function decimal(value: number): string {
  return String(Math.round(value * 10_000) / 10_000)
}

/** ISO 8601 with two digits of seconds: `PT1H2M3.45S`. */
function duration(seconds: number): string {
  const whole = Math.floor(seconds)
  const rest = Math.floor((seconds % 60) * 100) / 100
  return `PT${Math.floor(whole / 3600)}H${Math.floor(whole / 60) % 60}M${rest}S`
}
