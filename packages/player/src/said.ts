import type { Words } from '@curricle/locale'

/** The words of the player that the browser's code says; all others stand in the page already. */
export const said: readonly Name[] = [
  'again',
  'alone',
  'answerFirst',
  'attemptsLeft',
  'bestScore',
  'countedWords',
  'fullScreen',
  'graded',
  'left',
  'moveDown',
  'moveUp',
  'moved',
  'next',
  'noAttempts',
  'notPassed',
  'offline',
  'online',
  'passed',
  'percent',
  'position',
  'previous',
  'progress',
  'result',
  'review',
  'revise',
  'score',
  'seen',
  'send',
  'submit',
  'surveyNamed',
  'thanks',
  'unanswered'
]

type Name =
  | 'again'
  | 'alone'
  | 'answerFirst'
  | 'attemptsLeft'
  | 'bestScore'
  | 'countedWords'
  | 'fullScreen'
  | 'graded'
  | 'left'
  | 'moveDown'
  | 'moveUp'
  | 'moved'
  | 'next'
  | 'noAttempts'
  | 'notPassed'
  | 'offline'
  | 'online'
  | 'passed'
  | 'percent'
  | 'position'
  | 'previous'
  | 'progress'
  | 'result'
  | 'review'
  | 'revise'
  | 'score'
  | 'seen'
  | 'send'
  | 'submit'
  | 'surveyNamed'
  | 'thanks'
  | 'unanswered'

/** What is handed to the bundle. */
export type Said = Pick<Words['player'], Name> &
  Pick<Words, 'direction' | 'correct' | 'partlyCorrect' | 'incorrect' | 'question'>
