import { type Assessment, type Module, type Pool, parts, type ResolvedCourse } from '@curricle/model'
import { isForAll } from '../teacher.ts'
import { question } from './index.ts'
import type { Question } from './question.ts'
import type { QuestionSetting } from './setting.ts'

/** The questions of a module, a quiz or a pool. */
export interface Category {
  node: Module | Assessment | Pool
  title: string
  /** Ids from the module down. */
  path: readonly string[]
  questions: readonly Question[]
  categories: readonly Category[]
}

/** All questions of a course: a category per module that has a quiz, in it one per quiz, in it one per pool. Surveys have no key and stay out. */
export function catalogue(course: ResolvedCourse, setting: QuestionSetting): Category[] {
  return course.children.flatMap(module => {
    const quizzes = parts(module, 'assessment').filter(({ purpose }) => purpose !== 'survey')
    if (quizzes.length === 0) return []
    const categories = quizzes.map(quiz => quizCategory(quiz, [module.id, quiz.id], setting))
    return [{ node: module, title: module.title, path: [module.id], questions: [], categories }]
  })
}

/** Practice with hints lets the learner try again with them (`interactive`); Moodle shows hints nowhere else. */
export function isInteractive({ purpose, children }: Assessment): boolean {
  const items = children.flatMap(child =>
    child.type === 'pool' ? child.children : child.type === 'item' ? [child] : []
  )
  return purpose === 'practice' && items.some(item => item.children.some(each => each.type === 'hint'))
}

function quizCategory(quiz: Assessment, path: readonly string[], setting: QuestionSetting): Category {
  const use = { shuffle: quiz.shuffle, interactive: isInteractive(quiz) }
  const made = (items: Pool['children']): Question[] =>
    items.map(item => question(item, setting, use)).filter(each => each !== undefined)
  const categories = parts(quiz, 'pool').map<Category>(pool => ({
    node: pool,
    title: pool.title,
    path: [...path, pool.id],
    questions: made(pool.children.filter(isForAll)),
    categories: []
  }))
  // A question for teachers among those that are drawn would be drawn: it stands outside.
  const notDrawn = parts(quiz, 'pool').flatMap(pool => pool.children.filter(item => !isForAll(item)))
  return { node: quiz, title: quiz.title, path, questions: made([...parts(quiz, 'item'), ...notDrawn]), categories }
}
