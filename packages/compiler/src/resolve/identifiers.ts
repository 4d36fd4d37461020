import { type CourseNode, type Module, slug, text, visit } from '@curricle/model'
import type { Stage } from './stage.ts'

/** Parts that count for themselves within the question, rubric or deck they stand in. */
const parts = new Set(['statement', 'choice', 'answer', 'numericAnswer', 'pair', 'area', 'criterion', 'slide', 'gap'])

/**
 * Gives every heading an id that is unique in its module: the author's, else the slug of its words, numbered from 2 where
 * that is taken. Reports ids that stand twice: modules, objectives and terms in the course, everything else in its module.
 */
export function identifiers(stage: Stage): void {
  const modules = new Map<string, CourseNode>([[stage.course.id, stage.course]])
  const objectives = new Map<string, CourseNode>()
  for (const module of stage.course.children) {
    claim(stage, modules, module, [stage.course])
    for (const objective of module.objectives) claim(stage, objectives, objective, [stage.course, module])
    moduleIdentifiers(stage, module)
  }
}

function moduleIdentifiers(stage: Stage, module: Module): void {
  const known = new Map<string, CourseNode>()
  visit(module, (node, parents) => {
    if (node === module || node.type === 'objective' || parts.has(node.type)) return
    const { id } = node as { id?: string }
    if (id !== undefined) claim(stage, known, node, [stage.course, ...parents])
  })
  visit(module, node => {
    if (node.type !== 'heading' || node.id !== undefined) return
    node.id = free(slug(text(node)) || 'section', known)
    known.set(node.id, node)
  })
}

function claim(stage: Stage, known: Map<string, CourseNode>, node: CourseNode, parents: readonly CourseNode[]): void {
  const { id } = node as { id?: string }
  if (id === undefined) return
  const other = known.get(id)
  known.set(id, other ?? node)
  if (!other) return
  const line = other.position ? ` in line ${other.position.start.line}` : ''
  stage.say(
    'id-duplicate',
    `The id \`${id}\` is used twice: ${nouns[other.type] ?? other.type}${line} has it already.`,
    {
      node,
      parents,
      note: `Choose another id, such as \`${free(id, known)}\`. Ids of a course, its modules and objectives, and all ids within one module, differ.`
    }
  )
}

const nouns: Readonly<Record<string, string>> = {
  assessment: 'a quiz or survey',
  course: 'the course',
  exercise: 'an exercise',
  item: 'a question',
  page: 'a page',
  module: 'a module'
}

function free(id: string, known: ReadonlyMap<string, unknown>): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? id : `${id}-${number}`
    if (!known.has(candidate)) return candidate
  }
}
