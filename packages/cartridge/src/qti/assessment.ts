import { html } from '@curricle/html'
import { type Assessment, type Item, identifier, type Module, type Pool, part } from '@curricle/model'
import { element, type XmlElement } from '@curricle/xml'
import { sturdyName } from '../content/sturdy.ts'
import type { Scope } from '../scope.ts'
import { item, metadata } from './item.ts'
import { type BasicQuestion, nearest } from './nearest.ts'
import { question } from './question.ts'
import { weights } from './weights.ts'

/** A quiz as document of QTI 1.2, its questions, and what a learner is not asked of its pools, for the question bank. */
export interface AssessmentDocument {
  root: XmlElement
  asked: readonly BasicQuestion[]
  spare: XmlElement[]
}

/**
 * The document of a quiz or survey (Common Cartridge profile of QTI 1.2). Of a pool, the first questions are asked, as many as
 * are drawn; the others go to the question bank. Reports `attempts-unlimited`, `points-scaled`, `points-rounded`,
 * `pool-fixed` and `feedback-lost`.
 */
export function assessmentDocument(
  assessment: Assessment,
  module: Module,
  scope: Scope,
  ident: string = identifier('a', scope.course.id, module.id, assessment.id)
): AssessmentDocument {
  const path = [scope.course.id, module.id, assessment.id]
  const scored = assessment.purpose !== 'survey'
  const view = scope.views.text(scope)
  const write = (each: Item): BasicQuestion[] =>
    nearest(question(each, path, scope, { shuffle: assessment.shuffle, scored }), scope)

  const asked: BasicQuestion[] = []
  const spare: XmlElement[] = []
  for (const child of assessment.children) {
    if (child.type === 'item') asked.push(...write(child))
    if (child.type === 'pool') {
      asked.push(...child.children.slice(0, child.draw).flatMap(write))
      const left = child.children.slice(child.draw).flatMap(write)
      const { weights: points } = weights(left.map(each => each.points))
      const category = sturdyName(child.title || assessment.title)
      spare.push(...left.map((each, index) => item(each, { weight: scored ? points[index] : undefined, category })))
      reportPool(child, scope)
    }
  }
  reportFeedback(asked, scope)
  const introduction = part(assessment, 'introduction')
  if (introduction) introduce(asked, html(introduction.children, view))

  const points = scored ? wholePoints(asked, assessment, scope) : []
  const root = element(
    'questestinterop',
    {
      xmlns: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'http://www.imsglobal.org/xsd/ims_qtiasiv1p2 http://www.imsglobal.org/profile/cc/ccv1p1/ccv1p1_qtiasiv1p2p1_v1p0.xsd'
    },
    element(
      'assessment',
      { ident, title: sturdyName(assessment.title) },
      metadata([
        ['cc_profile', 'cc.exam.v0p1'],
        ['qmd_assessmenttype', 'Examination'],
        ['qmd_scoretype', 'Percentage'],
        ['qmd_feedbackpermitted', 'Yes'],
        ['qmd_timelimit', minutes(assessment.timeLimitMinutes)],
        ['cc_maxattempts', attempts(assessment, scope)]
      ]),
      element(
        'section',
        { ident: identifier('s', ...path) },
        asked.map((each, index) => item(each, { weight: points[index] }))
      )
    )
  )
  return { root, asked, spare }
}

/** Canvas and Moodle (4.5) drop the `rubric` of an assessment, so its introduction stands above the first question. */
function introduce(asked: BasicQuestion[], text: string): void {
  const [first] = asked
  if (first) asked[0] = { ...first, prompt: show => `${text}<hr />${first.prompt(show)}` }
}

/** `qmd_timelimit` is whole minutes (rule 1g). */
function minutes(limit: number | undefined): string | undefined {
  return limit === undefined ? undefined : String(Math.max(1, Math.round(limit)))
}

/** `cc_maxattempts` is 1 to 5 or `unlimited` (rule 1i). */
function attempts(node: Assessment, { message }: Scope): string {
  const given = node.attempts
  if (given === undefined || given > 5) {
    if (given !== undefined) {
      message(`A cartridge can limit attempts to 5 at most: “${node.title}” has no limit there instead of ${given}.`, {
        ruleId: 'attempts-unlimited',
        severity: 'notice',
        node,
        note: 'Set the number of attempts in the LMS.'
      })
    }
    return 'unlimited'
  }
  return String(Math.max(1, given))
}

function wholePoints(asked: readonly BasicQuestion[], node: Assessment, { message }: Scope): number[] {
  const { weights: points, factor, exact } = weights(asked.map(each => each.points))
  if (!exact) {
    message(`The points of “${node.title}” are rounded: a cartridge knows whole points from 1 to 99.`, {
      ruleId: 'points-rounded',
      node
    })
  } else if (factor !== 1) {
    message(
      `“${node.title}” counts ${factor} times its points in a cartridge, which knows whole points only; the shares stay.`,
      { ruleId: 'points-scaled', severity: 'notice', node }
    )
  }
  return points
}

function reportPool(pool: Pool, { message }: Scope): void {
  const left = pool.children.length - pool.draw
  if (left <= 0) return
  message(
    `“${pool.title}” asks every learner the same ${pool.draw}: a cartridge draws no questions. ${left === 1 ? 'One more is' : `${left} more are`} in its question bank.`,
    {
      ruleId: 'pool-fixed',
      severity: 'notice',
      node: pool,
      note: 'Make a random group from the question bank in the LMS.'
    }
  )
}

function reportFeedback(asked: readonly BasicQuestion[], { message }: Scope): void {
  for (const node of new Set(asked.filter(each => each.feedback.partial).map(each => each.item))) {
    message(
      `What is said to a partly right answer to “${node.title}” is lost: in a cartridge an answer is right or wrong.`,
      {
        ruleId: 'feedback-lost',
        severity: 'notice',
        node
      }
    )
  }
}
