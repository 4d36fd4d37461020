import { html } from '@curricle/html'
import {
  type Answer,
  type Assessment,
  type Item,
  identifier,
  type Module,
  type NumericAnswer,
  type Pool,
  part
} from '@curricle/model'
import { element, serialize, type XmlElement } from '@curricle/xml'
import { inLanguage } from '../content/markup.ts'
import { dependencies } from '../part.ts'
import { assessmentDocument } from '../qti/assessment.ts'
import { metadata } from '../qti/item.ts'
import { question } from '../qti/question.ts'
import { type Scope, watchedScope } from '../scope.ts'
import { canvasName } from './canvas-xml.ts'
import { canvasItem } from './item.ts'
import { canvasQuestions } from './nearest.ts'
import type { Engine } from './options.ts'
import { type CanvasPart, canvasPart } from './part.ts'
import { placeIdentifier } from './place.ts'
import { quizMeta } from './quiz-meta.ts'

/**
 * A quiz or survey in its three parts: the assessment of the cartridge's profile, without which New Quizzes find no quiz at
 * all; its settings; and its questions in Canvas's own form. The name of the folder joins the three.
 */
export function quiz(assessment: Assessment, module: Module, engine: Engine, scope: Scope): CanvasPart {
  const { inner, seen } = watchedScope(scope)
  const content = placeIdentifier(scope.course.id, module.id, assessment.id)
  const published = assessment.audience?.for !== 'teacher'
  const profile = `${content}/assessment_qti.xml`
  const meta = `${content}/assessment_meta.xml`
  const questions = `non_cc_assessments/${content}.xml.qti`
  // What the profile lacks is no loss here: Canvas reads the other file.
  const { root } = assessmentDocument(assessment, module, { ...inner, message: () => undefined }, content)
  const points = pointsOf(assessment)
  return canvasPart(content, {
    title: assessment.title,
    contentType: 'Quizzes::Quiz',
    published,
    ...(published
      ? {
          requirement:
            assessment.masteryScore !== undefined && assessment.purpose === 'graded'
              ? { type: 'min_score', minScore: Number((assessment.masteryScore * points).toFixed(2)) }
              : { type: 'must_submit' }
        }
      : {}),
    resources: [
      {
        identifier: content,
        type: scope.version.types.assessment,
        files: [profile],
        dependencies: [`${content}_meta`, ...dependencies(seen, scope)]
      },
      { identifier: `${content}_meta`, type: scope.version.types.application, href: meta, files: [meta, questions] }
    ],
    entries: [
      { path: profile, body: serialize(root) },
      {
        path: meta,
        body: quizMeta(assessment, { content, points, published, description: introduction(assessment, inner) }, scope)
      },
      { path: questions, body: serialize(quizDocument(assessment, module, content, engine, inner)) }
    ]
  })
}

function introduction(assessment: Assessment, scope: Scope): string {
  const found = part(assessment, 'introduction')
  return found ? inLanguage(html(found.children, scope.views.text(scope)), scope) : ''
}

/** Of a pool, the points of as many questions as are drawn. */
function pointsOf({ children }: Assessment): number {
  return children.reduce((sum, child) => {
    if (child.type === 'item') return sum + child.maxScore
    return child.type === 'pool' ? sum + child.draw * (child.children[0]?.maxScore ?? 0) : sum
  }, 0)
}

/** The questions in Canvas's form; pools as question groups. Reports `feedback-lost`, `credit-lost`, `parts-drawn-apart` and what `canvasQuestions` does. */
function quizDocument(
  assessment: Assessment,
  module: Module,
  content: string,
  engine: Engine,
  scope: Scope
): XmlElement {
  const path = [scope.course.id, module.id, assessment.id]
  const setting = { shuffle: assessment.shuffle, scored: assessment.purpose !== 'survey' }
  const write = (item: Item): XmlElement[] => {
    report(item, scope)
    return canvasQuestions(question(item, path, scope, setting), engine, scope).map(canvasItem)
  }
  const drawn = (item: Item): XmlElement[] => {
    const made = write(item)
    if (made.length > 1) {
      scope.message(`“${item.title}” becomes ${made.length} questions in Canvas, which draws them one by one.`, {
        ruleId: 'parts-drawn-apart',
        severity: 'notice',
        node: item,
        note: 'In a pool, let a text have gaps to type in or gaps to choose from, not both.'
      })
    }
    return made
  }
  return element(
    'questestinterop',
    { xmlns: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2' },
    element(
      'assessment',
      { ident: content, title: canvasName(assessment.title) },
      metadata([
        ['qmd_timelimit', assessment.timeLimitMinutes === undefined ? undefined : String(assessment.timeLimitMinutes)],
        ['cc_maxattempts', assessment.attempts === undefined ? 'unlimited' : String(assessment.attempts)]
      ]),
      element(
        'section',
        { ident: 'root_section' },
        assessment.children.flatMap(child => {
          if (child.type === 'item') return write(child)
          return child.type === 'pool' ? [group(child, content, drawn)] : []
        })
      )
    )
  )
}

function group(pool: Pool, content: string, write: (item: Item) => XmlElement[]): XmlElement {
  return element(
    'section',
    { ident: identifier('p', content, pool.id), title: canvasName(pool.title) },
    element(
      'selection_ordering',
      {},
      element(
        'selection',
        {},
        element('selection_number', {}, pool.draw),
        element('selection_extension', {}, element('points_per_item', {}, pool.children[0]?.maxScore ?? 0))
      )
    ),
    pool.children.flatMap(write)
  )
}

function report(node: Item, { message }: Scope): void {
  if (node.children.some(child => child.type === 'feedback' && child.when === 'partial')) {
    message(`What is said to a partly right answer to “${node.title}” is lost: Canvas has no place for it.`, {
      ruleId: 'feedback-lost',
      severity: 'notice',
      node
    })
  }
  const credits = node.children.flatMap(child => (child.type === 'choice' && node.maxScore > 0 ? [child] : []))
  const right = credits.filter(choice => choice.correct).length
  const usual = (correct: boolean): number => {
    if (node.interaction !== 'multiple-choice') return correct ? 1 : 0
    return (correct ? 1 : -1) / right
  }
  const lost = (reason: string): void => message(reason, { ruleId: 'credit-lost', severity: 'notice', node })
  if (
    node.interaction !== 'order' &&
    credits.some(({ credit, correct }) => Math.abs(credit - usual(correct)) > 0.005)
  ) {
    lost(`Canvas gives every choice of “${node.title}” the same weight; the shares written in it are lost.`)
  }
  if (node.children.some(child => isTyped(child) && child.correct && child.credit < 1)) {
    lost(`Canvas gives all points for every accepted answer to “${node.title}”; the shares written in it are lost.`)
  }
}

const isTyped = (child: Item['children'][number]): child is Answer | NumericAnswer =>
  child.type === 'answer' || child.type === 'numericAnswer'
