import type { Construct, CourseNode, Exporter, ResolvedCourse } from '@curricle/model'
import { usages, visit } from '@curricle/model'
import type { Rule } from './rules.ts'

/** Something of the course that a format shows in another form, or not at all. */
export interface Loss {
  rule: Rule
  reason: string
  /** The construct or file that it is about. */
  about: string
  /** The first node that it is about. */
  node: CourseNode
}

/** What of a course a format cannot carry, a loss for each construct, by what the exporter declares. */
export function losses(course: ResolvedCourse, exporter: Exporter): Loss[] {
  const found: Loss[] = []
  for (const [construct, { first, count }] of usages(course)) {
    const carriage = exporter.carries[construct]
    if (carriage === undefined || carriage.how === 'native' || carriage.quiet) continue
    const more = count > 1 ? ` (and ${count - 1} more)` : ''
    const [rule, end] =
      carriage.how === 'degraded'
        ? (['construct-degraded', `becomes ${carriage.to}`] as const)
        : (['construct-not-carried', `is not carried: ${carriage.why}`] as const)
    found.push({ rule, reason: `${capital(names[construct])} ${end}${more}.`, about: construct, node: first })
  }
  return [...found, ...unsupportedMedia(course, exporter)]
}

/** Files of a kind that the format does not accept, each at the first node that names it. */
function unsupportedMedia(course: ResolvedCourse, exporter: Exporter): Loss[] {
  const refused = new Set(
    [...course.assets].filter(([, { mediaType }]) => !accepts(exporter.media, mediaType)).map(([path]) => path)
  )
  const found: Loss[] = []
  if (refused.size === 0) return found
  visit(course, node => {
    if ((node.type !== 'image' && node.type !== 'media') || !refused.has(node.url)) return
    // Said already when the format takes no such thing at all.
    const kind = node.type === 'image' ? 'figure' : node.kind
    if (exporter.carries[kind].how !== 'native' || !refused.delete(node.url)) return
    const type = course.assets.get(node.url)?.mediaType
    found.push({
      rule: 'asset-unsupported',
      reason: `\`${node.url}\` is left out: ${type} is not taken.`,
      about: node.url,
      node
    })
  })
  return found
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function accepts(media: readonly string[], type: string): boolean {
  return media.some(
    each => each === type || each === '*/*' || (each.endsWith('/*') && type.startsWith(each.slice(0, -1)))
  )
}

/** Constructs as they are named in a sentence of which they are the subject, in the singular. */
const names: Readonly<Record<Construct, string>> = {
  page: 'a page',
  heading: 'a heading',
  list: 'a list',
  table: 'a table',
  figure: 'a picture',
  audio: 'an audio recording',
  video: 'a video',
  captions: 'the text of a video’s captions',
  transcript: 'a transcript',
  math: 'a formula',
  code: 'a block of code',
  html: 'raw HTML',
  footnote: 'a footnote',
  citation: 'a citation',
  reference: 'a link to another place',
  term: 'a definition',
  box: 'a box',
  finding: 'a finding',
  recommendation: 'a recommendation',
  agenda: 'an agenda',
  objective: 'an objective',
  slides: 'a slide deck',
  notes: 'the teacher’s text beside a slide',
  exercise: 'an exercise',
  'hand-in': 'handing in an exercise',
  hint: 'a hint',
  solution: 'a solution',
  rubric: 'a rubric',
  template: 'a text to begin from',
  quiz: 'a quiz',
  practice: 'a quiz for practice',
  mastery: 'the pass mark',
  attempts: 'the number of attempts',
  'time-limit': 'the time limit',
  shuffle: 'shuffling',
  pool: 'a pool of questions',
  'single-choice': 'a single choice',
  'multiple-choice': 'a multiple choice',
  'partial-credit': 'credit for a part of an answer',
  'true-false': 'a true or false question',
  'text-entry': 'a short text question',
  numeric: 'a numeric question',
  unit: 'the unit of a number',
  match: 'a matching question',
  order: 'an ordering question',
  cloze: 'a text with gaps',
  'gap-match': 'a text with words to drag',
  hotspot: 'a hotspot question',
  'extended-text': 'a free text question',
  feedback: 'feedback on a question',
  'choice-feedback': 'feedback on an answer',
  survey: 'a survey',
  likert: 'a rating scale',
  discussion: 'a discussion',
  sequence: 'the order of modules'
}
