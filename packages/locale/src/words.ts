/** What a learner reads that no author wrote, in one language. `{name}` stands for a value put in by `fill`. */
export interface Words {
  /** BCP 47. */
  language: string
  direction: 'ltr' | 'rtl'
  decimalSeparator: '.' | ','
  /** Around a short quotation. */
  quotes: readonly [string, string]
  /** After a label, such as `Figure 1: …`; French has a no-break space before it. */
  colon: string
  /** What true and false are called, also as authors write them in a task list. */
  true: string
  false: string
  contents: string
  objectives: string
  duration: string
  minutes: string
  level: string
  authors: string
  licence: string
  version: string
  date: string
  page: string
  slides: string
  slide: string
  notes: string
  exercise: string
  exerciseKinds: { individual: string; pair: string; group: string; plenary: string }
  handIn: string
  handInText: string
  handInFile: string
  task: string
  hint: string
  solution: string
  template: string
  rubric: string
  criterion: string
  points: string
  quiz: string
  practice: string
  survey: string
  question: string
  discussion: string
  answerKey: string
  feedback: string
  correct: string
  partlyCorrect: string
  incorrect: string
  masteryScore: string
  attempts: string
  timeLimit: string
  figure: string
  table: string
  audio: string
  video: string
  transcript: string
  captions: string
  footnotes: string
  references: string
  glossary: string
  finding: string
  recommendation: string
  to: string
  agenda: string
  time: string
  boxes: { note: string; case: string; tip: string; warning: string }
  /** et al. */
  andOthers: string
  and: string
  noDate: string
  editor: string
  /** "see": before a reference that the package cannot link. */
  see: string
  teacherEdition: string
  formula: string
  code: string
  download: string
  /** From a footnote. */
  back: string
  /** A place to write in. */
  blank: string
  /** Of a task in a list. */
  done: string
  toDo: string
  total: string
  moodle: {
    /** Name of the activity that holds an exercise's solution; `{title}` is the exercise. */
    solutionOf: string
    /** Name of the activity that holds the teacher's notes to slides; `{title}` is the deck. */
    notesOf: string
    /** Name of the last section: glossary and references. */
    appendix: string
    /** The marker that is dragged to a place on a picture. */
    marker: string
    /** How long an answer is expected to be. */
    expectedWords: string
    /** The quiz's words when its pass mark is reached, and when it is not. */
    passed: string
    notPassed: string
    /** Name of the scale on which objectives are judged, and its steps, lowest first; none has a comma. */
    outcomeScale: string
    outcomeSteps: readonly string[]
  }
  /** Named likert scales. */
  scales: Readonly<Record<ScaleName, readonly string[]>>
}

export const scaleNames = ['agreement', 'frequency', 'confidence', 'satisfaction', 'importance', 'quality'] as const
export type ScaleName = (typeof scaleNames)[number]
