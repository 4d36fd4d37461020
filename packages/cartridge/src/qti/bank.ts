import { element, type XmlElement } from '@curricle/xml'

/** The question bank of a cartridge (at most one, rule 4a of its Schematron): what the pools hold beyond what is asked. */
export function bankDocument(ident: string, items: readonly XmlElement[]): XmlElement {
  return element(
    'questestinterop',
    { xmlns: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2' },
    element('objectbank', { ident }, items)
  )
}
