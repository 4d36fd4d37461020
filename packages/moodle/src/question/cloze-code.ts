import { escapeHtml } from '../rich-text.ts'
import type { ClozePart } from './question.ts'

/** A part of a cloze in Moodle's own code, such as `{1:SHORTANSWER:=sky~%50%heaven}`: teachers edit this, question XML holds it. */
export function clozeCode({ kind, answers }: ClozePart): string {
  const coded = answers.map(({ text, fraction }) => {
    const share = fraction === 1 ? '=' : `%${Math.round(fraction * 100)}%`
    return share + escapeCode(kind === 'multichoice' ? escapeHtml(text) : text)
  })
  return `{1:${kind === 'shortanswer' ? 'SHORTANSWER' : 'MULTICHOICE_S'}:${coded.join('~')}}`
}

/**
 * Moodle splits at `~`, `#` and `}`, takes a backslash off `\}` and `\#` alone, and decodes entities
 * (`question/type/multianswer/questiontype.php`, `qtype_multianswer_extract_question`): the rest are entities.
 */
function escapeCode(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/[~\\]/g, character => `&#${character.charCodeAt(0)};`)
    .replace(/(?<!&)[#}]/g, '\\$&')
}
