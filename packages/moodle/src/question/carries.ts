import type { Carriage, Construct } from '@curricle/model'
import { carries } from '../carries.ts'

const alone: Carriage = { how: 'none', why: 'the file holds questions alone', quiet: true }

const own = [
  'heading',
  'list',
  'table',
  'figure',
  'audio',
  'video',
  'captions',
  'transcript',
  'math',
  'code',
  'html',
  'footnote',
  'citation',
  'term',
  'box',
  'shuffle',
  'single-choice',
  'multiple-choice',
  'partial-credit',
  'true-false',
  'text-entry',
  'numeric',
  'unit',
  'match',
  'order',
  'cloze',
  'gap-match',
  'hotspot',
  'extended-text',
  'feedback',
  'choice-feedback',
  'hint',
  'template'
] as const satisfies readonly Construct[]

/** What Moodle's question XML makes of each construct: questions as in a backup, of the rest nothing. */
export const bankCarries: Readonly<Record<Construct, Carriage>> = {
  ...(Object.fromEntries(Object.keys(carries).map(construct => [construct, alone])) as Record<Construct, Carriage>),
  ...Object.fromEntries(own.map(construct => [construct, carries[construct]])),
  quiz: { how: 'native', as: 'category of questions' },
  practice: { how: 'native', as: 'category of questions' },
  pool: { how: 'native', as: 'category of its own, to draw from' },
  objective: { how: 'native', as: 'tag of its questions' },
  rubric: { how: 'degraded', to: 'a table in the grader’s information', quiet: true },
  reference: { how: 'degraded', to: 'its words', quiet: true }
}
