import type { Gap } from '@curricle/model'
import { fault, type Manuscript, source } from './manuscript.ts'
import type { Parsed } from './parsed.ts'
import { unescaped } from './typed-words.ts'

/** `:gap[one / other]`; whether it may stand here is the question's business, which also numbers it. */
export function gap(manuscript: Manuscript, node: Parsed): Gap {
  const written = source(manuscript, node)
  const found = /^:(gap|pick)\[([\s\S]*)\]$/.exec(written)
  const options = parted(found?.[2] ?? '').map(words)
  if (options.some(option => option === '')) {
    fault(
      manuscript,
      'gap-malformed',
      `\`${written}\` has an empty answer`,
      node,
      'Put the answers into the brackets with ` / ` between them.'
    )
  }
  const twice = options.find((option, index) => option !== '' && options.indexOf(option) < index)
  if (twice !== undefined) {
    const reason = `“${twice}” stands twice in \`${written}\``
    fault(manuscript, 'key-contradictory', reason, node, 'Keep one of the two.')
  }
  const made: Gap = {
    type: 'gap',
    id: '',
    mode: found?.[1] === 'gap' ? 'typed' : 'chosen',
    options,
    position: node.position
  }
  manuscript.gaps.push(made)
  return made
}

/** Between ` / `, which in code is part of an answer. */
function parted(answers: string): string[] {
  const masked = answers.replace(/(?<![\\`])(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, code => '`'.repeat(code.length))
  const parts: string[] = []
  let begin = 0
  for (const { index } of masked.matchAll(/(?<=[\s\u00a0\u202f])\/(?=[\s\u00a0\u202f])/g)) {
    parts.push(answers.slice(begin, index))
    begin = index + 1
  }
  return [...parts, answers.slice(begin)]
}

/** Markdown is text in an answer, but for backslashes and an answer that is code as a whole. */
function words(answer: string): string {
  const line = answer.replace(/\s+/g, ' ').trim()
  const [, , code] = /^(`+) ?([^`](?:[\s\S]*?[^`])?) ?\1$/.exec(line) ?? []
  return code ?? unescaped(line)
}
