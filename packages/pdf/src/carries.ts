import { type Carriage, type Construct, constructs } from '@curricle/model'

const native = (as: string): Carriage => ({ how: 'native', as })
const printed = (to: string): Carriage => ({ how: 'degraded', to, quiet: true })
const paper = (why: string): Carriage => ({ how: 'none', why, quiet: true })

/** What a PDF makes of each construct. Whatever happens on a screen alone is quiet: a print is not expected to do it. */
export const carries: Readonly<Record<Construct, Carriage>> = {
  page: native('section of a chapter'),
  heading: native('heading and bookmark'),
  list: native('list'),
  table: native('table with header cells'),
  figure: native('figure with alternative and caption'),
  audio: { how: 'degraded', to: 'its title and transcript' },
  video: { how: 'degraded', to: 'its title and transcript' },
  captions: paper('a print has no time'),
  transcript: native('text'),
  math: native('drawn formula, said on one line as alternative'),
  code: native('highlighted code'),
  html: { how: 'degraded', to: 'its words', quiet: true },
  footnote: native('note at the foot of its page, linked both ways'),
  citation: native('link to the list of references'),
  reference: native('link'),
  term: native('definition and glossary'),
  box: native('panel'),
  finding: native('panel with its label'),
  recommendation: native('panel with its label'),
  agenda: native('table with times'),
  objective: native('list at the head of the chapter'),
  slides: native('section to read'),
  notes: native('panel in the teacher’s edition'),
  exercise: native('section'),
  'hand-in': printed('a line that says how to hand in'),
  hint: native('panel; of a question, after all questions and in the answer key'),
  solution: native('panel in the teacher’s edition'),
  rubric: native('table'),
  template: native('panel'),
  quiz: printed('a quiz to fill in on paper'),
  practice: printed('a quiz to fill in on paper'),
  mastery: printed('a line that says the pass mark'),
  attempts: printed('a line that says how often'),
  'time-limit': printed('a line that says how long'),
  shuffle: printed('one order by chance, the same in each build'),
  pool: printed('all its questions, and how many to answer'),
  'single-choice': printed('letters to mark'),
  'multiple-choice': printed('letters to mark'),
  'partial-credit': paper('a person gives the points'),
  'true-false': printed('letters to mark'),
  'text-entry': printed('a line to write on'),
  numeric: printed('a line to write on'),
  unit: printed('the unit behind the line'),
  match: printed('numbers and letters'),
  order: printed('boxes to number'),
  cloze: printed('blanks to fill in'),
  'gap-match': printed('blanks and a list of words'),
  hotspot: printed('a picture with letters to mark'),
  'extended-text': printed('lines to write on'),
  feedback: printed('a part of the answer key in the teacher’s edition'),
  'choice-feedback': printed('a part of the answer key in the teacher’s edition'),
  survey: printed('a form to fill in'),
  likert: printed('a table of boxes'),
  discussion: printed('a prompt'),
  sequence: paper('a reader turns pages at will')
}

/** Constructs that may stand in any part of a module. */
const content: readonly Construct[] = [
  'heading',
  'list',
  'table',
  'figure',
  'audio',
  'video',
  'transcript',
  'math',
  'code',
  'html',
  'footnote',
  'citation',
  'reference',
  'term',
  'box',
  'finding',
  'recommendation',
  'agenda'
]

/** What a document carries that holds one sort of parts alone; the rest is quiet, since nobody expects it there. */
export function carriesOnly(parts: readonly Construct[], why: string): Readonly<Record<Construct, Carriage>> {
  const kept = new Set<Construct>([...content, ...parts])
  return Object.fromEntries(
    constructs.map(construct => [construct, kept.has(construct) ? quietly(carries[construct]) : paper(why)])
  ) as Record<Construct, Carriage>
}

/** What is lost of a recording is said with the book. */
const quietly = (carriage: Carriage): Carriage => (carriage.how === 'native' ? carriage : { ...carriage, quiet: true })
