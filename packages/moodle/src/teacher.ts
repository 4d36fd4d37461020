import { fill, type Words } from '@curricle/locale'
import type {
  Activity,
  Audience,
  CourseNode,
  FlowContent,
  Message,
  Module,
  Page,
  ResolvedCourse
} from '@curricle/model'
import { part, parts } from '@curricle/model'
import { rubricTable } from './rubric-table.ts'

/** A course of which students see nothing that is for teachers, and what was taken out for that. */
export interface Separated {
  course: ResolvedCourse
  /** The passages for teachers of a page or activity, as a page to be hidden beside it. */
  aside(node: CourseNode): Page | undefined
  /** The node as the author wrote it, passages for teachers included. */
  whole<Node extends CourseNode>(node: Node): Node
}

/**
 * Takes passages for teachers out of pages and activities that students open: Moodle hides activities and chapters, not parts of a text. Whole pages,
 * activities and questions for teachers stay where they are; who writes them hides them.
 */
export function separate(course: ResolvedCourse, words: Words): Separated {
  const asides = new Map<CourseNode, Page>()
  const origins = new Map<CourseNode, CourseNode>()
  const separated = (node: Page | Activity, first: readonly FlowContent[]): Page | Activity => {
    const taken: FlowContent[] = [...first]
    const kept = isForAll(node) ? without(node, taken, origins, words) : node
    // The hidden page of a deck's notes shows all of the deck.
    if (taken.length > 0 && node.type !== 'slides') asides.set(kept, pageOf(node, taken, words))
    return kept
  }
  const children = course.children.map(module => {
    if (!isForAll(module)) return module
    const listed = objectives(module, words)
    const kept = module.children.map((child, index) => separated(child, index === 0 ? listed : []))
    if (kept.every((child, index) => child === module.children[index])) return module
    const copy: Module = { ...module, children: kept }
    origins.set(copy, module)
    return copy
  })
  return {
    course: { ...course, children },
    aside: node => asides.get(node),
    whole: <Node extends CourseNode>(node: Node) => (origins.get(node) ?? node) as Node
  }
}

/** For files of questions, which have nothing to hide: passages for teachers are left out (`teacher-passage-dropped`). */
export function withoutPassages(
  given: ResolvedCourse,
  words: Words,
  tell: Message
): { course: ResolvedCourse; message: Message } {
  const separated = separate(given, words)
  const message = atOrigin(tell, separated)
  for (const quiz of separated.course.children.flatMap(module => parts(module, 'assessment'))) {
    if (quiz.purpose === 'survey' || !separated.aside(quiz)) continue
    message(`Passages for teachers in quiz \`${quiz.id}\` are left out: students would read them in its questions.`, {
      ruleId: 'teacher-passage-dropped',
      severity: 'notice',
      node: quiz,
      note: 'The format `moodle` has them on a page hidden from students.'
    })
  }
  return { course: separated.course, message }
}

/** Messages about the author's nodes, not about copies of them. */
export function atOrigin(message: Message, { whole }: Pick<Separated, 'whole'>): Message {
  return (reason, { node, ...at }) => message(reason, node ? { ...at, node: whole(node as CourseNode) } : at)
}

/** Whether students see a node. */
export function isForAll({ audience, data }: Addressed): boolean {
  return (audience ?? data?.audience)?.for !== 'teacher'
}

/** Whatever says whom it is for: titled nodes, parts of activities, and content that stood in an `only`. */
interface Addressed {
  audience?: Audience
  data?: { audience?: Audience } | undefined
}

type Parent = CourseNode & { children?: CourseNode[]; feedback?: CourseNode[]; title?: string }

/** The node without what is for teachers, which is put into `taken`; itself when there is nothing of that kind. */
function without<Node extends CourseNode>(
  node: Node,
  taken: FlowContent[],
  origins: Map<CourseNode, CourseNode>,
  words: Words
): Node {
  let copy: Node | undefined
  let under: FlowContent | undefined
  const seen = (child: CourseNode): CourseNode[] => {
    if (isForAll(child) || staysHidden(child, node)) {
      const inner: FlowContent[] = []
      const kept = without(child, inner, origins, words)
      if (child.type === 'heading') under = { type: 'heading', depth: 3, children: child.children }
      if (child.type === 'item') under = heading(child.title)
      taken.push(...headed(inner))
      return isEmptied(kept, child) ? [] : [kept]
    }
    taken.push(...headed(passage(child, words)))
    return []
  }
  /** Where the passages stood is said by the heading above them, once. */
  const headed = (passages: FlowContent[]): FlowContent[] => {
    const [first] = passages
    if (!first) return []
    const above = under
    under = undefined
    return above && !(first.type === 'heading' && first.depth === 3) ? [above, ...passages] : passages
  }
  for (const field of ['children', 'feedback'] as const) {
    const list = (node as Parent)[field]
    if (!Array.isArray(list)) continue
    const kept = list.flatMap(seen)
    if (kept.length === list.length && kept.every((each, index) => each === list[index])) continue
    copy = { ...(copy ?? node), [field]: kept }
  }
  if (copy) origins.set(copy, node)
  return copy ?? node
}

/** Questions of quizzes, rubrics, notes and solutions: their writers know a place for them that students do not see. */
function staysHidden(child: CourseNode, parent: CourseNode): boolean {
  if (child.type === 'rubric') return parent.type === 'item' || (parent.type === 'exercise' && parent.submit.length > 0)
  if (child.type === 'item' || child.type === 'pool')
    return !(parent.type === 'assessment' && parent.purpose === 'survey')
  return child.type === 'notes' || child.type === 'solution'
}

const containers = new Set<CourseNode['type']>(['blockquote', 'box', 'list', 'listItem'])

const isEmptied = (kept: CourseNode, node: CourseNode): boolean =>
  kept !== node && containers.has(node.type) && (kept as Parent).children?.length === 0

/** What is for teachers as text: parts of an activity under what they are. */
function passage(node: CourseNode, words: Words): FlowContent[] {
  switch (node.type) {
    case 'item':
      return [heading(node.title), ...(part(node, 'prompt')?.children ?? [])]
    case 'rubric':
      return [heading(words.rubric, 4), rubricTable(node, words)]
    case 'hint':
    case 'template':
    case 'feedback':
      return [heading(words[node.type], 4), ...node.children]
    default:
      return [node as FlowContent]
  }
}

/** Objectives for teachers, which the section does not show. */
function objectives(module: Module, words: Words): FlowContent[] {
  const hidden = module.objectives.filter(objective => !isForAll(objective))
  if (hidden.length === 0) return []
  const items = hidden.map(({ children }) => ({
    type: 'listItem' as const,
    children: [{ type: 'paragraph' as const, children }]
  }))
  return [heading(words.objectives), { type: 'list', ordered: false, children: items }]
}

function pageOf({ id, title, path }: Page | Activity, children: FlowContent[], words: Words): Page {
  const named = fill(words.moodle.forTeachers, { title })
  return {
    type: 'page',
    id: `${id}/for-teachers`,
    title: named,
    heading: [{ type: 'text', value: named }],
    path,
    audience: { for: 'teacher' },
    children
  }
}

const heading = (title: string, depth: 3 | 4 = 3): FlowContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value: title }]
})
