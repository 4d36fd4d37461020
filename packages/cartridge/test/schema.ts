import { localName, type XmlElement } from '@curricle/xml'

/** What an element may have: its attributes, and its children by name, in order, as a pattern. */
type Rule = readonly [attributes: string, children: string]

/** The structure of the manifest (Common Cartridge 1.1 and 1.3, profile of Content Packaging 1.2). */
const manifest: Readonly<Record<string, Rule>> = {
  manifest: ['identifier', 'metadata organizations resources'],
  metadata: ['', '(schema schemaversion )?(lom )?(curriculumStandardsMetadataSet )*'],
  curriculumStandardsMetadataSet: ['resourceLabel resourcePartId', '(curriculumStandardsMetadata )+'],
  curriculumStandardsMetadata: ['providerId', '(setOfGUIDs )+'],
  setOfGUIDs: ['region version', '(labelledGUID )+'],
  labelledGUID: ['', '(label )?GUID '],
  organizations: ['', '(organization )?'],
  organization: ['identifier structure', 'item '],
  item: ['identifier identifierref', '(title )?(item )*(metadata )?'],
  resources: ['', '(resource )*'],
  resource: ['identifier type href intendeduse', '(metadata )?(file )*(dependency )*'],
  file: ['href', ''],
  dependency: ['identifierref', ''],
  lom: ['', '((general|lifeCycle|technical|educational|rights|relation|classification) )*'],
  general: ['', '((identifier|title|language|description|keyword|coverage) )*'],
  lifeCycle: ['', '(contribute )+'],
  contribute: ['', '((role|entity|date) )*'],
  rights: ['', '((cost|copyrightAndOtherRestrictions|description) )*'],
  classification: ['', '((purpose|taxonPath|description|keyword) )*'],
  intendedEndUserRole: ['', 'source value ']
}

/** The structure of an assessment or question bank (Common Cartridge 1.1, profile of QTI 1.2.1). */
const questions: Readonly<Record<string, Rule>> = {
  questestinterop: ['schemaLocation', '(assessment |objectbank )'],
  assessment: ['ident title', '(qtimetadata )?(rubric )?(presentation_material )?section '],
  objectbank: ['ident', '(qtimetadata )?(item )+'],
  section: ['ident title', '(item )+'],
  item: ['ident title', '(itemmetadata )?(presentation )?(resprocessing )*(itemfeedback )*'],
  itemmetadata: ['', '(qtimetadata )+'],
  qtimetadata: ['', '(qtimetadatafield )+'],
  qtimetadatafield: ['', 'fieldlabel fieldentry '],
  presentation: ['label', '((material|response_lid|response_str) )+'],
  response_lid: ['ident rcardinality rtiming', '(material )?(render_choice |render_fib )(material )?'],
  response_str: ['ident rcardinality rtiming', '(material )?(render_choice |render_fib )(material )?'],
  render_choice: ['shuffle minnumber maxnumber', '(response_label )*'],
  render_fib: ['rows columns maxchars minnumber maxnumber prompt fibtype', '(response_label )*'],
  response_label: ['ident rshuffle', '((material|flow_mat) )*'],
  flow_mat: ['class', '((flow_mat|material) )+'],
  material: ['label', '(mattext )+'],
  mattext: ['texttype charset', ''],
  resprocessing: ['', 'outcomes (respcondition )+'],
  outcomes: ['', 'decvar '],
  decvar: ['varname vartype minvalue maxvalue', ''],
  respcondition: ['title continue', 'conditionvar (setvar )*(displayfeedback )*'],
  conditionvar: ['', '((and|other|varequal|varsubstring) )+'],
  and: ['', '((not|varequal) )+'],
  not: ['', '(varequal )+'],
  varequal: ['respident case', ''],
  setvar: ['varname action', ''],
  displayfeedback: ['feedbacktype linkrefid', ''],
  itemfeedback: ['ident title', '((flow_mat|material|solution|hint) )+']
}

const others: Readonly<Record<string, Rule>> = {
  topic: ['', 'title text (attachments )?'],
  webLink: ['', 'title url '],
  url: ['href target windowFeatures', ''],
  assignment: [
    'identifier',
    'title (text )?(instructor_text )?(attachments )?(gradable )?(submission_formats )?(extensions )?'
  ],
  format: ['type', '']
}

/** Whatever in a document of a cartridge its schema does not allow, a line each; elements without a rule may be anything. */
export function faults(root: XmlElement): string[] {
  const name = localName(root)
  const rules = name === 'manifest' ? manifest : name === 'questestinterop' ? questions : others
  return faultsOf(root, rules)
}

function faultsOf(element: XmlElement, rules: Readonly<Record<string, Rule>>): string[] {
  const name = localName(element)
  const children = element.children.filter(child => typeof child !== 'string')
  const below = children.flatMap(child => faultsOf(child, rules))
  const rule = rules[name]
  if (!rule) return below
  const order = children.map(child => `${localName(child)} `).join('')
  const allowed = rule[0].split(' ')
  const foreign = Object.keys(element.attributes)
    .filter(attribute => !attribute.startsWith('xmlns'))
    .map(attribute => attribute.slice(attribute.indexOf(':') + 1))
    .filter(attribute => attribute !== 'schemaLocation' && !allowed.includes(attribute))
  const isOrdered = new RegExp(`^${rule[1].replace(/(\w)$/, '$1 ')}$`).test(order)
  return [
    ...(isOrdered ? [] : [`<${name}> holds: ${order}`]),
    ...foreign.map(attribute => `<${name}> has the attribute ${attribute}`),
    ...below
  ]
}
