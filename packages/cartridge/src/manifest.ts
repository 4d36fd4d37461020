import { type Item, lom, lomProfiles, manifest, type Resource } from '@curricle/imscp'
import { identifier } from '@curricle/model'
import { element, serialize } from '@curricle/xml'
import { sturdyName } from './content/sturdy.ts'
import type { Scope } from './scope.ts'

/**
 * `imsmanifest.xml` of a cartridge. The default namespace comes first, within the 1,024 bytes in which Moodle (4.5)
 * looks for it; the one organization has one root item without title.
 */
export function manifestDocument(folders: readonly Item[], resources: readonly Resource[], scope: Scope): string {
  const { course, version } = scope
  const { standards } = version
  const places = [
    version.manifest,
    version.manifestMetadata,
    version.resourceMetadata,
    ...(standards ? [standards] : [])
  ]
  const root = course.scope === 'module' ? [course.id, course.children[0]?.id ?? ''] : [course.id]
  return serialize(
    manifest({
      identifier: identifier('c', ...root, course.language),
      attributes: {
        xmlns: version.manifest.namespace,
        'xmlns:lomimscc': version.manifestMetadata.namespace,
        'xmlns:lom': version.resourceMetadata.namespace,
        ...(standards ? { [`xmlns:${standards.prefix}`]: standards.namespace } : {}),
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': places.flatMap(({ namespace, schema }) => [namespace, schema]).join(' ')
      },
      metadata: [
        element('schema', {}, 'IMS Common Cartridge'),
        element('schemaversion', {}, version.number),
        metadata(scope)
      ],
      organizations: [
        {
          identifier: identifier('o', ...root),
          structure: 'rooted-hierarchy',
          items: [
            {
              identifier: identifier('t', ...root),
              items: folders.map(named)
            }
          ]
        }
      ],
      resources
    })
  )
}

function named(item: Item): Item {
  return {
    ...item,
    ...(item.title !== undefined && { title: sturdyName(item.title) }),
    ...(item.items && { items: item.items.map(named) })
  }
}

function metadata({ course }: Scope) {
  const { description, tags, authors, date, licence } = course.metadata
  const module = course.scope === 'module' ? course.children[0] : undefined
  const about = module?.description ?? description
  return lom(
    {
      title: sturdyName(module?.title ?? course.title),
      ...(about ? { description: sturdyName(about, about.length) } : {}),
      language: course.language,
      keywords: module ? [...tags, ...module.tags] : tags,
      authors,
      ...(date ? { date } : {}),
      ...(licence ? { licence } : {}),
      objectives: course.children.flatMap(each => each.objectives.map(objective => objective.title))
    },
    lomProfiles.lomimscc
  )
}
