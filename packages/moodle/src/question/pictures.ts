import type { Asset } from '@curricle/model'
import type { Category } from './catalogue.ts'
import type { Question } from './question.ts'

/** Every file that the questions of a category and those below it show, in order; some more than once. */
export function picturesOf({ questions, categories }: Category): Asset[] {
  return [...questions.flatMap(picturesIn), ...categories.flatMap(picturesOf)]
}

/** The files of every text of a question, and a picture that is its own. */
export function picturesIn({ item: _, ...question }: Question): Asset[] {
  return within(question)
}

function within(value: unknown): Asset[] {
  if (typeof value !== 'object' || value === null) return []
  if (isAsset(value)) return [value]
  return Object.values(value).flatMap(within)
}

const isAsset = (value: object): value is Asset => 'sha1' in value && 'open' in value
