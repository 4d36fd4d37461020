import type { Citation, CitationItem, PhrasingContent } from '@curricle/model'
import type { Position } from 'unist'
import { fault, type Manuscript, source, within } from './manuscript.ts'
import type { Parsed } from './parsed.ts'

const mail = /(?<![\w.+@/:-])[A-Za-z0-9][\w.+-]*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}(?![\w@-])/
  .source
const special = new RegExp(`\\[@[^[\\]]*\\]|https?:\\/\\/[^\\s<>\\u00a0\\u202f]+|${mail}`, 'g')

/** A text with its citations `[@key, p. 3; @other]` and addresses of the web and of mail made nodes. */
export function textual(manuscript: Manuscript, node: Parsed): PhrasingContent[] {
  const { value = '', position } = node
  mentions(manuscript, node)
  if (!value.includes('@') && !value.includes('://')) return [{ type: 'text', value, position }]
  const written = source(manuscript, node)
  const out: PhrasingContent[] = []
  let done = 0
  let seen = 0
  for (const { index, 0: found } of value.matchAll(special)) {
    const whole = found.startsWith('[') ? found : address(found)
    seen = Math.max(written.indexOf(whole, seen), 0)
    const place = within(manuscript, position.start, seen, whole.length)
    seen += whole.length
    const made = whole.startsWith('[') ? citation(manuscript, whole, place) : link(whole, place)
    if (!made) continue
    if (index > done) out.push({ type: 'text', value: value.slice(done, index), position })
    out.push(made)
    done = index + whole.length
  }
  if (done < value.length) out.push({ type: 'text', value: value.slice(done), position })
  return out
}

/** An address without the punctuation of the sentence that it stands in. */
function address(found: string): string {
  let end = found.length
  for (;;) {
    const last = found[end - 1] ?? ''
    const open = found.slice(0, end).split('(').length
    const closed = found.slice(0, end).split(')').length
    if (/[.,:;!?'"*_~”’»]/.test(last) || (last === ')' && closed > open)) end--
    else return found.slice(0, end)
  }
}

function link(words: string, position: Position): PhrasingContent | undefined {
  const url = words.includes('://') ? words : `mailto:${words}`
  if (!URL.canParse(url)) return undefined
  return { type: 'link', url, children: [{ type: 'text', value: words, position }], position }
}

function citation(manuscript: Manuscript, whole: string, position: Position): Citation | undefined {
  const items: CitationItem[] = []
  for (const part of whole.slice(1, -1).split(/[;；؛]/)) {
    const found = /^\s*@([\p{L}\p{M}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{M}\p{N}_/])\s*(?:[,，،]\s*(.+?))?\s*$/u.exec(part)
    if (!found) {
      fault(
        manuscript,
        'citation-malformed',
        `The citation \`${whole}\` is not understood`,
        position,
        'Write `[@key]`, `[@key, p. 3]` or `[@key; @other]`.'
      )
      return undefined
    }
    const [, key = '', locator] = found
    items.push(locator === undefined ? { key } : { key, locator })
  }
  return { type: 'citation', items, children: [], position }
}

/** `see @key` and `[see @key]` would stay text. */
function mentions(manuscript: Manuscript, node: Parsed): void {
  const { references } = manuscript.module
  if (!references || !node.value?.includes('@')) return
  const written = source(manuscript, node)
  for (const { index, 0: found, 1: key = '' } of written.matchAll(
    /(?<![\p{L}\p{M}\p{N}_@[\\;]|; )@([\p{L}\p{M}\p{N}_:.-]*[\p{L}\p{M}\p{N}_])/gu
  )) {
    if (!Object.hasOwn(references, key) || /\[@[^\]]*$/.test(written.slice(0, index))) continue
    const place = within(manuscript, node.position.start, index, found.length)
    fault(
      manuscript,
      'citation-malformed',
      `\`${found}\` is a citation without its brackets`,
      place,
      `Write \`[${found}]\`; words before it stand outside the brackets.`
    )
  }
}
