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
import type { Code, Construct, Extension, Token, TokenType } from 'micromark-util-types'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
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

/** What a look ahead answers after each character: go on, or the end of the matter. */
type Look = (code: Code) => Look | boolean

/** The construct, where looking ahead says yes. */
function guarded(construct: Construct, look: () => Look): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const peek: Construct = { tokenize: looking(look), partial: true }
      return effects.check(peek, effects.attempt(construct, ok, nok), nok)
    }
  }
}

/** Walks over the coming characters without keeping them. Line ends have to be tokens of their own (micromark insists). */
function looking(look: () => Look): Construct['tokenize'] {
  return (effects, ok, nok) => {
    const peek = 'peek' as TokenType
    const at =
      (state: Look) =>
      (code: Code): ReturnType<typeof ok> => {
        const next = state(code)
        if (typeof next === 'boolean' || code === null) {
          effects.exit(peek)
          return next === true ? ok(code) : nok(code)
        }
        if (code < -2) {
          effects.exit(peek)
          effects.enter('lineEnding')
          effects.consume(code)
          effects.exit('lineEnding')
          effects.enter(peek)
        } else effects.consume(code)
        return at(next)
      }
    return code => {
      effects.enter(peek)
      return at(look())(code)
    }
  }
}

/** One token, by a grammar that goes on to `last` at its last character; `follow` says what may come then. */
function verbatim(type: string, grammar: () => Look, follow: (previous: Code) => Look): Construct['tokenize'] {
  return function (effects, ok, nok) {
    const whole = type as TokenType
    const inner = `${type}Data` as TokenType
    const then = follow(this.previous)
    const followed =
      (state: Look): Look =>
      code => {
        const next = state(code)
        if (next === last) return then
        return typeof next === 'boolean' ? next : followed(next)
      }
    let state = grammar()
    const take = (code: Code): ReturnType<typeof ok> => {
      const next = state(code)
      if (code === null || typeof next === 'boolean') return nok(code)
      if (code < -2) {
        effects.exit(inner)
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        effects.enter(inner)
      } else effects.consume(code)
      state = next
      if (next !== last) return take
      effects.exit(inner)
      effects.exit(whole)
      return ok
    }
    const begin = (code: Code): ReturnType<typeof ok> => {
      effects.enter(whole)
      effects.enter(inner)
      return take(code)
    }
    return effects.check({ tokenize: looking(() => followed(grammar())), partial: true }, begin, nok)
  }
}

const isSpace = (code: Code): boolean => code === null || code < 0 || code === 32 || code === 160 || code === 8239

/**
 * pandoc's rule: `$` opens before a non-space; it closes after a non-space and not before a digit. Several `$` together
 * are left to the construct itself.
 */
function isMath(): Look {
  let dollars = 0
  let previous: Code = null
  const opening: Look = code => {
    if (code === 36) {
      dollars++
      return opening
    }
    if (dollars > 1) return true
    return isSpace(code) ? false : inside(code)
  }
  const inside: Look = code => {
    if (code === null) return false
    if (code === 36 && previous !== 92) return isSpace(previous) ? false : closed
    previous = code
    return inside
  }
  const closed: Look = code => !(code !== null && code >= 48 && code <= 57)
  return opening
}

/** The state after which a verbatim construct is whole. */
const last: Look = () => true

/** `{#id key="a value"}`, closed before the line's end; quotes may hold a brace. */
function braces(): Look {
  let quoted = false
  const inside: Look = code => {
    if (code === null || code < -2) return false
    if (!quoted && code === 125) return last
    if (code === 34) quoted = !quoted
    return inside
  }
  return code => (code === 123 ? inside : false)
}

/** Braces stand after a picture or link, or last in their line or table cell. All others are text. */
function afterBraces(previous: Code): Look {
  if (previous === 41 || previous === 93) return () => true
  const spaces: Look = code => {
    if (code !== null && code > -3 && isSpace(code)) return spaces
    return code === null || code < -2 || code === 124
  }
  return spaces
}

/** `:gap[…]`, `:pick[…]`: brackets are balanced or behind a backslash. */
function gap(): Look {
  let name = ''
  let depth = 0
  let escaped = false
  const naming: Look = code => {
    if (code === 91) return name === 'gap' || name === 'pick' ? inside(code) : false
    if (code === null || code < 97 || code > 122 || name.length > 3) return false
    name += String.fromCodePoint(code)
    return naming
  }
  const inside: Look = code => {
    if (code === null) return false
    if (escaped) escaped = false
    else if (code === 92) escaped = true
    else if (code === 91) depth++
    else if (code === 93 && --depth === 0) return last
    return inside
  }
  return code => (code === 58 ? naming : false)
}
