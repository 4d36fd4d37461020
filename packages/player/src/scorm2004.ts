import { dialect2004, digits } from './dialect.ts'
import { type Form, interactionValues } from './interaction.ts'
import { type Adapter, percent, type Report } from './report.ts'
import { raises } from './status.ts'

type Values = [string, string][]

/** SCORM 2004 run-time environment, chapter 4.2: completion and success apart, objectives, `score.scaled`. */
export const scorm2004: Adapter = {
  api: 'API_1484_11',
  prefix: '',
  finish: 'Terminate',
  elements: {
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    status: 'cmi.success_status',
    completion: 'cmi.completion_status',
    state: 'cmi.suspend_data',
    learner: 'cmi.learner_id',
    score: 'cmi.score.raw'
  },
  values
}

const form: Form = {
  ...dialect2004,
  time: 'timestamp',
  response: 'learner_response',
  wrong: 'incorrect',
  clock: time => time,
  span: duration
}

function values(report: Report): Values {
  const { outcome, known, score, progress, location, state, seconds, objectives } = report
  const time: Values = [['cmi.session_time', duration(seconds)]]
  if (!outcome) return time
  const all: Values = [
    ['cmi.location', location],
    ['cmi.suspend_data', state]
  ]
  for (const interaction of report.interactions) all.push(...interactionValues(interaction, form))
  for (const { id, index, raw, success } of objectives) {
    const name = `cmi.objectives.${index}`
    all.push([`${name}.id`, id])
    if (raw === undefined) continue
    all.push(...scoreValues(`${name}.score`, raw), [`${name}.success_status`, success])
    all.push([`${name}.completion_status`, success === 'unknown' ? 'incomplete' : 'completed'])
  }
  if (outcome.score) all.push(...scoreValues('cmi.score', percent(score)))
  all.push(['cmi.progress_measure', digits(progress)])
  if (!report.completed) all.push(['cmi.completion_status', outcome.completion])
  if (outcome.success !== 'unknown' && raises(outcome.success, known)) all.push(['cmi.success_status', outcome.success])
  // Who comes back finds nothing after any other exit (4.2.8), and would begin what is completed anew.
  all.push(['cmi.exit', 'suspend'], ...time)
  return all
}

function scoreValues(name: string, raw: number): Values {
  return [
    [`${name}.scaled`, digits(raw / 100)],
    [`${name}.raw`, String(raw)],
    [`${name}.min`, '0'],
    [`${name}.max`, '100']
  ]
}

/** ISO 8601 with two digits of seconds: `PT1H2M3.45S`. */
function duration(seconds: number): string {
  const whole = Math.floor(seconds)
  const rest = Math.floor((seconds % 60) * 100) / 100
  return `PT${Math.floor(whole / 3600)}H${Math.floor(whole / 60) % 60}M${rest}S`
}
