import type { Carriage, Construct } from '@curricle/model'

const native = (as: string): Carriage => ({ how: 'native', as })
const degraded = (to: string): Carriage => ({ how: 'degraded', to })
const quietly = (to: string): Carriage => ({ how: 'degraded', to, quiet: true })
const html = native('HTML')

/** What a plain cartridge makes of each construct. */
export const carries: Readonly<Record<Construct, Carriage>> = {
  page: native('a web page among the files of the course, in its module'),
  heading: html,
  list: html,
  table: html,
  figure: html,
  audio: html,
  video: html,
  captions: html,
  transcript: html,
  math: native('MathML, or TeX with `math: tex`'),
  code: html,
  html,
  footnote: html,
  citation: html,
  reference: quietly('a link, but to a quiz or discussion its title in words'),
  term: html,
  box: html,
  finding: html,
  recommendation: html,
  agenda: html,
  objective: native(
    'text on the first page of the module and classification in the metadata (with `version: 1.3` as curriculum standards of what teaches and assesses it)'
  ),
  slides: quietly('a page to be read'),
  notes: native('a page for instructors'),
  exercise: degraded('a page (an assignment with `version: 1.3`)'),
  'hand-in': degraded('a sentence on the page of the exercise (native with `version: 1.3`)'),
  hint: quietly('a passage to unfold'),
  solution: native('a page for instructors'),
  rubric: degraded('a table to be read'),
  template: quietly('a quotation on the page or in the question'),
  quiz: native('an assessment of QTI 1.2'),
  practice: degraded('a quiz like every other: make it ungraded in the LMS'),
  mastery: { how: 'none', why: 'the profile has no pass mark' },
  attempts: native('`cc_maxattempts`, 1 to 5'),
  'time-limit': native('`qmd_timelimit`'),
  shuffle: degraded('a wish that Canvas and Moodle do not read'),
  pool: degraded('as many of its questions as are drawn, the same for all; the others are in the question bank'),
  'single-choice': native('multiple choice'),
  'multiple-choice': native('multiple response'),
  'partial-credit': degraded('all or nothing for each question of the cartridge'),
  'true-false': native('true/false'),
  'text-entry': native('fill in the blank, with each accepted spelling'),
  numeric: degraded('fill in the blank, with each accepted number as a spelling'),
  unit: quietly('words behind the blank; numbers are right with and without it'),
  match: degraded('one multiple choice a row'),
  order: degraded('one multiple choice of its place for each element'),
  cloze: degraded('one question a gap'),
  'gap-match': degraded('one multiple choice a gap'),
  hotspot: degraded('the picture with the names of its areas to choose from'),
  'extended-text': native('essay'),
  feedback: native('feedback in any case, to right and to wrong answers'),
  'choice-feedback': native('feedback to a choice or answer'),
  survey: degraded(
    'a quiz in which every choice is right, and words where there is nothing to choose: make it a survey in the LMS'
  ),
  likert: degraded('one multiple choice a statement'),
  discussion: native('a discussion topic'),
  sequence: { how: 'none', why: 'the profile has no order in which modules open' }
}
