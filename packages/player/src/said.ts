import type { Words } from '@curricle/locale'

/** The words of the player that the browser's code says; all others stand in the page already. */
export const said = [
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
export const common = ['correct', 'partlyCorrect', 'incorrect', 'question'] as const

/** What is handed to the bundle, as the browser's code names it. */
export type Said = Pick<Words['player'], (typeof said)[number]> & Pick<Words, (typeof common)[number]>

/** Short names of the words, which `build.mjs` puts in the place of the long ones. */
export const short: ReadonlyMap<string, string> = new Map(
  [...said, ...common].map((name, index) => [name, `_${index.toString(36)}`])
)
