import { type Attributes, element, type XmlElement } from '@curricle/xml'
import { type Profile, profiles } from './xhtml/profile.ts'

/** How one version of QTI is written: its names, addresses and the HTML that its texts may have. */
export interface Binding {
  version: '2.1' | '3.0'
  /** Attributes of the root of an item or test. */
  root: Attributes
  /** Attributes of the root of the manifest: the namespaces of Content Packaging and LOM with their schemas. */
  manifest: Attributes
  /** What the manifest says that it is. */
  schema: { name: string; version: string }
  /** Types of resources. */
  types: { item: string; test: string }
  /** Namespace of `qtiMetadata` in the manifest. */
  metadata: string
  /** Where the standard's templates of response processing are. */
  templates: string
  xhtml: Profile
  /** An element of QTI by its name in 2.1: `choiceInteraction` is `qti-choice-interaction` in 3.0. */
  make: typeof element
  /** What a screen reader says of a field; 2.1 has no attribute for it. */
  label(words: string): Attributes
  /** Whether an element that holds texts has one more around them (`qti-content-body`). */
  contentBody: boolean
}

const xsi = { 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance' }
const lom = 'http://ltsc.ieee.org/xsd/LOM'

const v2 = 'http://www.imsglobal.org/xsd/imsqti_v2p1'
const cp2 = 'http://www.imsglobal.org/xsd/imscp_v1p1'

export const qti21Binding: Binding = {
  version: '2.1',
  root: {
    xmlns: v2,
    ...xsi,
    'xsi:schemaLocation': `${v2} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd`
  },
  manifest: {
    xmlns: cp2,
    'xmlns:lom': lom,
    // Canvas knows a package of 2.1 by this namespace on its root.
    'xmlns:imsqti': v2,
    ...xsi,
    'xsi:schemaLocation': `${cp2} http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd ${lom} http://www.imsglobal.org/xsd/imsmd_loose_v1p3p2.xsd`
  },
  schema: { name: 'QTIv2.1 Package', version: '1.0.0' },
  types: { item: 'imsqti_item_xmlv2p1', test: 'imsqti_test_xmlv2p1' },
  metadata: 'http://www.imsglobal.org/xsd/imsqti_metadata_v2p1',
  templates: 'http://www.imsglobal.org/question/qti_v2p1/rptemplates/',
  xhtml: profiles.xhtml,
  make: element,
  label: () => ({}),
  contentBody: false
}

const v3 = 'http://www.imsglobal.org/xsd/imsqtiasi_v3p0'
const cp3 = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1'
const schemas3 = 'https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd'

export const qti30Binding: Binding = {
  version: '3.0',
  root: { xmlns: v3, ...xsi, 'xsi:schemaLocation': `${v3} ${schemas3}/imsqti_asiv3p0_v1p0.xsd` },
  manifest: {
    xmlns: cp3,
    'xmlns:lom': lom,
    ...xsi,
    'xsi:schemaLocation': `${cp3} ${schemas3}/imsqtiv3p0_imscpv1p2_v1p0.xsd ${lom} https://purl.imsglobal.org/spec/md/v1p3/schema/xsd/imsmd_loose_v1p3p2.xsd`
  },
  schema: { name: 'QTI Package', version: '3.0.0' },
  types: { item: 'imsqti_item_xmlv3p0', test: 'imsqti_test_xmlv3p0' },
  metadata: 'http://www.imsglobal.org/xsd/imsqti_metadata_v3p0',
  templates: 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/',
  xhtml: profiles.html5,
  make: (name, attributes = {}, ...children) => element(`qti-${kebab(name)}`, kebabNames(attributes), ...children),
  label: words => ({ 'aria-label': words }),
  contentBody: true
}

/** An element that holds texts: in 3.0 they stand in a `qti-content-body`. */
export function textHolder(
  { make, contentBody }: Binding,
  name: string,
  attributes: Attributes,
  text: XmlElement['children']
): XmlElement {
  return make(name, attributes, contentBody ? make('contentBody', {}, text) : text)
}

function kebabNames(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [asIs(name) ? name : kebab(name), value]))
}

const asIs = (name: string): boolean => name.includes(':') || name.startsWith('xmlns')
const kebab = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
