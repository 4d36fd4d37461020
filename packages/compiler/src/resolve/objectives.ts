import { type CourseNode, nearest, visit } from '@curricle/model'
import type { Stage } from './stage.ts'

/** Reports objectives that are named and do not exist, and those that no question, exercise or rubric assesses. */
export function objectives(stage: Stage): void {
  if (!stage.original) return
  const known = new Set(stage.course.children.flatMap(module => module.objectives.map(({ id }) => id)))
  const assessed = new Set<string>()
  visit(stage.course, (node, parents) => {
    for (const id of named(node)) {
      if (!known.has(id)) unknown(stage, known, id, { node, parents })
      else if (isAssessing(node, parents)) assessed.add(id)
    }
  })
  for (const module of stage.course.children)
    for (const objective of module.objectives)
      if (!assessed.has(objective.id))
        stage.say('objective-not-assessed', `Nothing assesses the objective \`${objective.id}\`.`, {
          node: objective,
          parents: [stage.course, module],
          note: `Give a question or an exercise \`objective=${objective.id}\`.`
        })
}

/** Ids of the objectives that a node names. */
function named(node: CourseNode): readonly string[] {
  switch (node.type) {
    case 'item':
    case 'exercise':
    case 'discussion':
      return node.objectives
    case 'criterion':
      return node.objective === undefined ? [] : [node.objective]
    default:
      return []
  }
}

/** A survey asks, it does not assess. */
function isAssessing(node: CourseNode, parents: readonly CourseNode[]): boolean {
  const isSurvey = parents.some(parent => parent.type === 'assessment' && parent.purpose === 'survey')
  return node.type !== 'discussion' && !isSurvey
}

function unknown(
  stage: Stage,
  known: ReadonlySet<string>,
  id: string,
  at: { node: CourseNode; parents: readonly CourseNode[] }
): void {
  const near = nearest(id, known)
  stage.say('objective-unknown', `There is no objective \`${id}\`.`, {
    ...at,
    note: near ? `Did you mean \`${near}\`?` : `Objectives stand in \`:::objectives\`, each with its id: \`{#${id}}\`.`
  })
}
