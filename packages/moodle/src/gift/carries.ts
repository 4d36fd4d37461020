import type { Carriage, Construct } from '@curricle/model'
import { bankCarries } from '../question/carries.ts'

const none = (why: string): Carriage => ({ how: 'none', why })
/** Told of questions alone, at their place: most pictures, templates and rubrics of a course stand in none. */
const told = (why: string): Carriage => ({ how: 'none', why, quiet: true })
const textAlone = told('GIFT is text and has no files')
const noSuchQuestion = none('GIFT has no such question')

/** What GIFT makes of each construct. */
export const giftCarries: Readonly<Record<Construct, Carriage>> = {
  ...bankCarries,
  figure: textAlone,
  audio: textAlone,
  video: textAlone,
  captions: textAlone,
  order: noSuchQuestion,
  cloze: noSuchQuestion,
  'gap-match': noSuchQuestion,
  hotspot: noSuchQuestion,
  unit: { how: 'degraded', to: 'a number without its unit' },
  hint: { how: 'degraded', to: 'text that opens below the question', quiet: true },
  shuffle: { how: 'none', why: 'GIFT leaves it to the site', quiet: true },
  template: told('GIFT has no template of an answer'),
  rubric: told('GIFT has no information for the grader'),
  feedback: { how: 'degraded', to: 'general feedback, each text with its condition', quiet: true }
}
