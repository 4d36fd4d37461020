import type { Html } from '@curricle/model'
import { canHyphenate } from '../hyphenation.ts'
import { runs } from '../runs.ts'
import type { Block, Look, Run } from '../tagged/index.ts'
import type { Writing } from '../writing.ts'

/** HTML elements that have a look of ours, and those that need none. */
const looks: Readonly<Record<string, Look>> = {
  sub: { sub: true },
  sup: { sup: true },
  b: { bold: true },
  strong: { bold: true },
  i: { italics: true },
  em: { italics: true },
  cite: { italics: true },
  dfn: { italics: true },
  var: { italics: true },
  kbd: {},
  code: {},
  samp: {},
  mark: { background: '#fff2b3' },
  u: { decoration: 'underline' },
  ins: { decoration: 'underline' },
  s: { decoration: 'lineThrough' },
  del: { decoration: 'lineThrough' }
}

/** What holds for the words behind a tag, and the tags that are still open, each with what held before it. */
export interface Within {
  writing: Writing
  open: readonly { name: string; before: Writing }[]
}

/** Follows an inline tag: what an element holds comes as its siblings, so its look and language last up to its closing tag. */
export function follow(markup: string, { writing, open }: Within): Within {
  const name = tagName(markup) ?? ''
  if (!(name in looks || plain.has(name)) || markup.endsWith('/>')) return { writing, open }
  if (!markup.startsWith('</'))
    return { writing: changed(markup, name, writing), open: [...open, { name, before: writing }] }
  const at = open.findLastIndex(each => each.name === name)
  return { writing: open[at]?.before ?? writing, open: at < 0 ? open : open.slice(0, at) }
}

function changed(markup: string, name: string, writing: Writing): Writing {
  const language = /\slang\s*=\s*(["']?)([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\1[\s>]/i.exec(markup)?.[2]
  const passage = language && {
    language,
    ...(writing.divides && canHyphenate(language) && { hyphens: language })
  }
  const look = { ...writing.look, ...looks[name], ...(typed.has(name) && { font: writing.theme.code }) }
  return { ...writing, look, ...(passage && { passage }) }
}

/** Elements in letters of one width. */
const typed = new Set(['kbd', 'code', 'samp'])

const tagName = (markup: string): string | undefined => /^<\/?([a-z][a-z0-9-]*)/i.exec(markup)?.[1]?.toLowerCase()
const plain = new Set(['span', 'abbr', 'small', 'time', 'data'])

/** A tag inside a line. Looks are followed by `phrasing`; of any other tag only the words that it holds remain. */
export function inlineHtml(node: Html, writing: Writing): Run[] {
  const name = tagName(node.value)
  if (name === 'br') return [{ text: '\n' }]
  if (name !== undefined && !(name in looks) && !plain.has(name) && !node.value.startsWith('</'))
    report(node, `\`<${name}>\``, writing)
  return []
}

/** A block of raw HTML: its words as a paragraph. */
export function html(node: Html, writing: Writing): Block[] {
  const words = wordsOf(node.value)
  if (!words) return []
  report(node, 'The form of this HTML', writing)
  return [{ text: runs(words, writing), margin: [0, 0, 0, writing.theme.size * 0.6] }]
}

function report(node: Html, what: string, { message }: Writing): void {
  message(`${what} is not carried: a PDF has its words alone`, {
    ruleId: 'html-unsupported',
    node,
    note: 'Write it as Markdown, or as a picture with an alternative.'
  })
}

/** The words of hostile markup: scripts and styles are none. */
function wordsOf(markup: string): string {
  return markup
    .replace(/<!--[\s\S]*?-->|<(script|style|template|iframe|object|svg|math)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => entity(name) ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  mdash: '—',
  ndash: '–',
  hellip: '…'
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()]
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}
