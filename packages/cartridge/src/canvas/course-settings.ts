import { identifier } from '@curricle/model'
import { fileIdentifier } from '../resources.ts'
import type { Scope } from '../scope.ts'
import { canvasDocument, fields } from './canvas-xml.ts'

/** Canvas's names of licences, by the beginning of the SPDX identifier; the first that fits. */
const licences: readonly (readonly [spdx: string, canvas: string])[] = [
  ['CC-BY-NC-ND', 'cc_by_nc_nd'],
  ['CC-BY-NC-SA', 'cc_by_nc_sa'],
  ['CC-BY-NC', 'cc_by_nc'],
  ['CC-BY-ND', 'cc_by_nd'],
  ['CC-BY-SA', 'cc_by_sa'],
  ['CC-BY', 'cc_by'],
  ['CC0', 'public_domain']
]

/** `course_settings.xml`: title, language, licence, picture; the course opens on its modules. */
export function courseSettings(scope: Scope): string {
  const { course, files } = scope
  const { licence, image } = course.metadata
  const picture = image === undefined ? undefined : course.assets.get(image)
  return canvasDocument(
    'course',
    identifier('c', course.id, course.language),
    fields({
      title: course.title,
      course_code: course.id,
      locale: course.language,
      image_identifier_ref: picture && fileIdentifier(files.path(picture), scope),
      default_view: 'modules',
      license: licences.find(([spdx]) => licence?.startsWith(spdx))?.[1]
    })
  )
}
