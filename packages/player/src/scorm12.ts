import { dialect12 } from './dialect.ts'
import { type Form, interactionValues } from './interaction.ts'
import { type Adapter, percent, type Report } from './report.ts'
import { raises } from './status.ts'

type Values = [string, string][]

/** SCORM 1.2 run-time environment, chapter 3.4: `cmi.core`, write-only interactions, 4,096 characters. */
export const scorm12: Adapter = {
  api: 'API',
  prefix: 'LMS',
  finish: 'Finish',
  elements: {
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    status: 'cmi.core.lesson_status',
    completion: 'cmi.core.lesson_status',
    state: 'cmi.suspend_data',
    learner: 'cmi.core.student_id',
    score: 'cmi.core.score.raw'
  },
  values
}

const form: Form = {
  ...dialect12,
  time: 'time',
  response: 'student_response',
  wrong: 'wrong',
  clock: time => time.slice(11),
  span: timespan
}

function values(report: Report): Values {
  const { outcome, known, score, location, state, seconds, objectives } = report
  const time: Values = [['cmi.core.session_time', timespan(seconds)]]
  if (!outcome) return time
  const all: Values = [
    ['cmi.core.lesson_location', location],
    ['cmi.suspend_data', state]
  ]
  for (const interaction of report.interactions) all.push(...interactionValues(interaction, form))
  for (const { id, index, raw, success } of objectives) {
    const name = `cmi.objectives.${index}`
    all.push([`${name}.id`, id])
    if (raw === undefined) continue
    all.push(...scoreValues(`${name}.score`, raw), [`${name}.status`, success === 'unknown' ? 'incomplete' : success])
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

/** CMITimespan: `HHHH:MM:SS.SS`. */
function timespan(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const whole = Math.floor(seconds)
  const rest = two(Math.floor((seconds - whole) * 100))
  return `${String(Math.floor(whole / 3600)).padStart(4, '0')}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${rest}`
}
