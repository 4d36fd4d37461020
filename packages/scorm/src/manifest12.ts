import { lomProfiles, manifest } from '@curricle/imscp'
import { identifier, type ResolvedCourse } from '@curricle/model'
import { element, serialize } from '@curricle/xml'
import { moduleMetadata, packageMetadata } from './metadata.ts'
import { resources, scoIdentifier } from './resources.ts'
import { passMark, type Scos } from './sco.ts'

const namespaces = {
  xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
  'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  'xmlns:imsmd': lomProfiles.imsmd.namespace,
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
}
const locations = [
  'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd',
  'http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
  `${lomProfiles.imsmd.namespace} imsmd_rootv1p2p1.xsd`
].join(' ')

/** `imsmanifest.xml` of SCORM 1.2 (content aggregation model, chapter 2.3): one item and SCO for each module. */
export function manifest12(course: ResolvedCourse, scos: Scos, withSchemas: boolean): string {
  const title = course.scope === 'module' ? (course.children[0]?.title ?? course.title) : course.title
  const own = course.scope === 'module' ? [course.id, course.children[0]?.id ?? ''] : [course.id]
  return serialize(
    manifest({
      identifier: identifier('m', ...own),
      version: '1.2',
      attributes: { ...namespaces, 'xsi:schemaLocation': withSchemas ? locations : undefined },
      metadata: [
        element('schema', {}, 'ADL SCORM'),
        element('schemaversion', {}, '1.2'),
        packageMetadata(course, lomProfiles.imsmd)
      ],
      defaultOrganization: true,
      organizations: [
        {
          identifier: identifier('o', ...own),
          title,
          items: scos.scos.map(({ module }) => ({
            identifier: scoIdentifier('i', module.id, course),
            identifierref: scoIdentifier('r', module.id, course),
            title: module.title,
            attributes: { isvisible: 'true' },
            extensions: [
              // Metadata first: the schema has foreign elements at the end of an item.
              element('metadata', {}, moduleMetadata(module, course, lomProfiles.imsmd)),
              ...masteryScore(passMark(module))
            ]
          }))
        }
      ],
      resources: resources(scos, course, type => ({ 'adlcp:scormtype': type }))
    })
  )
}

/** 0–100. With it an LMS decides passed or failed from the raw score, by the same rule as the player. */
function masteryScore(mark: number | undefined) {
  return mark === undefined ? [] : [element('adlcp:masteryscore', {}, Math.round(mark * 10_000) / 100)]
}
