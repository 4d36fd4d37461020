import { attribute, childElements, localName, type XmlElement } from '@curricle/xml'

/** The name of an element, the same for both versions: `choiceinteraction` is QTI 2's `choiceInteraction` and 3.0's `qti-choice-interaction`. */
export function plainName(element: XmlElement): string {
  return localName(element).replace(/^qti-/, '').replaceAll('-', '').toLowerCase()
}

/** An attribute by its name in QTI 2, or as 3.0 writes it. */
export function value(element: XmlElement, name: string): string | undefined {
  return attribute(element, name) ?? attribute(element, kebab(name))
}

/** Every element below one that a test by plain name picks, in the order of the document. */
export function below(parent: XmlElement, picks: (name: string) => boolean): XmlElement[] {
  return childElements(parent).flatMap(child => [...(picks(plainName(child)) ? [child] : []), ...below(child, picks)])
}

/** Every element below one with this plain name. */
export function named(parent: XmlElement, name: string): XmlElement[] {
  return below(parent, each => each === name)
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
