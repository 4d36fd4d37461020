import { linkOf } from './link.ts'
import type { Inline } from './pdfmake.ts'
import { lastPlan, type Plan, plan } from './plan.ts'

/** What an element was made for, so that the next run of the same sort goes on with it. */
const madeFor = new WeakMap<Plan, unknown>()

/** The element that a run of a line belongs to: its link, its note reference, its code or language; else the line's own. */
export function inlineElement(owner: Plan, inline: Inline): Plan {
  const { tag } = inline
  const link = linkOf(inline)
  if (link) return linkElement(owner, link, tag)
  if (!tag || (!tag.role && !tag.language)) return owner
  if (tag.role === 'Formula') return owner
  const role = tag.role && tag.role !== 'None' && tag.role !== 'Artifact' ? tag.role : 'Span'
  return going(owner, role, tag)
}

/** The element of a link, within its reference where it leads to another place of the document. */
function linkElement(owner: Plan, link: string, tag: Inline['tag']): Plan {
  const isReference = tag?.role === 'Reference' || owner.role === 'TOCI'
  return going(isReference ? going(owner, 'Reference', tag?.role === 'Reference' ? tag : owner) : owner, 'Link', link)
}

/** Equal for two runs of a line that belong to one element. */
export function elementKey(inline: Inline): unknown {
  const { tag } = inline
  return (
    ((tag?.picture || tag?.formula) && tag) ?? linkOf(inline) ?? (tag && (tag.role || tag.language) ? tag : undefined)
  )
}

/** The last child when it was made for the same thing, else a new one. */
function going(parent: Plan, role: Plan['role'], cause: unknown): Plan {
  const last = lastPlan(parent)
  if (last?.role === role && madeFor.get(last) === cause) return last
  const language = (cause as { language?: string }).language
  const made = plan(role, parent, { language })
  madeFor.set(made, cause)
  return made
}
