import { type Assessment, type Item, identifier, type Module } from '@curricle/model'
import type { XmlElement } from '@curricle/xml'
import type { Scope } from '../scope.ts'
import { stylesheetPath } from '../stylesheet.ts'
import { body } from './body.ts'
import { decimal, expressions, response } from './expressions.ts'
import { saidAfter } from './feedback.ts'
import { interactions } from './interactions.ts'
import type { Asked, Scoring } from './question.ts'
import { writer } from './writer.ts'

/** Identifier of an item: the ids from the course down to its assessment, and its own; a pool does not count. */
export function itemIdentifier({ course }: Scope, module: Module, assessment: Assessment, item: Item): string {
  return identifier('q', course.id, module.id, assessment.id, item.id)
}

/**
 * A question as `assessmentItem`. SCORE counts its points, up to MAXSCORE (New Quizzes and item banks look for them here); in a
 * survey there is none. Reports `unit-dropped` and `picture-without-size`.
 */
export function assessmentItem(item: Item, assessment: Assessment, module: Module, scope: Scope): XmlElement {
  const { make } = scope.binding
  const scored = assessment.purpose !== 'survey'
  const write = writer(scope)
  const asked: Asked = {
    item,
    scope,
    scored,
    shuffle: item.shuffle ?? assessment.shuffle,
    write,
    identifier: (prefix, ...ids) => identifier(prefix, scope.course.id, module.id, assessment.id, item.id, ...ids)
  }
  const question = interactions[item.interaction](asked)
  const { conditions, texts } = saidAfter(item, question.said, { scope, write, scored })
  return make(
    'assessmentItem',
    {
      ...scope.binding.root,
      identifier: itemIdentifier(scope, module, assessment, item),
      title: item.title,
      'xml:lang': scope.course.language,
      adaptive: 'false',
      timeDependent: 'false',
      toolName: 'Curricle',
      toolVersion: scope.version
    },
    question.declarations,
    outcomes(question.scoring, item.maxScore, texts.length > 0, scope),
    make('stylesheet', { href: stylesheetPath, type: 'text/css' }),
    body(item, question, scope, write),
    processing(question.scoring, item.maxScore, conditions, scope),
    texts
  )
}

function outcomes(scoring: Scoring, points: number, says: boolean, { binding }: Scope): XmlElement[] {
  const { make } = binding
  const number = (name: string, start: string, more: Record<string, string | number> = {}): XmlElement =>
    make(
      'outcomeDeclaration',
      { identifier: name, cardinality: 'single', baseType: 'float', ...more },
      make('defaultValue', {}, make('value', {}, start))
    )
  const person = scoring.by === 'person' && binding.version === '3.0' ? { externalScored: 'human' } : {}
  return [
    ...(scoring.by === 'nothing'
      ? []
      : [
          number('SCORE', '0', { normalMaximum: decimal(points), normalMinimum: 0, ...person }),
          number('MAXSCORE', decimal(points))
        ]),
    ...(says
      ? [make('outcomeDeclaration', { identifier: 'FEEDBACK', cardinality: 'multiple', baseType: 'identifier' })]
      : [])
  ]
}

/**
 * A template of the standard where nothing is said and one suffices; else the same in full, and what is said. SCORE is a share of
 * the points until the last step.
 */
function processing(
  scoring: Scoring,
  points: number,
  conditions: readonly XmlElement[],
  { binding }: Scope
): XmlElement | undefined {
  const { make, set, value, variable } = expressions(binding)
  if (scoring.by === 'template' && conditions.length === 0 && points === 1)
    return make('responseProcessing', { template: `${binding.templates}${scoring.template}` })
  const steps = scored(scoring, binding)
  const counted =
    steps.length > 0 && points !== 1
      ? [set('SCORE', make('product', {}, variable('SCORE'), value('float', decimal(points))))]
      : []
  const all = [...steps, ...conditions, ...counted]
  return all.length === 0 ? undefined : make('responseProcessing', {}, all)
}

function scored(scoring: Scoring, binding: Scope['binding']): XmlElement[] {
  const { make, set, value, variable, when, answered } = expressions(binding)
  if (scoring.by === 'conditions') return scoring.conditions
  if (scoring.by !== 'template') return []
  return scoring.template === 'match_correct'
    ? [
        when(
          make('match', {}, variable(response), make('correct', { identifier: response })),
          set('SCORE', value('float', '1'))
        )
      ]
    : [when(answered(response), set('SCORE', make('mapResponse', { identifier: response })))]
}
