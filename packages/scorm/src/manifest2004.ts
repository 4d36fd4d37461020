import { lomProfiles, manifest } from '@curricle/imscp'
import { type Entry, identifier, type Module, type ResolvedCourse } from '@curricle/model'
import { element, serialize, type XmlElement } from '@curricle/xml'
import { ascii } from './data.ts'
import { moduleMetadata, packageMetadata } from './metadata.ts'
import { resources, scoIdentifier } from './resources.ts'
import type { Scos } from './sco.ts'

const namespaces = {
  xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
  'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_v1p3',
  'xmlns:adlseq': 'http://www.adlnet.org/xsd/adlseq_v1p3',
  'xmlns:adlnav': 'http://www.adlnet.org/xsd/adlnav_v1p3',
  'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
  'xmlns:lom': lomProfiles.lom.namespace,
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
}
/** Without the schema of LOM, whose thirteen files would be most of the ballast: processing there is lax. */
const locations = [
  'http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd',
  'http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd',
  'http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd'
].join(' ')

/**
 * `imsmanifest.xml` of SCORM 2004 (content aggregation model, chapter 3.4): one item and SCO for each module, no shared
 * objectives. Metadata stand in it, but in the 3rd edition, whose schema refuses LOM without LOM's own schema, in files beside it.
 */
export function manifest2004(
  course: ResolvedCourse,
  scos: Scos,
  edition: '3rd' | '4th',
  withSchemas: boolean
): Entry[] {
  const apart: Entry[] = []
  const title = course.scope === 'module' ? (course.children[0]?.title ?? course.title) : course.title
  const own = course.scope === 'module' ? [course.id, course.children[0]?.id ?? ''] : [course.id]
  const body = serialize(
    manifest({
      identifier: identifier('m', ...own),
      version: '1.0',
      attributes: { ...namespaces, 'xsi:schemaLocation': withSchemas ? locations : undefined },
      metadata: [
        element('schema', {}, 'ADL SCORM'),
        element('schemaversion', {}, `2004 ${edition} Edition`),
        described('package', packageMetadata(course, lomProfiles.lom))
      ],
      defaultOrganization: true,
      organizations: [
        {
          identifier: identifier('o', ...own),
          title,
          items: scos.scos.map(({ module, folder }) => ({
            identifier: scoIdentifier('i', module.id, course),
            identifierref: scoIdentifier('r', module.id, course),
            title: module.title,
            extensions: [
              element('metadata', {}, described(folder, moduleMetadata(module, course, lomProfiles.lom))),
              sequencing(control(), objectives(module), delivery())
            ]
          })),
          extensions: [sequencing(control())]
        }
      ],
      resources: resources(scos, course, type => ({ 'adlcp:scormType': type }))
    })
  )
  return [{ path: 'imsmanifest.xml', body }, ...apart]

  function described(name: string, lom: XmlElement): XmlElement {
    if (edition === '4th') return lom
    const path = `metadata/${name}.xml`
    apart.push({ path, body: serialize({ ...lom, attributes: { 'xmlns:lom': lomProfiles.lom.namespace } }) })
    return element('adlcp:location', {}, path)
  }
}

/** The order of its children is fixed by `imsss_v1p0.xsd`. */
function sequencing(...children: (XmlElement | undefined)[]): XmlElement {
  return element('imsss:sequencing', {}, ...children)
}

function control(): XmlElement {
  return element('imsss:controlMode', { choice: 'true', flow: 'true' })
}

/** The player decides success: `satisfiedByMeasure` is left false. The module's objectives have their own status. */
function objectives({ objectives: all }: Module): XmlElement {
  return element(
    'imsss:objectives',
    {},
    element('imsss:primaryObjective', { objectiveID: 'PRIMARYOBJ' }),
    all.map(({ id }) => element('imsss:objective', { objectiveID: ascii(id) }))
  )
}

/** The LMS invents neither completion nor success. */
function delivery(): XmlElement {
  return element('imsss:deliveryControls', { completionSetByContent: 'true', objectiveSetByContent: 'true' })
}
