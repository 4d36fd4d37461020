import { type FlowContent, type Page, type ResolvedCourse, type Term, visit } from '@curricle/model'
import { type Plan, type Planning, pagePlans } from './plan.ts'
import { isForAll } from './teacher.ts'

/** What belongs to the whole course and stands in a last section: the glossary as a chapter and as an activity, and the references. */
export function appendixPlans(course: ResolvedCourse, planning: Planning): Plan[] {
  const { words, options } = planning
  const terms = termsOf(course)
  const pages: Page[] = []
  if (terms.length > 0) pages.push(page('glossary', words.glossary, terms))
  if (course.bibliography.length > 0) {
    pages.push(
      page(
        'references',
        words.references,
        course.bibliography.map(({ children }) => ({ type: 'paragraph', children }))
      )
    )
  }
  const plans = pagePlans(pages, words.moodle.appendix, course.id, planning)
  const [first] = terms
  if (first && options.glossary) {
    plans.push({
      modname: 'glossary',
      title: words.glossary,
      visible: true,
      source: { kind: 'glossary', terms },
      node: first,
      path: [course.id, 'glossary', 'terms']
    })
  }
  return plans
}

function page(id: string, title: string, children: FlowContent[]): Page {
  return { type: 'page', id, title, heading: [{ type: 'text', value: title }], path: '', children }
}

/** Every term that students see, once, by its letters without case and accents, then by code unit. */
function termsOf(course: ResolvedCourse): Term[] {
  const terms = new Map<string, Term>()
  visit(course, node => {
    if (!isForAll(node)) return false
    if (node.type === 'term' && !terms.has(node.id)) terms.set(node.id, node)
    return true
  })
  const key = ({ term }: Term): string => `${term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()}\u0000${term}`
  return [...terms.values()].sort((one, other) => (key(one) < key(other) ? -1 : 1))
}
