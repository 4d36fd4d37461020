import type { Carriage, Construct } from '@curricle/model'

const native = (as: string): Carriage => ({ how: 'native', as })
const quietly = (to: string): Carriage => ({ how: 'degraded', to, quiet: true })
/** A format of questions says once, in its description, that it holds nothing else. */
const elsewhere: Carriage = { how: 'none', why: 'the package holds questions alone', quiet: true }
const html = native('HTML in questions')

const common: Readonly<Record<Construct, Carriage>> = {
  page: elsewhere,
  heading: html,
  list: html,
  table: html,
  figure: html,
  audio: html,
  video: html,
  captions: html,
  transcript: html,
  math: native('MathML in questions'),
  code: html,
  html,
  footnote: html,
  citation: html,
  reference: quietly('its words: a question links to no page'),
  term: html,
  box: html,
  finding: html,
  recommendation: html,
  agenda: html,
  objective: native('category of a question in its test, and classification in its metadata'),
  slides: elsewhere,
  notes: elsewhere,
  exercise: elsewhere,
  'hand-in': elsewhere,
  hint: native('a passage to unfold'),
  solution: elsewhere,
  rubric: native('a rubric block for learner and scorer'),
  template: quietly('a quotation above the field'),
  quiz: native('a test with the sum of its points'),
  practice: native('a test like a quiz: whoever gives it decides whether it counts'),
  mastery: native('mastery value of the score, and the outcome PASSED'),
  attempts: quietly('attempts at each question, for a test of QTI counts none as a whole'),
  'time-limit': native('the time limit of the test'),
  shuffle: native('shuffling of choices, and another order of questions'),
  pool: native('a section that draws'),
  'single-choice': native('choice interaction'),
  'multiple-choice': native('choice interaction with a mapping'),
  'partial-credit': native('mapping and response processing'),
  'true-false': native('choice interaction'),
  'text-entry': native('text entry interaction, each spelling mapped'),
  numeric: native('text entry interaction of a number, with tolerance or range'),
  unit: quietly('words behind the field, which takes a number alone'),
  match: native('match interaction, with extra right sides'),
  order: native('order interaction; each right place earns its share'),
  cloze: native('text entry and inline choice interactions in the text'),
  'gap-match': native('gap match interaction'),
  hotspot: native('hotspot interaction'),
  'extended-text': native('extended text interaction, scored by a person'),
  feedback: native('modal feedback'),
  'choice-feedback': native('modal feedback of a choice or answer'),
  survey: native('a test without key or score'),
  likert: native('match interaction of statements with the scale'),
  discussion: elsewhere,
  sequence: elsewhere
}

/** What QTI 3.0 makes of each construct. */
export const carries30: Readonly<Record<Construct, Carriage>> = common

/** What QTI 2.1 makes of each construct: the same, with the XHTML of its time. */
export const carries21: Readonly<Record<Construct, Carriage>> = {
  ...common,
  figure: quietly('a picture or table with its caption in words below or above'),
  audio: quietly('an object, which players play or offer'),
  video: quietly('an object, which players play or offer'),
  captions: quietly('a link beside the recording'),
  transcript: quietly('a passage below the recording'),
  hint: native('an info control, which opens on request')
}
