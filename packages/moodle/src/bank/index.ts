import { type Assessment, type Item, parts, type ResolvedCourse } from '@curricle/model'
import { element, serialize, type XmlElement } from '@curricle/xml'
import { list, NULL, row } from '../fields.ts'
import type { FilePool } from '../files.ts'
import { idnumber, stamp } from '../ids.ts'
import type { Layout } from '../layout.ts'
import { limits, shorten } from '../limits.ts'
import { question } from '../question/index.ts'
import type { QuestionSetting, QuestionUse } from '../question/setting.ts'
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

/** Writes all questions. A category's stamp is its identity on the site: restored again, it is the same category. */
export function bank(
  course: ResolvedCourse,
  { courseId, contextId }: Pick<Layout, 'courseId' | 'contextId'>,
  setting: QuestionSetting & { files: FilePool; time: number; next(): number }
): Bank {
  const { next, message } = setting
  const slots = new Map<Assessment, Slot[]>()
  const categoryIds: number[] = []
  const fileIds: number[] = []
  const written: XmlElement[] = []
  const identity = [course.id, course.language]

  const category = (
    parent: number,
    name: string,
    path: readonly string[],
    content: readonly XmlElement[] = [],
    id = next()
  ) => {
    categoryIds.push(id)
    const columns = {
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
    }
    written.push(row('question_category', id, columns, list('question_bank_entries', content)))
    return id
  }
  const entry = (item: Item, categoryId: number, path: readonly string[], use: QuestionUse) => {
    const made = question(item, setting, use)
    if (!made) return undefined
    return entries(made, {
      ...setting,
      categoryId,
      contextId,
      fileIds,
      idnumber: idnumber(item.id),
      stamp: stamp(...identity, 'question', ...path, item.id)
    })
  }

  const top = category(0, 'top', [])
  for (const module of course.children) {
    const quizzes = parts(module, 'assessment').filter(({ purpose }) => purpose !== 'survey')
    if (quizzes.length === 0) continue
    const moduleCategory = category(top, shorten(module.title, limits.name, module, message), [module.id])
    for (const quiz of quizzes) {
      const path = [module.id, quiz.id]
      const use = { shuffle: quiz.shuffle, interactive: isInteractive(quiz) }
      const content: XmlElement[] = []
      const asked: Slot[] = []
      const id = next()
      for (const child of quiz.children) {
        if (child.type === 'item') {
          const made = entry(child, id, path, use)
          if (!made) continue
          content.push(...made.elements)
          asked.push({ entryId: made.entryId, mark: child.maxScore })
        }
        if (child.type === 'pool') {
          const poolPath = [...path, child.id]
          const poolId = next()
          const made = child.children.flatMap(item => entry(item, poolId, poolPath, use)?.elements ?? [])
          category(id, shorten(child.title, limits.name, child, message), poolPath, made, poolId)
          for (let drawn = 0; drawn < child.draw; drawn++) {
            asked.push({ categoryId: poolId, mark: child.children[0]?.maxScore ?? 0 })
          }
        }
      }
      category(moduleCategory, shorten(quiz.title, limits.name, quiz, message), path, content, id)
      slots.set(quiz, asked)
    }
  }
  return {
    slots: assessment => slots.get(assessment) ?? [],
    categoryIds,
    fileIds,
    xml: serialize(element('question_categories', {}, written))
  }
}

/** Practice with hints lets the learner try again with them (`interactive`); Moodle shows hints nowhere else. */
export function isInteractive({ purpose, children }: Assessment): boolean {
  const items = children.flatMap(child =>
    child.type === 'pool' ? child.children : child.type === 'item' ? [child] : []
  )
  return purpose === 'practice' && items.some(item => item.children.some(each => each.type === 'hint'))
}
