import type { Words } from '@curricle/locale'
import type { CslItem, CslName, PhrasingContent } from '@curricle/model'

/** A work with the year by which the text calls it, such as `2022a`. */
export interface Cited {
  item: CslItem
  year: string
}

/** A work as it stands in the list of references: authors, year, title, where it appeared, address (after APA 7). */
export function reference({ item, year }: Cited, local: Words): PhrasingContent[] {
  const by = names(item.author ?? [], local)
  const editors = names(item.editor ?? [], local)
  const container = item['container-title']
  const lead = by || (editors && `${editors} (${local.editor})`)
  const title = item.title ?? item.id
  const called = container === undefined ? [emphasis(words(title))] : words(title)
  const number = item.number === undefined ? '' : ` (${item.number})`
  const end = number === '' && /[.?!…؟。？！]$/u.test(title) ? '' : `${number}.`
  const source = container === undefined ? [] : containerOf(item, container, by ? editors : '', local)
  const publisher = item.publisher ? [`${item.publisher}.`] : []
  const start: PhrasingContent[] = lead
    ? [...words(`${stop(lead)} (${year}). `), ...called, ...words(`${end} `)]
    : [...called, ...words(`${end} (${year}). `)]
  const note = item.note ? [stop(item.note)] : []
  return [...start, ...source, ...words([...publisher, ...note, ''].join(' ')), ...address(item)]
}

/** By this the list is sorted: people, year, title; without accents and capitals. */
export function sortKey(item: CslItem, local: Words): string {
  const people = names(item.author?.length ? item.author : (item.editor ?? []), local)
  return [people || (item.title ?? ''), yearOf(item) ?? '', item.title ?? ''].map(folded).join('\u0000')
}

/** The year as text; undefined when there is none. */
export function yearOf({ issued }: CslItem): string | undefined {
  const year = issued?.['date-parts']?.[0]?.[0]
  return year === undefined ? issued?.literal : String(year)
}

const folded = (value: string) => value.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** `Urbina, F., Lentzos, F. and Ekins, S.`; more than 20 are cut as APA does. */
function names(people: readonly CslName[], local: Words): string {
  const all = people.map(name)
  const shown = all.length > 20 ? [...all.slice(0, 19), '…', ...all.slice(-1)] : all
  const last = shown.at(-1)
  if (shown.length < 2 || last === undefined) return last ?? ''
  const rest = shown.slice(0, -1).join(', ')
  return shown.at(-2) === '…' ? `${rest} ${last}` : `${rest} ${local.and} ${last}`
}

/** The family name with what belongs before it: `de Wit`. */
export function familyOf(person: CslName): string {
  const { family = '', 'dropping-particle': dropping, 'non-dropping-particle': kept } = person
  return [dropping, kept, family].filter(Boolean).join(' ')
}

function name(person: CslName): string {
  const { given, suffix, literal } = person
  if (literal !== undefined) return literal
  const initials = (given ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map(part =>
      part
        .split('-')
        .map(each => `${[...each][0]}.`)
        .join('-')
    )
    .join(' ')
  return [familyOf(person), initials, suffix ?? ''].filter(Boolean).join(', ')
}

function containerOf(item: CslItem, container: string, editors: string, local: Words): PhrasingContent[] {
  const volume = item.volume === undefined ? [] : [...words(', '), emphasis(words(String(item.volume)))]
  const issue = item.issue === undefined ? '' : `(${item.issue})`
  const pages = item.page === undefined ? '' : `, ${item.page.replace(/-+/g, '–')}`
  const inside = editors ? words(`${editors} (${local.editor}), `) : []
  return [...inside, emphasis(words(container)), ...volume, ...words(`${issue}${pages}. `)]
}

function address(item: CslItem): PhrasingContent[] {
  const doi = item.DOI?.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:)/i, '')
  const url = doi ? `https://doi.org/${doi}` : item.URL
  return url && /^https?:/i.test(url) ? [{ type: 'link', url, children: words(url) }] : []
}

const words = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }])
const emphasis = (children: PhrasingContent[]): PhrasingContent => ({ type: 'emphasis', children })
const stop = (value: string) => (value.endsWith('.') || value.endsWith(')') ? value : `${value}.`)
