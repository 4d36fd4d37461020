/** Where a directive may stand; the end of the sentence "… stands …". */
type Place = 'activity' | 'content' | 'module' | 'slides' | 'exercise' | 'question' | 'exercise or question'

export interface Directive {
  /** `container`: opened and closed by lines of colons; `leaf`: a line with two colons. */
  form: 'container' | 'leaf'
  place: Place
}

export type DirectiveName =
  | 'objectives'
  | 'slides'
  | 'exercise'
  | 'quiz'
  | 'survey'
  | 'discussion'
  | 'notes'
  | 'hint'
  | 'solution'
  | 'rubric'
  | 'template'
  | 'feedback'
  | 'definition'
  | 'box'
  | 'finding'
  | 'recommendation'
  | 'agenda'
  | 'only'
  | 'audio'
  | 'video'

/** The vocabulary. */
export const directives: Readonly<Record<DirectiveName, Directive>> = {
  objectives: { form: 'container', place: 'module' },
  slides: { form: 'container', place: 'activity' },
  exercise: { form: 'container', place: 'activity' },
  quiz: { form: 'container', place: 'activity' },
  survey: { form: 'container', place: 'activity' },
  discussion: { form: 'container', place: 'activity' },
  notes: { form: 'container', place: 'slides' },
  hint: { form: 'container', place: 'exercise or question' },
  solution: { form: 'container', place: 'exercise' },
  rubric: { form: 'container', place: 'exercise or question' },
  template: { form: 'container', place: 'exercise or question' },
  feedback: { form: 'container', place: 'question' },
  definition: { form: 'container', place: 'content' },
  box: { form: 'container', place: 'content' },
  finding: { form: 'container', place: 'content' },
  recommendation: { form: 'container', place: 'content' },
  agenda: { form: 'container', place: 'content' },
  only: { form: 'container', place: 'content' },
  audio: { form: 'leaf', place: 'content' },
  video: { form: 'leaf', place: 'content' }
}

export const directiveNames: readonly DirectiveName[] = Object.keys(directives) as DirectiveName[]
