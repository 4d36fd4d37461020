import type { Carriage, Construct } from '@curricle/model'
import { carries } from '../carries.ts'

const native = (as: string): Carriage => ({ how: 'native', as })
const quietly = (to: string): Carriage => ({ how: 'degraded', to, quiet: true })

/** What the Canvas flavour makes of each construct; what is not named is as in a plain cartridge. */
export const canvasCarries: Readonly<Record<Construct, Carriage>> = {
  ...carries,
  page: native('a page of the course, in its module'),
  video: quietly('a player that shows its first picture in the place of a poster'),
  captions: native('captions of the file'),
  reference: native('a link to the page, assignment, quiz or discussion'),
  objective: native('an outcome in the group of its module, and text on its first page'),
  slides: quietly('a page to be read'),
  notes: native('an unpublished page'),
  exercise: native('an assignment; a page when nothing is handed in or earned'),
  'hand-in': native('submission types'),
  solution: native('an unpublished page'),
  rubric: native('a rubric whose criteria are linked to outcomes; a table in questions'),
  quiz: native('a graded quiz'),
  practice: native('a practice quiz'),
  mastery: native('a minimum score, without which the module is not complete'),
  attempts: native('allowed attempts'),
  'time-limit': native('the time limit of the quiz'),
  shuffle: native('shuffled answers'),
  pool: native('a question group'),
  'partial-credit': quietly('Canvas’s own: a share for each right part, less one for each wrong choice'),
  'true-false': native('true/false; a choice in languages other than English (Classic Quizzes)'),
  numeric: native('a numerical question with margin or range'),
  unit: quietly('words behind the blank'),
  match: native('matching, with wrong answers'),
  order: { how: 'degraded', to: 'matching of elements to places (Classic Quizzes; native with `engine: new`)' },
  cloze: native('blanks to type in or menus; two questions where one text has both'),
  'gap-match': { how: 'degraded', to: 'menus, each with all words' },
  survey: native('an ungraded survey'),
  likert: quietly('its text and a choice for each statement'),
  sequence: native('prerequisites of modules')
}
