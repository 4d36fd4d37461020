import { type Module, uuid } from '@curricle/model'
import { element, type XmlElement } from '@curricle/xml'
import type { Part } from './part.ts'
import type { Scope } from './scope.ts'

/** A question of a quiz as its file calls it, with the ids of the objectives that it assesses. */
export interface AssessingQuestion {
  ident: string
  title: string
  objectives: readonly string[]
}

/** The part with the objectives that it teaches or assesses in its metadata; of a quiz, those of each question too. */
export function aligned(
  part: Part,
  objectives: readonly string[],
  scope: Scope,
  questions: readonly AssessingQuestion[] = []
): Part {
  const metadata = [
    ...(part.resource.metadata ?? []),
    ...standards(objectives, scope),
    ...questions.flatMap(each => standards(each.objectives, scope, each))
  ]
  return metadata.length === 0 ? part : { ...part, resource: { ...part.resource, metadata } }
}

/** The ids of the objectives that a module teaches. */
export function objectivesOf(module: Module): string[] {
  return module.objectives.map(({ id }) => id)
}

/**
 * Objectives, given by their ids, as `curriculumStandardsMetadataSet` (IMS Curriculum Standards Metadata 1.0): the title of
 * each, and a GUID from the ids of course and objective, the same in each build and language. Empty without objectives, and
 * before Common Cartridge 1.3, where we have no place for it. `question` is the part of the resource that is meant.
 */
export function standards(
  ids: readonly string[],
  { course, version }: Scope,
  question?: { ident: string; title: string }
): XmlElement[] {
  const all = course.children.flatMap(module => module.objectives)
  const named = [...new Set(ids)].flatMap(id => all.find(each => each.id === id) ?? [])
  const prefix = version.standards?.prefix
  if (!prefix || named.length === 0) return []
  const labelled = named.map(({ id, title }) =>
    element(
      `${prefix}:labelledGUID`,
      {},
      element(`${prefix}:label`, {}, line(title)),
      // No id that an author can write begins with an underscore, so no module or page has this GUID.
      element(`${prefix}:GUID`, {}, uuid(course.id, '_objectives', id))
    )
  )
  return [
    element(
      `${prefix}:curriculumStandardsMetadataSet`,
      question ? { resourceLabel: line(question.title), resourcePartId: question.ident } : {},
      element(
        `${prefix}:curriculumStandardsMetadata`,
        { providerId: 'Curricle' },
        element(`${prefix}:setOfGUIDs`, {}, labelled)
      )
    )
  ]
}

/** `xs:normalizedString` holds neither tab nor line break. */
function line(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
