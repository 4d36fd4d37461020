import { positionIn } from '../position-in-text.ts'
import type { Writing } from '../writing.ts'

/** Mean width of a letter, in em. */
const letter = 0.5
/** Letters and digits without a place where a line may end. */
const words = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Nd}]{30,}/gu

/** Says of a word that no line holds that it is cut. */
export function reportEndless(text: string, { message, node, width, theme, look }: Writing): void {
  const most = width / ((look.fontSize ?? theme.size) * letter)
  const word = text.match(words)?.find(({ length }) => length > most)
  if (word === undefined) return
  message(`The word “${word.slice(0, 12)}…” of ${word.length} letters is wider than a line: it is cut`, {
    ruleId: 'word-too-long',
    ...(node && { node, position: positionIn(node, word) }),
    note: 'Part it with spaces or hyphens, or write it as `code`.'
  })
}
