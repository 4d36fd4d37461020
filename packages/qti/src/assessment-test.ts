import { type Assessment, type Item, identifier, type Module, type Pool, part, parts } from '@curricle/model'
import type { XmlElement } from '@curricle/xml'
import { textHolder } from './binding.ts'
import { decimal, expressions } from './item/expressions.ts'
import { itemIdentifier } from './item/item.ts'
import { writer } from './item/writer.ts'
import type { Scope } from './scope.ts'
import { stylesheetPath } from './stylesheet.ts'

/** Identifier of the test of a quiz or survey. */
export function testIdentifier({ course }: Scope, module: Module, assessment: Assessment): string {
  return identifier('t', course.id, module.id, assessment.id)
}

/**
 * A quiz or survey as `assessmentTest`: one part, one section, a section more for each pool. Its SCORE is the sum of the
 * items'; PASSED says whether it reaches the pass mark.
 */
export function assessmentTest(assessment: Assessment, module: Module, scope: Scope): XmlElement {
  const { make } = scope.binding
  const path = [scope.course.id, module.id, assessment.id]
  const { attempts, timeLimitMinutes, shuffle, title } = assessment
  const introduction = part(assessment, 'introduction')
  const listed = assessment.children.flatMap(child => {
    if (child.type === 'item') return [itemRef(child, assessment, module, scope)]
    return child.type === 'pool' ? [poolSection(child, assessment, module, scope)] : []
  })
  const { outcomes, processing } = results(assessment, scope)
  return make(
    'assessmentTest',
    {
      ...scope.binding.root,
      identifier: testIdentifier(scope, module, assessment),
      title,
      toolName: 'Curricle',
      toolVersion: scope.version
    },
    outcomes,
    timeLimitMinutes === undefined ? undefined : make('timeLimits', { maxTime: timeLimitMinutes * 60 }),
    make('stylesheet', { href: stylesheetPath, type: 'text/css' }),
    make(
      'testPart',
      { identifier: identifier('p', ...path), navigationMode: 'nonlinear', submissionMode: 'individual' },
      // 0 is without limit (QTI 2.1 Information Model, 10.1).
      make('itemSessionControl', { maxAttempts: attempts ?? 0, showFeedback: 'true', allowSkipping: 'true' }),
      make(
        'assessmentSection',
        // Canvas makes a question of the title of each visible section; its texts are shown either way.
        { identifier: identifier('s', ...path), title, visible: 'false' },
        shuffle ? make('ordering', { shuffle: 'true' }) : undefined,
        introduction
          ? textHolder(
              scope.binding,
              'rubricBlock',
              { ...(scope.binding.version === '3.0' ? { use: 'instructions' } : {}), view: 'candidate' },
              writer(scope).content(introduction.children)
            )
          : undefined,
        listed
      )
    ),
    processing
  )
}

function poolSection(pool: Pool, assessment: Assessment, module: Module, scope: Scope): XmlElement {
  const { make } = scope.binding
  return make(
    'assessmentSection',
    {
      identifier: identifier('s', scope.course.id, module.id, assessment.id, pool.id),
      title: pool.title || assessment.title,
      visible: 'false',
      keepTogether: assessment.shuffle ? 'false' : undefined
    },
    make('selection', { select: Math.min(pool.draw, pool.children.length), withReplacement: 'false' }),
    assessment.shuffle ? make('ordering', { shuffle: 'true' }) : undefined,
    pool.children.map(item => itemRef(item, assessment, module, scope))
  )
}

/**
 * Canvas matches a question by the identifier of its item, and takes its points from any weight, one below 1 as a percentage: so
 * there is a weight by which nothing is weighed.
 */
function itemRef(item: Item, assessment: Assessment, module: Module, scope: Scope): XmlElement {
  const { make } = scope.binding
  const name = itemIdentifier(scope, module, assessment, item)
  const categories = item.objectives.map(id =>
    /^[A-Za-z_][\w.-]*$/.test(id) ? id : identifier('o', scope.course.id, id)
  )
  return make(
    'assessmentItemRef',
    {
      identifier: name,
      href: itemPath(name),
      category: categories.length > 0 ? categories.join(' ') : undefined,
      required: item.required ? 'true' : undefined
    },
    assessment.purpose === 'survey' || item.maxScore < 1
      ? undefined
      : make('weight', { identifier: 'POINTS', value: decimal(item.maxScore) })
  )
}

/** Path of an item's file. */
export function itemPath(name: string): string {
  return `${name}.xml`
}

/** The points of one run: a pool counts as often as it draws. */
function possible(assessment: Assessment): number {
  const single = parts(assessment, 'item').reduce((sum, item) => sum + item.maxScore, 0)
  return parts(assessment, 'pool').reduce(
    (sum, { draw, children: [first] }) => sum + draw * (first?.maxScore ?? 0),
    single
  )
}

function results(assessment: Assessment, scope: Scope): { outcomes: XmlElement[]; processing?: XmlElement } {
  if (assessment.purpose === 'survey') return { outcomes: [] }
  const { make, set, value, variable } = expressions(scope.binding)
  const maximum = possible(assessment)
  const { masteryScore } = assessment
  const mark = masteryScore === undefined ? undefined : decimal(masteryScore * maximum)
  const outcome = (
    name: string,
    baseType: string,
    start: string,
    more: Record<string, string | undefined> = {}
  ): XmlElement =>
    make(
      'outcomeDeclaration',
      { identifier: name, cardinality: 'single', baseType, ...more },
      make('defaultValue', {}, make('value', {}, start))
    )
  return {
    outcomes: [
      outcome('SCORE', 'float', '0', { masteryValue: mark, normalMaximum: decimal(maximum) }),
      outcome('MAXSCORE', 'float', decimal(maximum)),
      ...(mark === undefined ? [] : [outcome('PASSED', 'boolean', 'false')])
    ],
    processing: make(
      'outcomeProcessing',
      {},
      set('SCORE', make('sum', {}, make('testVariables', { variableIdentifier: 'SCORE' }))),
      mark === undefined ? undefined : set('PASSED', make('gte', {}, variable('SCORE'), value('float', mark)))
    )
  }
}
