import type { Inspection } from '@curricle/model'
import { attribute, childElements, find, findAll, textOf, type XmlElement } from '@curricle/xml'

/** The question bank of a backup. */
export interface InspectedBank {
  categories: Inspection[]
  categoryIds: string[]
  /** Questions by the id of their entry, in the layout before Moodle 4.0 by their own; parts of a cloze are not among them. */
  entries: ReadonlyMap<string, Inspection>
  count: number
}

export function bank(root: XmlElement | undefined, problems: string[]): InspectedBank {
  const all = root ? childElements(root, 'question_category') : []
  const entries = new Map<string, Inspection>()
  const children = new Map<string, XmlElement[]>()
  for (const category of all) {
    const parent = textOf(find(category, 'parent'))
    children.set(parent, [...(children.get(parent) ?? []), category])
  }
  const tops = new Map<string, number>()
  for (const category of children.get('0') ?? []) {
    const context = textOf(find(category, 'contextid'))
    tops.set(context, (tops.get(context) ?? 0) + 1)
  }
  for (const [context, count] of tops) {
    if (count > 1)
      problems.push(`Context ${context} has ${count} question categories without a parent; Moodle allows one.`)
  }
  const inspected = (category: XmlElement, seen: ReadonlySet<string>): Inspection => {
    const id = attribute(category, 'id') ?? ''
    const within = new Set([...seen, id])
    const below = (children.get(id) ?? []).filter(each => !within.has(attribute(each, 'id') ?? ''))
    return {
      kind: 'question category',
      title: textOf(find(category, 'name')),
      children: [...questionsOf(category, entries), ...below.map(each => inspected(each, within))]
    }
  }
  const categories = (children.get('0') ?? []).map(category => inspected(category, new Set()))
  return { categories, categoryIds: all.map(each => attribute(each, 'id') ?? ''), entries, count: entries.size }
}

function questionsOf(category: XmlElement, entries: Map<string, Inspection>): Inspection[] {
  // Until Moodle 3.11 the questions of a category stand in it without entries and versions.
  const old = find(category, 'questions')
  if (old) return childElements(old, 'question').flatMap(each => taken(each, attribute(each, 'id') ?? '', entries))
  const container = find(category, 'question_bank_entries')
  return (container ? childElements(container, 'question_bank_entry') : []).flatMap(entry => {
    const versions = findAll(entry, 'question_versions')
    const question = versions.map(version => find(version, 'questions', 'question')).at(-1)
    return question ? taken(question, attribute(entry, 'id') ?? '', entries) : []
  })
}

/** A question, unless it is a part of another. `id`: by which quizzes name it. */
function taken(question: XmlElement, id: string, entries: Map<string, Inspection>): Inspection[] {
  const parent = textOf(find(question, 'parent'))
  // Before Moodle 4.0 a random question is its own parent.
  if (parent !== '0' && parent !== attribute(question, 'id')) return []
  const inspection: Inspection = {
    kind: 'question',
    title: textOf(find(question, 'name')),
    details: {
      type: textOf(find(question, 'qtype')),
      points: Number(textOf(find(question, 'defaultmark'))),
      answers: findAll(question, 'answer').filter(each => find(each, 'answertext')).length
    },
    children: []
  }
  entries.set(id, inspection)
  return [inspection]
}
