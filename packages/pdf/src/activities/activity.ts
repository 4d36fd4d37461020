import type { Activity } from '@curricle/model'
import type { Block } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'
import { assessment } from './assessment.ts'
import { discussion } from './discussion.ts'
import { exercise } from './exercise.ts'
import { slides } from './slides.ts'

/** What a learner does, as a section of the chapter. */
export function activity(node: Activity, writing: Writing): Block[] {
  switch (node.type) {
    case 'slides':
      return slides(node, writing)
    case 'exercise':
      return exercise(node, writing)
    case 'assessment':
      return assessment(node, writing)
    case 'discussion':
      return discussion(node, writing)
  }
}
