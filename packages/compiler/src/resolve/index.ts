import type { Asset, Course, ResolvedCourse } from '@curricle/model'
import { accessibility } from './accessibility.ts'
import { assets } from './assets.ts'
import { audiences } from './audiences.ts'
import { citationKeys, citations } from './citations.ts'
import { emptiness } from './emptiness.ts'
import { identifiers } from './identifiers.ts'
import { language } from './language.ts'
import { links } from './links.ts'
import { markup } from './markup.ts'
import { numbers } from './numbers.ts'
import { objectives } from './objectives.ts'
import { type Draft, type Selection, select } from './select.ts'
import type { Stage } from './stage.ts'
import { surveys } from './surveys.ts'

/** A course whose links, files and ids are found, with everything still in it that any edition or region is to see. */
export interface CompleteCourse {
  course: Course
  assets: ReadonlyMap<string, Asset>
}

/** Finds everything that the course names, once for all its editions, and says what cannot be found. Changes the tree. */
export async function complete(stage: Stage): Promise<CompleteCourse> {
  language(stage)
  identifiers(stage)
  links(stage)
  objectives(stage)
  citationKeys(stage)
  accessibility(stage)
  emptiness(stage)
  audiences(stage)
  await markup(stage)
  const found = await assets(stage)
  surveys(stage)
  return { course: stage.course, assets: found }
}

/** Cuts out of a complete course what a package is for, and fills in numbers and citations. Leaves the complete course as it was. */
export function resolve(
  { course, assets }: CompleteCourse,
  selection: Selection,
  dangling?: (links: Draft['dangling']) => void
): ResolvedCourse {
  const draft = select(course, selection, assets)
  dangling?.(draft.dangling)
  numbers(draft.course.children)
  draft.course.bibliography = citations(draft.course)
  return draft.course as ResolvedCourse
}
