/** What differs between the versions of Common Cartridge that we write. */
export interface Version {
  /** The `schemaversion` of the manifest. */
  number: string
  /** Namespace of the manifest and those of its metadata, each with the address of its schema. */
  manifest: Place
  manifestMetadata: Place
  resourceMetadata: Place
  /** Metadata of curriculum standards, for objectives; not in 1.1. */
  standards?: Place & { prefix: string }
  topic: string
  link: string
  /** The types of resources; `assignment` is not in 1.1. */
  types: {
    webcontent: string
    assessment: string
    bank: string
    topic: string
    link: string
    /** What only one application understands, such as Canvas's extension. */
    application: string
    assignment?: string
  }
}
interface Place {
  namespace: string
  schema: string
}

/** Common Cartridge 1.1, the newest that Moodle (4.5) reads, and 1.3, the first with assignments. */
export const versions: Readonly<Record<'1.1' | '1.3', Version>> = {
  '1.1': version('1.1', 'v1p1'),
  '1.3': version('1.3', 'v1p3')
}

function version(number: '1.1' | '1.3', mark: string): Version {
  const profile = `http://www.imsglobal.org/profile/cc/cc${mark}`
  const metadata = (kind: string): Place => ({
    namespace: `http://ltsc.ieee.org/xsd/imscc${mark}/LOM/${kind}`,
    schema: `${profile}/LOM/cc${mark}_lom${kind}_v1p0.xsd`
  })
  return {
    number: `${number}.0`,
    manifest: {
      namespace: `http://www.imsglobal.org/xsd/imscc${mark}/imscp_v1p1`,
      schema: `${profile}/cc${mark}_imscp_v1p2_v1p0.xsd`
    },
    manifestMetadata: metadata('manifest'),
    resourceMetadata: metadata('resource'),
    ...(number === '1.3'
      ? {
          standards: {
            prefix: 'csmd',
            namespace: `http://www.imsglobal.org/xsd/imscc${mark}/imscsmd_v1p0`,
            schema: `${profile}/cc${mark}_imscsmd_v1p0.xsd`
          }
        }
      : {}),
    topic: `http://www.imsglobal.org/xsd/imscc${mark}/imsdt_${mark}`,
    link: `http://www.imsglobal.org/xsd/imscc${mark}/imswl_${mark}`,
    types: {
      webcontent: 'webcontent',
      assessment: `imsqti_xmlv1p2/imscc_xml${mark}/assessment`,
      bank: `imsqti_xmlv1p2/imscc_xml${mark}/question-bank`,
      topic: `imsdt_xml${mark}`,
      link: `imswl_xml${mark}`,
      application: `associatedcontent/imscc_xml${mark}/learning-application-resource`,
      ...(number === '1.3' ? { assignment: 'assignment_xmlv1p0' } : {})
    }
  }
}
