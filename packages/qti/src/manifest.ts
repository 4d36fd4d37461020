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

/** What a resource says of its item: title and objectives (LOM), and its interaction (QTI metadata, 3.1). */
export function itemMetadata(item: Item, scope: Scope, { scored }: { scored: boolean }): XmlElement[] {
  const { course, binding } = scope
  const known = course.children.flatMap(module => module.objectives)
  const objectives = item.objectives.flatMap(id => known.filter(each => each.id === id).map(each => each.title))
  const names = interactionNames(item)
  // Canvas takes an ordering for what it is by this element alone, and looks for it in the namespace of items; other
  // interactions it finds by itself, and better than by their names.
  const isOrder = item.interaction === 'order' && binding.version === '2.1'
  const make = isOrder
    ? (name: string, ...children: (XmlElement | string)[]) => element(`imsqti:${name}`, {}, ...children)
    : (name: string, ...children: (XmlElement | string)[]) => element(name, {}, ...children)
  const said = [
    make('timeDependent', 'false'),
    ...names.map(name => make('interactionType', binding.version === '3.0' ? kebab(name) : name)),
    make('solutionAvailable', String(scored && item.interaction !== 'extended-text'))
  ]
  const qti = make('qtiMetadata', ...said)
  return [
    lom({ title: item.title, language: course.language, objectives }),
    isOrder ? qti : { ...qti, attributes: { xmlns: binding.metadata } }
  ]
}

/** The interactions of an item by their names in QTI 2.1. */
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

const kebab = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
