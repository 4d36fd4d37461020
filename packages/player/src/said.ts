import type { Words } from '@curricle/locale'

/** The words of the player that the browser's code says; all others stand in the page already. */
const said = [
  'again',
  'answerFirst',
  'attemptsLeft',
  'bestScore',
  'countedWords',
  'graded',
  'moved',
  'percent',
  'position',
  'progress',
  'score',
  'seen',
  'submit',
  'unanswered'
] as const

/** Words from beside the player's own. */
const common = ['correct', 'partlyCorrect', 'incorrect', 'question'] as const

/** What the browser's code calls `words`. */
export type Said = Pick<Words['player'], (typeof said)[number]> & Pick<Words, (typeof common)[number]>

/** What stands for each word in the bundle, a name that nothing else has, until `script` puts the word in its place. */
export const placeholders: ReadonlyMap<keyof Said, string> = new Map(
  [...said, ...common].map(name => [name, `words_${name}`])
)

/** The words of one language by their placeholders. */
export function spoken(words: Words): ReadonlyMap<string, string> {
  const all = { ...words, ...words.player }
  return new Map([...placeholders].map(([name, placeholder]) => [placeholder, all[name]]))
}
