import type { XmlChild, XmlElement } from '@curricle/xml'
import type { Place } from './profile.ts'

/** How what has parts of its own (a table, a list) writes them. */
export interface PartWriter {
  content(nodes: readonly XmlChild[], place: Place): XmlChild[]
  start(node: XmlElement, name: string, children: readonly XmlChild[]): XmlElement
}
