import { type PhrasingContent, text as plainText } from '@curricle/model'
import { isolated, isRightToLeft } from '../bidi.ts'
import { destination, goal } from '../destinations.ts'
import { blank, runs, verbatim } from '../runs.ts'
import type { Run } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'
import { reportEndless } from './endless.ts'
import { footnote } from './footnote.ts'
import { follow, inlineHtml, type Within } from './html.ts'
import { inlineImage } from './image.ts'
import { inlineFormula } from './math.ts'

type Phrasing = {
  readonly [Type in PhrasingContent['type']]: (
    node: Extract<PhrasingContent, { type: Type }>,
    writing: Writing
  ) => Run[]
}

const handlers: Phrasing = {
  text: (node, writing) => {
    reportEndless(node.value, writing)
    return runs(node.value.replace(/\s*\n\s*/g, ' '), writing)
  },
  emphasis: (node, writing) => phrasing(node.children, looking(writing, emphasised(writing))),
  strong: (node, writing) => phrasing(node.children, looking(writing, { bold: true })),
  delete: (node, writing) => phrasing(node.children, looking(writing, { decoration: 'lineThrough' })),
  inlineCode: (node, writing) => {
    const look = { ...writing.look, font: writing.theme.code, fontSize: codeSize(writing) }
    // Code is written from left to right in every language.
    const mixes = writing.words.direction === 'rtl' || isRightToLeft(node.value)
    return verbatim(mixes ? isolated(node.value) : node.value, writing, look, { role: 'Code' })
  },
  break: () => [{ text: '\n' }],
  link: (node, writing) => {
    const look = { color: writing.theme.accent, decoration: 'underline', link: node.url } as const
    return phrasing(node.children, /^(https?|mailto|tel):/i.test(node.url) ? looking(writing, look) : writing)
  },
  reference: (node, writing) => {
    const place = goal(node.target, writing.places)
    if (place)
      return used(
        place,
        phrasing(node.children, looking(writing, { color: writing.theme.accent, linkToDestination: place })),
        writing
      )
    const title = node.target.placeTitle ?? node.target.moduleTitle
    const said = plainText(node.children)
    const words = phrasing(node.children, writing)
    return said.includes(title) ? words : [...words, ...runs(` (${writing.words.see} ${title})`, writing)]
  },
  citation: (node, writing) => {
    const [first] = node.items
    const name = first && destination('bibliography', first.key)
    const linked = name !== undefined && writing.places.has(name)
    return phrasing(node.children, linked ? looking(writing, { linkToDestination: name }) : writing)
  },
  footnote,
  inlineMath: (node, writing) => inlineFormula(node, writing),
  image: (node, writing) => inlineImage(node, writing),
  html: (node, writing) => inlineHtml(node, writing),
  // All of one width: a longer blank would tell a longer answer.
  gap: (node, writing) => {
    const number = writing.blanks?.get(node)
    const name = number === undefined ? [] : runs(`${number}\u00A0`, { ...writing, divides: false }, numbered(writing))
    return [...name, ...blank(26, writing)]
  }
}

/** What stands in a line, as runs. */
export function phrasing(nodes: readonly PhrasingContent[], writing: Writing): Run[] {
  let within: Within = { writing, open: [] }
  return nodes.flatMap(node => {
    if (node.type === 'html') within = follow(node.value, within)
    const handler = handlers[node.type] as (node: PhrasingContent, writing: Writing) => Run[]
    return handler(node, node.position ? { ...within.writing, node } : within.writing)
  })
}

/** Makes words that lead to a term a goal of the index; where a text is shown again, it is no other place. */
function used(place: string, [first, ...rest]: Run[], { uses, notes }: Writing): Run[] {
  if (!first) return rest
  const known = notes && uses.get(place)
  if (!known) return [first, ...rest]
  const anchor = destination('use', place, String(known.length + 1))
  known.push(anchor)
  return [{ ...first, tag: { ...first.tag, anchor } }, ...rest]
}

const looking = (writing: Writing, look: Writing['look']): Writing => ({
  ...writing,
  look: { ...writing.look, ...look }
})

/** Chinese has no slanted letters: what is emphasised there is darker. */
const emphasised = ({ theme, look }: Writing): Writing['look'] =>
  theme.script === 'chinese' ? { bold: !look.bold } : { italics: !look.italics }

const numbered = ({ theme, look }: Writing): Writing['look'] => ({
  font: theme.display,
  fontSize: (look.fontSize ?? theme.size) * 0.8,
  bold: true,
  color: theme.accent
})

/** Letters of one width look larger than others of the same size. */
const codeSize = (writing: Writing): number => (writing.look.fontSize ?? writing.theme.size) * 0.88
