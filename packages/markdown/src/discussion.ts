import type { Discussion } from '@curricle/model'
import { activity } from './activity.ts'
import { ids, type Kind } from './kinds.ts'
import { fault, type Manuscript } from './manuscript.ts'
import type { Parsed } from './parsed.ts'

const kinds: { objective: Kind<string[]> } = { objective: ids }

/** `:::discussion`: a question for all to talk about. */
export function discussion(manuscript: Manuscript, node: Parsed): Discussion {
  const { common, values, children } = activity(manuscript, node, kinds)
  if (children.length === 0) {
    fault(
      manuscript,
      'directive-empty',
      `The discussion “${common.title}” has no question`,
      common.position.start,
      'Write below what is to be talked about.'
    )
  }
  return { type: 'discussion', ...common, objectives: values.objective ?? [], children: manuscript.flow(children) }
}
