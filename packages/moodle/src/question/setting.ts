import type { Words } from '@curricle/locale'
import type { Asset, Message, Objective, ResolvedCourse } from '@curricle/model'
import type { Rendering } from '../rich-text.ts'

/** What questions are made with, the same for a whole course. */
export interface QuestionSetting {
  rendering: Rendering
  words: Words
  assets: ReadonlyMap<string, Asset>
  /** Objectives of the course by id. */
  objectives: ReadonlyMap<string, Objective>
  message: Message
}

/** How the quiz that holds a question uses it. */
export interface QuestionUse {
  /** Choices may be shown in another order, unless the item says otherwise. */
  shuffle: boolean
  /** The quiz gives feedback after each question and lets the learner try again: only then does Moodle show its hints. */
  interactive: boolean
}

/** The setting of a course's questions; without `link` they stand alone, and a link to a page is its words. */
export function questionSetting(
  course: ResolvedCourse,
  words: Words,
  message: Message,
  link: Rendering['link'] = () => undefined
): QuestionSetting {
  const { assets } = course
  const objectives = course.children.flatMap(module => module.objectives)
  return {
    rendering: { words, assets, link },
    words,
    assets,
    objectives: new Map(objectives.map(objective => [objective.id, objective])),
    message
  }
}
