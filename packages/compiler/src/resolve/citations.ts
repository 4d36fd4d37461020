import type { Words } from '@curricle/locale'
import { words } from '@curricle/locale'
import { type BibliographyEntry, type Citation, type Course, type CslItem, nearest, visit } from '@curricle/model'
import { byCodeUnit } from '../path.ts'
import { type Cited, familyOf, reference, sortKey, yearOf } from './reference.ts'
import type { Stage } from './stage.ts'

/** Reports citation keys that no bibliography has. */
export function citationKeys(stage: Stage): void {
  if (stage.isBibliographyBroken) return
  const known = stage.course.metadata.references
  visit(stage.course, (node, parents) => {
    if (node.type !== 'citation') return
    for (const { key } of node.items) {
      if (Object.hasOwn(known, key)) continue
      const near = nearest(key, Object.keys(known))
      stage.say('citation-unknown', `No reference has the key \`${key}\`.`, {
        node,
        parents,
        note: near
          ? `Did you mean \`@${near}\`?`
          : 'Put the work into the file that `bibliography:` in course.yaml names.'
      })
    }
  })
}

/** Writes the words of every citation, author and year, and returns the list of references in its order. */
export function citations(course: Course): BibliographyEntry[] {
  const local = words(course.language)
  const cited = works(course, local)
  visit(course, node => {
    if (node.type === 'citation') node.children = [{ type: 'text', value: citation(node, cited, local) }]
  })
  return [...cited.values()].map(work => ({ key: work.item.id, children: reference(work, local) }))
}

/** Every work that is cited, by key, sorted by author, year and title; works that would read alike get a letter after the year. */
function works(course: Course, local: Words): Map<string, Cited> {
  const items = new Map<string, CslItem>()
  visit(course, node => {
    if (node.type !== 'citation') return
    for (const { key } of node.items) {
      const item = course.metadata.references[key]
      if (item) items.set(key, { ...item, id: key })
    }
  })
  const sorted = [...items.values()].sort(
    (a, b) => byCodeUnit(sortKey(a, local), sortKey(b, local)) || byCodeUnit(a.id, b.id)
  )
  const shown = (item: CslItem) => `${authors(item, local)} ${yearOf(item) ?? ''}`
  const letter = (item: CslItem) => {
    const alike = sorted.filter(other => shown(other) === shown(item))
    return alike.length > 1 ? String.fromCharCode(97 + alike.indexOf(item)) : ''
  }
  return new Map(sorted.map(item => [item.id, { item, year: `${yearOf(item) ?? local.noDate}${letter(item)}` }]))
}

function citation({ items }: Citation, cited: ReadonlyMap<string, Cited>, local: Words): string {
  const parts = items.map(({ key, locator }) => {
    const work = cited.get(key)
    return work ? [authors(work.item, local), work.year, locator].filter(Boolean).join(', ') : `@${key}`
  })
  return `(${parts.join('; ')})`
}

/** One or two families, or the first `et al.`; a work of nobody is called by its title. */
function authors(item: CslItem, local: Words): string {
  const people = item.author?.length ? item.author : (item.editor ?? [])
  const [first, second] = people.map(person => person.literal || familyOf(person) || person.given || '')
  if (first === undefined) return `${local.quotes[0]}${item.title ?? item.id}${local.quotes[1]}`
  if (people.length > 2) return `${first} ${local.andOthers}`
  return second === undefined ? first : `${first} ${local.and} ${second}`
}
