import type { Assessment, Item } from '@curricle/model'
import { shuffled } from '../order.ts'

/**
 * A version of a quiz: of each pool only as many questions as are to be asked, all questions and choices in an order by
 * chance that the same seed makes again. Questions that forbid another order of their choices keep it.
 */
export function version(quiz: Assessment, seed: readonly string[]): Assessment {
  const introductions = quiz.children.filter(child => child.type === 'introduction')
  const asked = quiz.children.flatMap((child): Item[] => {
    if (child.type === 'item') return [child]
    return child.type === 'pool' ? shuffled(child.children, ...seed, child.id).slice(0, child.draw) : []
  })
  return { ...quiz, shuffle: true, children: [...introductions, ...shuffled(asked, ...seed)] }
}
