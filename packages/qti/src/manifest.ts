import { lom, manifest, type Resource } from '@curricle/imscp'
import { type Interaction, type Item, identifier } from '@curricle/model'
import { element, serialize, type XmlElement } from '@curricle/xml'
import { gapsOf } from './item/gaps.ts'
import type { Scope } from './scope.ts'

/** `imsmanifest.xml`: nothing to play, resources alone (QTI 2.1 Integration Guide, chapter 4). */
export function manifestDocument(resources: readonly Resource[], scope: Scope): string {
  const { course, binding } = scope
  const module = course.scope === 'module' ? course.children[0] : undefined
  const path = module ? [course.id, module.id] : [course.id]
  const { description, tags, authors, date, licence } = course.metadata
  const about = module?.description ?? description
  return serialize(
    manifest({
      identifier: identifier('c', ...path, course.language),
      attributes: binding.manifest,
      metadata: [
        element('schema', {}, binding.schema.name),
        element('schemaversion', {}, binding.schema.version),
        lom({
          title: module?.title ?? course.title,
          ...(about ? { description: about } : {}),
          language: course.language,
          keywords: module ? [...tags, ...module.tags] : tags,
          authors,
          ...(date ? { date } : {}),
          ...(licence ? { licence } : {})
        })
      ],
      organizations: [],
      resources
    })
  )
}

/**
 * What a resource says of its item: its interactions (QTI metadata, 3.1), then title and objectives (LOM), in the order
 * of the schemas of both manifests.
 */
export function itemMetadata(item: Item, scope: Scope, { scored }: { scored: boolean }): XmlElement[] {
  const { course, binding } = scope
  const known = course.children.flatMap(module => module.objectives)
  const objectives = item.objectives.flatMap(id => known.filter(each => each.id === id).map(each => each.title))
  const qti = element(
    'qtiMetadata',
    { xmlns: binding.metadata },
    element('timeDependent', {}, 'false'),
    ...interactionNames(item).map(name => element('interactionType', {}, name)),
    element('solutionAvailable', {}, String(scored && item.interaction !== 'extended-text'))
  )
  const about = lom({ title: item.title, language: course.language, objectives })
  if (item.interaction !== 'order' || binding.version !== '2.1') return [qti, about]
  // Canvas takes an ordering for what it is by this element alone, and looks for it in the namespace of items; LOM is where
  // the schema of the manifest has a place for it.
  const forCanvas = element('imsqti:interactionType', {}, single.order)
  return [qti, { ...about, children: [...about.children, forCanvas] }]
}

/** The interactions of an item; the metadata of 3.0 keeps the names of 2.1. */
function interactionNames(item: Item): string[] {
  if (item.interaction !== 'cloze') return [single[item.interaction]]
  const names = gapsOf(item).map(({ mode }) => (mode === 'typed' ? 'textEntryInteraction' : 'inlineChoiceInteraction'))
  return [...new Set(names)]
}

const single: Readonly<Record<Exclude<Interaction, 'cloze'>, string>> = {
  'single-choice': 'choiceInteraction',
  'multiple-choice': 'choiceInteraction',
  'true-false': 'choiceInteraction',
  'text-entry': 'textEntryInteraction',
  numeric: 'textEntryInteraction',
  match: 'matchInteraction',
  order: 'orderInteraction',
  'gap-match': 'gapMatchInteraction',
  hotspot: 'hotspotInteraction',
  'extended-text': 'extendedTextInteraction',
  likert: 'matchInteraction'
}
