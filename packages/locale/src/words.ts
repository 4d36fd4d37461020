/**
 * What a learner reads that no author wrote, in one language. `{name}` stands for a value put in by `fill`; where a
 * number asks for one of many endings, a label with a colon says it without: `Attempts: {count}`.
 */
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
  /** One objective: heads a column of a rubric. */
  objective: string
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
  /** In place of a recording, where its package is made for slow lines. */
  recordingLeftOut: string
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
    /** Name of the page or chapter that holds the passages for teachers of a page or activity, `{title}`. */
    forTeachers: string
    /** Links to a deck as a file, and to it with what the teacher says; `{size}` is one of the two below. */
    slidesFile: string
    notesFile: string
    kilobytes: string
    megabytes: string
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
  cartridge: {
    /** A third choice, where a format wants three. */
    doNotKnow: string
    /** Above the places 1, 2, 3 … of an ordering question, behind what is to be put in its place. */
    place: string
  }
  /** What the player and its pages say. */
  player: {
    /** First link of a page. */
    skip: string
    next: string
    previous: string
    /** `2 of 12`: place among pages or slides. */
    position: string
    /** Said of a page in the list of contents. */
    seen: string
    progress: string
    percent: string
    fullScreen: string
    /** How much a question or an exercise counts. */
    worth: string
    /** Beside the name of a question of a survey. */
    required: string
    chooseAll: string
    /** First line of a list to choose from. */
    choose: string
    yourAnswer: string
    /** Name of a blank in a text. */
    gap: string
    /** Above the words of a text with blanks. */
    bank: string
    /** Name of a button; {what} is the thing that moves. */
    moveUp: string
    moveDown: string
    moved: string
    orderLead: string
    /** A place on a picture. */
    area: string
    areaLead: string
    expectedWords: string
    countedWords: string
    check: string
    submit: string
    /** Of a survey. */
    send: string
    again: string
    showAnswer: string
    rightAnswer: string
    /** Said of a choice. */
    rightChoice: string
    /** Of a quiz with a time limit, which the player does not enforce. */
    plannedTime: string
    /** {count} is 1 or more. */
    unanswered: string
    answerFirst: string
    result: string
    score: string
    bestScore: string
    passed: string
    notPassed: string
    /** Above a list of objectives. */
    revise: string
    attemptsLeft: string
    practiceNote: string
    keysOpen: string
    surveyNamed: string
    thanks: string
    graded: string
    saveFile: string
    deviceOnly: string
    alone: string
    offline: string
    /** In place of `alone` and `offline` where the browser keeps nothing. */
    lost: string
    online: string
    review: string
    leave: string
    left: string
    finished: string
    /** Where a page runs no scripts. */
    noScript: string
    /** In the edition for the web: the way out, and how progress gets to another device. */
    allModules: string
    saveProgress: string
    loadProgress: string
  }
  pdf: {
    /** Above a chapter's title. */
    module: string
    /** Headings of the back matter. */
    figures: string
    tables: string
    index: string
    findings: string
    recommendations: string
    /** What is written on a paper form. */
    name: string
    score: string
    yourAnswer: string
    /** How a printed question is answered. */
    chooseOne: string
    chooseSeveral: string
    /** In a survey, where no answer is right. */
    chooseApplying: string
    writeNumber: string
    matchLetters: string
    numberOrder: string
    fillBlanks: string
    fillFrom: string
    markPicture: string
    answerInWords: string
    rateEach: string
    /** Of a pool; `{count}` of its questions are to be answered. */
    answerSome: string
    statement: string
    /** Kinds of documents, and what tells their copies apart. */
    paper: string
    worksheet: string
    versionOf: string
    /** Above the hints to all questions of a quiz. */
    hints: string
    /** Above what the teacher's edition alone has. */
    teacherOnly: string
    forFacilitator: string
    forParticipant: string
    /** A picture of a question whose areas are numbered. */
    area: string
  }
  /** Named likert scales. */
  scales: Readonly<Record<ScaleName, readonly string[]>>
}

export const scaleNames = ['agreement', 'frequency', 'confidence', 'satisfaction', 'importance', 'quality'] as const
export type ScaleName = (typeof scaleNames)[number]
