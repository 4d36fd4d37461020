import { type Attributes, element, type XmlElement } from '@curricle/xml'

/** A manifest of IMS Content Packaging; what differs between its profiles (SCORM, Common Cartridge) is a field. */
export interface Manifest {
  /** An `xs:ID`; the same in each build of the same course. */
  identifier: string
  version?: string
  /** Further attributes of the root: `xmlns`, `xmlns:adlcp`, `xsi:schemaLocation` …, in their order. */
  attributes: Attributes
  /** What stands in `metadata`: `schema`, `schemaversion`, the LOM. */
  metadata: readonly XmlElement[]
  /** The first is the default one. Empty: nothing to play, only files. */
  organizations: readonly Organization[]
  /** Whether `organizations` says its default. SCORM demands it, Common Cartridge's schema has no such attribute. */
  defaultOrganization?: boolean
  resources: readonly Resource[]
}

export interface Organization {
  identifier: string
  structure?: string
  title?: string
  attributes?: Attributes
  items: readonly Item[]
  /** After the items: metadata, sequencing. */
  extensions?: readonly XmlElement[]
}

/** A line of the table of contents. */
export interface Item {
  identifier: string
  identifierref?: string
  /** Undefined only for the root item of a cartridge. */
  title?: string
  attributes?: Attributes
  items?: readonly Item[]
  /** After the items: metadata, `adlcp:masteryscore`, sequencing …, in the order that the profile wants. */
  extensions?: readonly XmlElement[]
}

export interface Resource {
  identifier: string
  type: string
  /** What is launched; it must be among `files` too (ADL's checker insists). */
  href?: string
  /** Such as `adlcp:scormtype` or `intendeduse`. */
  attributes?: Attributes
  metadata?: readonly XmlElement[]
  /** Paths from the root of the package, not yet percent-encoded. */
  files: readonly string[]
  /** Identifiers of other resources. */
  dependencies?: readonly string[]
}

/** The document `imsmanifest.xml` (IMS Content Packaging 1.1, chapter 4): metadata, organizations, resources. */
export function manifest(content: Manifest): XmlElement {
  const { identifier, version, attributes, metadata, organizations, resources } = content
  const standard = content.defaultOrganization ? organizations[0]?.identifier : undefined
  return element(
    'manifest',
    { identifier, version, ...attributes },
    element('metadata', {}, metadata),
    element('organizations', { default: standard }, organizations.map(organizationElement)),
    element('resources', {}, resources.map(resourceElement))
  )
}

function organizationElement(organization: Organization): XmlElement {
  const { identifier, structure, title, attributes, items, extensions } = organization
  return element(
    'organization',
    { identifier, structure, ...attributes },
    titleElement(title),
    items.map(itemElement),
    extensions
  )
}

function itemElement({ identifier, identifierref, title, attributes, items = [], extensions }: Item): XmlElement {
  return element(
    'item',
    { identifier, identifierref, ...attributes },
    titleElement(title),
    items.map(itemElement),
    extensions
  )
}

function titleElement(title: string | undefined): XmlElement | undefined {
  return title === undefined ? undefined : element('title', {}, title)
}

function resourceElement({
  identifier,
  type,
  href,
  attributes,
  metadata,
  files,
  dependencies = []
}: Resource): XmlElement {
  return element(
    'resource',
    { identifier, type, href: href === undefined ? undefined : encodeURI(href), ...attributes },
    metadata && metadata.length > 0 ? element('metadata', {}, metadata) : undefined,
    files.map(file => element('file', { href: encodeURI(file) })),
    dependencies.map(identifierref => element('dependency', { identifierref }))
  )
}
