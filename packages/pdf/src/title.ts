import type { PhrasingContent } from '@curricle/model'
import { destination } from './destinations.ts'
import { phrasing } from './handlers/phrasing.ts'
import type { Look, Margin, Role, Tag, TextBlock } from './tagged/index.ts'
import { titleWords } from './title-words.ts'
import type { Writing } from './writing.ts'

/** Size relative to running text, and space above and below in points, by level. */
const levels: readonly { size: number; above: number; below: number }[] = [
  { size: 2.3, above: 0, below: 14 },
  { size: 1.62, above: 26, below: 8 },
  { size: 1.22, above: 17, below: 5 },
  { size: 1.05, above: 13, below: 4 },
  { size: 1, above: 11, below: 3 },
  { size: 1, above: 10, below: 3 }
]

/** What a title says of itself besides its words. */
export interface TitleFacts {
  /** Within the page that is being written. */
  id?: string | undefined
  /** Listed in the bookmarks. */
  bookmark?: boolean
  /** Stands above the text from its page on. */
  runs?: boolean
  tag?: Tag
  look?: Look
  margin?: Margin
}

/**
 * A heading of a level 1 to 6; one that would skip a level is raised to what may follow (ISO 14289-1, 7.4.2).
 * It stays on the page of what follows it.
 */
export function title(
  words: readonly PhrasingContent[],
  level: number,
  writing: Writing,
  facts: TitleFacts = {}
): TextBlock {
  const { theme } = writing
  const actual = Math.min(level, writing.level.last + 1, 6)
  writing.level.last = actual
  const form = levels[level - 1] ?? (levels[5] as (typeof levels)[number])
  const look: Look = {
    font: theme.display,
    bold: true,
    fontSize: theme.size * form.size,
    lineHeight: level === 1 ? theme.lineHeight * 0.86 : theme.lineHeight,
    color: level <= 2 ? theme.accent : theme.ink,
    ...facts.look
  }
  const name = facts.id === undefined ? undefined : destination(...writing.place, facts.id)
  const text = phrasing(words, { ...writing, look, divides: false })
  return {
    text,
    ...look,
    ...goalOf(name, writing),
    margin: facts.margin ?? [0, form.above, 0, form.below],
    tag: {
      role: `H${actual}` as Role,
      keepWithNext: true,
      ...(facts.bookmark && { bookmark: { title: titleWords(words, writing), level: actual } }),
      ...(facts.runs && { runningHead: titleWords(words, writing) }),
      ...facts.tag
    }
  }
}

/** Makes a block the goal of links to a name, once. */
export function goalOf(name: string | undefined, { made }: Writing): { id?: string } {
  if (name === undefined || made.has(name)) return {}
  made.add(name)
  return { id: name }
}

/** The title of a place as its author wrote it. */
export const headingOf = ({ heading, title }: { heading: PhrasingContent[]; title: string }): PhrasingContent[] =>
  heading.length > 0 ? heading : said(title)

/** Words of ours as content, for titles that no author wrote. */
export const said = (value: string): PhrasingContent[] => [{ type: 'text', value }]
