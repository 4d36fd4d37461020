import { type Activity, type Module, type Objective, type Page, text } from '@curricle/model'
import { quiz, survey } from './assessment.ts'
import { type DirectiveName, directives } from './directives.ts'
import { discussion } from './discussion.ts'
import { exercise } from './exercise.ts'
import { claim, identified } from './identity.ts'
import { fault, type Manuscript } from './manuscript.ts'
import { underline } from './near-misses.ts'
import { objectives } from './objectives.ts'
import type { Parsed } from './parsed.ts'
import { phrasing } from './phrasing.ts'
import { settings, takeBraces } from './settings.ts'
import { slides } from './slides.ts'

const activities: Readonly<Record<string, (manuscript: Manuscript, node: Parsed) => Activity>> = {
  slides,
  exercise,
  quiz,
  survey,
  discussion
}

/** A module while its files are read. */
export interface Draft {
  title?: { words: string; heading: Module['heading'] }
  objectives?: Objective[]
  children: Module['children']
  /** The page that text goes to. */
  page?: Page
  /** The activity after which no text may stand. */
  activity?: { title: string; isReported: boolean }
}

/** Adds nodes to a module: one that begins something by itself, or text that belongs together. */
export function take(draft: Draft, manuscript: Manuscript, run: readonly Parsed[]): void {
  const node = run[0] as Parsed
  if (node.type === 'heading' && (node.depth ?? 6) <= 2) {
    if (underline(manuscript, node)) return
    if (node.depth === 1) title(draft, manuscript, node)
    else page(draft, manuscript, node)
  } else if (node.type === 'containerDirective' && node.name === 'objectives') {
    if (draft.objectives) {
      fault(
        manuscript,
        'objectives-twice',
        'The module has two lists of objectives',
        node.position.start,
        'Put all of them into one.'
      )
    } else if (draft.children.some(({ type, id }) => type !== 'page' || id !== opening)) {
      fault(
        manuscript,
        'directive-misplaced',
        '`:::objectives` cannot stand here',
        node.position.start,
        'It stands before the first `##` of its module.'
      )
    }
    draft.objectives = [...(draft.objectives ?? []), ...objectives(manuscript, node)]
  } else if (isModulePart(node)) {
    const made = activities[node.name ?? '']?.(manuscript, node)
    if (!made) return
    draft.children.push(made)
    draft.activity = { title: made.title, isReported: false }
  } else content(draft, manuscript, run)
}

function title(draft: Draft, manuscript: Manuscript, node: Parsed): void {
  if (draft.title) {
    fault(manuscript, 'title-twice', 'A second title', node, 'A module has one `#`; its pages begin with `##`.')
    return
  }
  if (draft.children.length > 0) {
    fault(
      manuscript,
      'title-missing',
      'Something stands before the title',
      node,
      'The title `# …` comes right after the front matter.'
    )
  }
  const { content, braces } = takeBraces(manuscript, node.children ?? [])
  const heading = phrasing(manuscript, content)
  if (braces) {
    const note = 'The module’s id stands in the front matter: `id: …`.'
    fault(manuscript, 'braces-misplaced', 'The title has no braces', braces.position, note)
  }
  if (heading.length === 0) fault(manuscript, 'heading-empty', 'A title without words', node, 'Write it behind `#`.')
  draft.title = { words: text(heading), heading }
}

/** Id of the page that stands before the first `##`. */
const opening = 'opening'

function page(draft: Draft, manuscript: Manuscript, node: Parsed): void {
  const { content, braces } = takeBraces(manuscript, node.children ?? [])
  const heading = phrasing(manuscript, content)
  const words = text(heading)
  const { position } = node
  if (words === '') fault(manuscript, 'heading-empty', 'A page without a title', node, 'Write it behind `##`.')
  const { id, audience } = settings(manuscript, braces, {}, { what: 'page', position })
  draft.page = {
    type: 'page',
    id: identified(manuscript, id, 'page', words, position),
    title: words,
    heading,
    path: manuscript.path,
    ...(audience && { audience }),
    children: [],
    position: { ...position }
  }
  draft.children.push(draft.page)
  delete draft.activity
}

function content(draft: Draft, manuscript: Manuscript, run: readonly Parsed[]): void {
  const [first, last] = [run[0] as Parsed, run.at(-1) as Parsed]
  const made = manuscript.flow(run)
  if (made.length === 0) return
  if (draft.activity) {
    if (!draft.activity.isReported && first.name !== 'unknown') {
      const note = 'Begin a new page with `## Title {#id}`, or move the text above the activity.'
      fault(
        manuscript,
        'text-after-activity',
        `This text stands after “${draft.activity.title}” and on no page`,
        first,
        note
      )
    }
    draft.activity.isReported = true
    return
  }
  if (!draft.page) {
    const { start } = first.position
    claim(manuscript, opening, 'page', first.position)
    draft.page = {
      type: 'page',
      id: opening,
      title: draft.title?.words ?? '',
      heading: draft.title?.heading ?? [],
      path: manuscript.path,
      children: [],
      position: { start, end: start }
    }
    draft.children.push(draft.page)
  }
  draft.page.children.push(...made)
  const { position } = draft.page
  if (position && draft.page.path === manuscript.path) position.end = last.position.end
}

/** Whether a directive is a part of the module itself, and not of a page. */
export function isModulePart({ type, name }: Parsed): boolean {
  if (type !== 'containerDirective') return false
  if (name === 'unknown') return false
  const { place } = directives[name as DirectiveName]
  return place === 'activity' || place === 'module'
}
