import type { Carriage, Construct } from '@curricle/model'

const native = (as: string): Carriage => ({ how: 'native', as })
const degraded = (to: string): Carriage => ({ how: 'degraded', to })
const html = native('HTML')
const control = native('native form controls, scored by the player')

/** What the player's pages make of each construct; SCORM and the web edition share them. */
export const carries: Readonly<Record<Construct, Carriage>> = {
  page: native('a page of the player'),
  heading: html,
  list: html,
  table: html,
  figure: html,
  audio: html,
  video: html,
  captions: html,
  transcript: html,
  math: native('MathML'),
  code: html,
  html,
  footnote: html,
  citation: html,
  reference: { how: 'degraded', to: 'a link within its module, and the title in text between modules', quiet: true },
  term: html,
  box: html,
  finding: html,
  recommendation: html,
  agenda: html,
  objective: native('text on the first page, and objectives of questions and results'),
  slides: native('a deck with keys and full screen'),
  notes: native('text below the slide'),
  exercise: native('a page of the player'),
  'hand-in': degraded('a field whose text is kept on the device and saved as a file: SCORM has no place to hand in'),
  hint: native('a passage to unfold'),
  solution: native('a passage to unfold'),
  rubric: native('a table'),
  template: native('text to begin from'),
  quiz: native('questions whose points make the score'),
  practice: native('questions that do not count'),
  mastery: native('the pass mark'),
  attempts: native('a limit kept by the player'),
  'time-limit': degraded(
    'the planned time at the top of the quiz: no clock stops the learner, since no LMS tells a package who is allowed more time; a timed examination belongs in the LMS’s own quiz'
  ),
  shuffle: native('another order at each attempt'),
  pool: native('another draw at each attempt'),
  'single-choice': control,
  'multiple-choice': control,
  'partial-credit': native('parts of the points'),
  'true-false': control,
  'text-entry': control,
  numeric: control,
  unit: native('a label behind the field, and accepted when typed'),
  match: native('a list to choose from for each row'),
  order: native('buttons that move each element, and dragging'),
  cloze: control,
  'gap-match': degraded('a list to choose from in each gap, with the words above the text'),
  hotspot: native('areas on the picture, and their letters to choose by keyboard'),
  'extended-text': degraded(
    'a field whose text is kept on the device and saved as a file; its first 255 characters go to the LMS, its points count for nothing there'
  ),
  feedback: html,
  'choice-feedback': html,
  survey: degraded('interactions, which an LMS records under the learner’s name even when the survey is anonymous'),
  likert: native('a row of radio buttons for each statement'),
  discussion: degraded('a page with the question: SCORM has no forum'),
  sequence: degraded('a recommendation: the LMS decides which module opens when')
}
