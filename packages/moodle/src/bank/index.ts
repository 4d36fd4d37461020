import type { Assessment, CourseNode, Item, Message, Pool, ResolvedCourse } from '@curricle/model'
import { serialize, type XmlElement } from '@curricle/xml'
import { list, NULL, row } from '../fields.ts'
import type { FilePool } from '../files.ts'
import { idnumber, stamp } from '../ids.ts'
import type { Layout } from '../layout.ts'
import { limits, shorten } from '../limits.ts'
import { type Category, catalogue } from '../question/catalogue.ts'
import type { QuestionSetting } from '../question/setting.ts'
import { isForAll } from '../teacher.ts'
import { entries } from './entry.ts'

/** The question bank of a course: a category per module, in it one per quiz, in it one per pool. */
export interface Bank {
  /** What a quiz asks, in order. */
  slots(assessment: Assessment): readonly Slot[]
  /** Every category: without them in the course's inforef Moodle takes in no question. */
  categoryIds: readonly number[]
  /** Ids of the files in questions, for the same inforef. */
  fileIds: readonly number[]
  /** `questions.xml`. */
  xml: string
}

/** A place in a quiz: a question, or any one of a category (drawn when the attempt begins). */
export type Slot = { mark: number } & ({ entryId: number } | { categoryId: number })

/**
 * Writes all questions. A category's stamp is its identity on the site: restored again, it is the same category in Moodle 4.5. Its context is the course:
 * Moodle 4.5 puts the files of questions into the context of their category, and would into one that is not there (`restore_create_question_files`).
 */
export function bank(
  course: ResolvedCourse,
  { courseId, contextId }: Pick<Layout, 'courseId' | 'contextId'>,
  setting: QuestionSetting & { files: FilePool; time: number; next(): number }
): Bank {
  const { next, message } = setting
  const identity = [course.id, course.language]
  const categoryIds = new Map<CourseNode, number>()
  const entryIds = new Map<Item, number>()
  const fileIds: number[] = []
  const pieces: string[] = []

  const write = ({ node, title, path, questions, categories }: Category, parent: number): void => {
    const id = next()
    categoryIds.set(node, id)
    if (node.type === 'pool' && !isForAll(node)) tellNotAsked(node, message)
    const content = questions.flatMap(question => {
      const { item } = question
      if (!isForAll(item)) tellNotAsked(item, message)
      const place = { idnumber: idnumber(item.id), stamp: stamp(...identity, 'question', ...path, item.id) }
      const { entryId, elements } = entries(question, { ...setting, ...place, categoryId: id, contextId, fileIds })
      entryIds.set(item, entryId)
      return elements
    })
    const name = shorten(title, limits.name, node, message)
    // Written at once: the trees of thousands of questions would fill the memory until the last one is made.
    pieces.push(fragment(categoryRow(id, parent, name, path, content)))
    for (const category of categories) write(category, id)
  }
  const categoryRow = (id: number, parent: number, name: string, path: readonly string[], content: XmlElement[]) =>
    row(
      'question_category',
      id,
      {
        name,
        contextid: contextId,
        contextlevel: 50,
        contextinstanceid: courseId,
        info: '',
        infoformat: 1,
        stamp: stamp(...identity, 'category', ...path),
        parent,
        sortorder: parent === 0 ? 0 : 999,
        idnumber: parent === 0 ? NULL : idnumber(course.id, ...path)
      },
      list('question_bank_entries', content)
    )

  const top = next()
  pieces.push(fragment(categoryRow(top, 0, 'top', [], [])))
  for (const category of catalogue(course, setting)) write(category, top)
  return {
    slots: assessment => assessment.children.flatMap(child => slotsOf(child, entryIds, categoryIds)),
    categoryIds: [top, ...categoryIds.values()],
    fileIds,
    xml: `${declaration}<question_categories>${pieces.join('')}</question_categories>`
  }
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'

/** An element as text without the declaration of a document. */
const fragment = (root: XmlElement): string => serialize(root).slice(declaration.length)

function tellNotAsked(node: Item | Pool, message: Message): void {
  const what = node.type === 'pool' ? 'The questions of pool' : 'Question'
  message(`${what} \`${node.id}\` for teachers: in the question bank alone, since students see all of a quiz.`, {
    ruleId: 'question-not-asked',
    severity: 'notice',
    node,
    note: 'Put it into a quiz with `for=teacher`, which is hidden.'
  })
}

function slotsOf(
  child: Assessment['children'][number],
  entryIds: ReadonlyMap<Item, number>,
  categoryIds: ReadonlyMap<CourseNode, number>
): Slot[] {
  if (child.type === 'introduction' || !isForAll(child)) return []
  if (child.type === 'item') {
    const entryId = entryIds.get(child)
    return entryId === undefined ? [] : [{ entryId, mark: child.maxScore }]
  }
  const categoryId = categoryIds.get(child)
  if (categoryId === undefined) return []
  const drawn = child.children.filter(isForAll)
  const mark = drawn[0]?.maxScore ?? 0
  return Array.from({ length: Math.min(child.draw, drawn.length) }, () => ({ categoryId, mark }))
}
