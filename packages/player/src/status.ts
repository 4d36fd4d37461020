/** Everything that decides what an LMS is told about a learner. */
export interface Facts {
  mode: 'normal' | 'review' | 'browse'
  /** False: taken without credit. */
  credit: boolean
  /** Every page and activity was shown, and each survey with a required question sent. */
  seen: boolean
  /** What the module has: no graded quiz, some without a pass mark, at least one with a pass mark. */
  graded: 'none' | 'plain' | 'mastery'
  /** How many of the graded quizzes were submitted at least once. */
  submitted: 'none' | 'some' | 'all'
  /** Every quiz with a pass mark has reached it. */
  mastered: boolean
  /** A graded quiz may still be tried again. */
  attemptsLeft: boolean
}

export interface Outcome {
  /** SCORM 1.2, `cmi.core.lesson_status`. */
  status: 'incomplete' | 'completed' | 'passed' | 'failed'
  /** SCORM 2004. */
  completion: 'incomplete' | 'completed'
  success: 'unknown' | 'passed' | 'failed'
  /** Whether there is a score to send. */
  score: boolean
  /** `suspend`: the state is kept for the next visit; else the learner has finished. */
  exit: 'suspend' | 'finished'
}

/**
 * The one table of status, printed row by row in the readme. Undefined: nothing is written but the time (review, browse, no credit).
 * A module is complete when everything was seen and every graded quiz submitted; it is passed when every pass mark is
 * reached. Below a pass mark that may be tried again nothing is decided: the score is sent and the status stays open,
 * since LMSs (Moodle's `scorm_check_mode`) play what is `failed` or `completed` in review alone and would withhold the
 * attempts left. SCORM 1.2 has one status for both, and there passed and failed win as soon as all quizzes are submitted.
 */
export function outcome({ mode, credit, seen, graded, submitted, mastered, attemptsLeft }: Facts): Outcome | undefined {
  if (mode !== 'normal' || !credit) return undefined
  const all = graded === 'none' || submitted === 'all'
  const marked = graded === 'mastery' && all
  const success = !marked || (!mastered && attemptsLeft) ? 'unknown' : mastered ? 'passed' : 'failed'
  const completion = seen && all && !(marked && success === 'unknown') ? 'completed' : 'incomplete'
  return {
    status: success === 'unknown' ? completion : success,
    completion,
    success,
    score: graded !== 'none' && submitted !== 'none',
    exit: completion === 'completed' && !(graded === 'plain' && attemptsLeft) ? 'finished' : 'suspend'
  }
}

const ranks: Readonly<Record<string, number>> = { incomplete: 1, failed: 2, completed: 2, passed: 3 }

/** Whether a status may take the place of the one that the LMS has: what was reached is never taken back. */
export function raises(status: Outcome['status'], known: string): boolean {
  return (ranks[status] ?? 0) >= (ranks[known] ?? 0)
}
