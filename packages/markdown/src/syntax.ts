import { directiveFromMarkdown } from 'mdast-util-directive'
import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { mathFromMarkdown } from 'mdast-util-math'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { math } from 'micromark-extension-math'
import type { Construct, Extension, Token } from 'micromark-util-types'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { afterBraces, braces, gap, isMath } from './grammars.ts'
import { guarded, verbatim } from './look-ahead.ts'
import type { Parsed } from './parsed.ts'

/**
 * Markdown to mdast with our dialect of it: tables, footnotes, strikethrough, task lists, math and directives. Bare
 * addresses are no syntax here: the parser's extension for them costs a quarter of the parse (`textual.ts` does it).
 */
export function parse(text: string): Parsed {
  const used = dialect.filter(({ mark }) => text.includes(mark))
  const data = {
    micromarkExtensions: used.map(({ syntax }) => (typeof syntax === 'function' ? syntax(text) : syntax)),
    fromMarkdownExtensions: used.map(({ tree }) => tree)
  }
  return unified().use(remarkParse).data(data).parse(text) as unknown as Parsed
}

/** In a line a colon is a colon: text directives are left out, and `10:30` stays what it is. */
const directives: Extension = { flow: directive().flow ?? {} }

const money: Extension = { flow: math().flow ?? {}, text: { 36: guarded(math().text?.[36] as Construct, isMath) } }

/** `{…}`, `:gap[…]` and `:pick[…]` are taken as they are written: nothing in them is emphasis, code or math. */
const curly: Extension = { text: { 123: { name: 'braces', tokenize: verbatim('braces', braces, afterBraces) } } }
const gaps: Extension = { text: { 58: { name: 'gap', tokenize: verbatim('gap', gap, () => () => true) } } }

/**
 * The parser tries whether there is a table at every line, which costs as much as all other extensions together. There
 * can be one only around a row of dashes.
 */
function tables(text: string): Extension {
  const lines = new Set<number>()
  let isTable = false
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const isDashes = line.includes('-') && /^[\s>|:-]+$/.test(line)
    // The line above is the header; rows follow until a blank line.
    if (isDashes) lines.add(index)
    isTable = isDashes || (isTable && line.trim() !== '')
    if (isTable) lines.add(index + 1)
  }
  const construct = (table.flow as { null: Construct }).null
  const tokenize: Construct['tokenize'] = function (effects, ok, nok) {
    return lines.has(this.now().line) ? construct.tokenize.call(this, effects, ok, nok) : nok
  }
  return { flow: { null: { ...construct, tokenize } } }
}
const table: Extension = gfmTable()

/** Each part of the dialect with the characters without which a text cannot use it. */
const dialect: readonly { mark: string; syntax: Extension | ((text: string) => Extension); tree: FromMarkdown }[] = [
  { mark: '[^', syntax: gfmFootnote(), tree: gfmFootnoteFromMarkdown() },
  { mark: '~~', syntax: gfmStrikethrough({ singleTilde: false }), tree: gfmStrikethroughFromMarkdown() },
  { mark: '|', syntax: tables, tree: gfmTableFromMarkdown() },
  { mark: '[', syntax: gfmTaskListItem(), tree: gfmTaskListItemFromMarkdown() },
  { mark: '::', syntax: directives, tree: directiveFromMarkdown() },
  { mark: '$', syntax: money, tree: mathFromMarkdown() },
  { mark: '{', syntax: curly, tree: { enter: { braces: enter }, exit: { braces: exit } } as unknown as FromMarkdown },
  { mark: ':', syntax: gaps, tree: { enter: { gap: enter }, exit: { gap: exit } } as unknown as FromMarkdown }
]

function enter(this: CompileContext, token: Token): undefined {
  const node = { type: token.type, value: this.sliceSerialize(token) }
  this.enter(node as unknown as Parameters<CompileContext['enter']>[0], token)
}

function exit(this: CompileContext, token: Token): undefined {
  this.exit(token)
}
