import { type Lom, type LomProfile, lom } from '@curricle/imscp'
import { type Module, type ResolvedCourse, uuid } from '@curricle/model'
import type { XmlElement } from '@curricle/xml'

/** Metadata of the whole package: that of the course, or of its one module. */
export function packageMetadata(course: ResolvedCourse, profile: LomProfile): XmlElement {
  const [only] = course.children
  if (course.scope === 'module' && only) return moduleMetadata(only, course, profile)
  const minutes = course.children.reduce((sum, { durationMinutes = 0 }) => sum + durationMinutes, 0)
  const objectives = course.children.flatMap(module => module.objectives.map(({ title }) => title))
  return lom(
    {
      ...common(course),
      identifier: uuid(course.id),
      title: course.title,
      keywords: course.metadata.tags,
      objectives,
      ...(minutes > 0 ? { durationMinutes: minutes } : {}),
      ...(course.metadata.description ? { description: course.metadata.description } : {})
    },
    profile
  )
}

/** Metadata of one module. */
export function moduleMetadata(module: Module, course: ResolvedCourse, profile: LomProfile): XmlElement {
  return lom(
    {
      ...common(course),
      identifier: uuid(course.id, module.id),
      title: module.title,
      keywords: [...new Set([...module.tags, ...course.metadata.tags])],
      objectives: module.objectives.map(({ title }) => title),
      ...(module.durationMinutes ? { durationMinutes: module.durationMinutes } : {}),
      ...(module.description ? { description: module.description } : {})
    },
    profile
  )
}

function common({ language, metadata }: ResolvedCourse): Lom {
  const { version, authors, date, licence } = metadata
  return {
    language,
    authors,
    ...(version ? { version } : {}),
    ...(date ? { date } : {}),
    ...(licence ? { licence } : {})
  }
}
