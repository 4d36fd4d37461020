import type { Assessment } from '@curricle/model'
import { part } from '@curricle/model'
import type { XmlElement } from '@curricle/xml'
import type { Slot } from '../bank/index.ts'
import { hasPassMark } from '../completion.ts'
import { list, NULL, row } from '../fields.ts'
import { isInteractive } from '../question/catalogue.ts'
import { review } from '../review.ts'
import { escapeHtml, richText } from '../rich-text.ts'
import type { Setting } from '../setting.ts'
import type { ActivityWriting } from './index.ts'

/** A quiz: graded with feedback after the attempt, or practice with feedback after each question. Its grade is the sum of its points. */
export function quiz({ activity, source, setting, name, text }: ActivityWriting<'quiz'>): XmlElement {
  const { assessment } = source
  const { time, next, rendering } = setting
  const isPractice = assessment.purpose === 'practice'
  const grade = quizGrade(assessment, setting)
  const columns = {
    name,
    intro: text(richText(part(assessment, 'introduction')?.children ?? [], rendering), 'intro'),
    introformat: 1,
    timeopen: 0,
    timeclose: 0,
    timelimit: Math.round((assessment.timeLimitMinutes ?? 0) * 60),
    overduehandling: 'autosubmit',
    graceperiod: 0,
    preferredbehaviour: behaviour(assessment),
    canredoquestions: isPractice,
    attempts_number: assessment.attempts ?? 0,
    attemptonlast: 0,
    grademethod: 1,
    decimalpoints: 2,
    questiondecimalpoints: -1,
    ...review(assessment),
    questionsperpage: setting.options.questionsPerPage,
    navmethod: 'free',
    shuffleanswers: 1,
    sumgrades: grade.toFixed(5),
    grade: grade.toFixed(5),
    timecreated: time,
    timemodified: time,
    password: '',
    subnet: '',
    browsersecurity: '-',
    delay1: 0,
    delay2: 0,
    showuserpicture: 0,
    showblocks: 0,
    completionattemptsexhausted: 0,
    completionminattempts: hasPassMark(assessment) ? 0 : 1,
    allowofflineattempts: 0
  }
  const slots = setting.bank.slots(assessment)
  return row(
    'quiz',
    activity.id,
    columns,
    list('quiz_grade_items'),
    list(
      'question_instances',
      slots.map((slot, index) => instance(slot, index, activity, setting))
    ),
    list('sections', [row('section', next(), { firstslot: 1, heading: '', shufflequestions: assessment.shuffle })]),
    list('feedbacks', overallFeedback(assessment, grade, setting)),
    list('overrides'),
    list('grades'),
    list('attempts')
  )
}

/** Possible points: what all slots give. */
export function quizGrade(assessment: Assessment, { bank }: Pick<Setting, 'bank'>): number {
  return bank.slots(assessment).reduce((sum, slot) => sum + slot.mark, 0)
}

function behaviour(assessment: Assessment): string {
  if (assessment.purpose === 'graded') return 'deferredfeedback'
  return isInteractive(assessment) ? 'interactive' : 'immediatefeedback'
}

function instance(
  slot: Slot,
  index: number,
  { id, contextId }: ActivityWriting<'quiz'>['activity'],
  setting: Setting
): XmlElement {
  const { next, options, layout } = setting
  const place = { usingcontextid: contextId, component: 'mod_quiz', questionarea: 'slot' }
  const reference =
    'entryId' in slot
      ? row('question_reference', next(), { ...place, questionbankentryid: slot.entryId, version: NULL })
      : row('question_set_reference', next(), {
          ...place,
          questionscontextid: layout.contextId,
          filtercondition: JSON.stringify(categoryFilter(slot.categoryId))
        })
  const columns = {
    quizid: id,
    slot: index + 1,
    page: Math.floor(index / options.questionsPerPage) + 1,
    displaynumber: NULL,
    requireprevious: 0,
    maxmark: slot.mark.toFixed(7),
    quizgradeitemid: NULL
  }
  return row('question_instance', next(), columns, reference)
}

/** A random slot: any question of this category (`question/classes/local/bank/random_question_loader.php`). */
function categoryFilter(categoryId: number) {
  const category = { jointype: 1, values: [String(categoryId)], filteroptions: { includesubcategories: false } }
  return { filter: { category } }
}

/** What is said about the whole attempt, by grade: whether the pass mark is reached. Boundaries are grades; the highest is above the maximum. */
function overallFeedback(assessment: Assessment, grade: number, { next, words }: Setting): XmlElement[] {
  if (!hasPassMark(assessment) || grade === 0) return []
  const pass = (assessment.masteryScore ?? 0) * grade
  const said = (text: string, from: number, to: number): XmlElement =>
    row('feedback', next(), {
      feedbacktext: `<p>${escapeHtml(text)}</p>`,
      feedbacktextformat: 1,
      mingrade: from.toFixed(5),
      maxgrade: to.toFixed(5)
    })
  return [said(words.moodle.passed, pass, grade + 1), said(words.moodle.notPassed, 0, pass)]
}
