import { element, type XmlElement } from '@curricle/xml'

/** How a backup says NULL (`backup/util/xml/output/xml_output.class.php`); an empty element is the empty string. */
export const NULL = '$@NULL@$'

/** Columns of a row: true and false are 1 and 0, `undefined` columns are left out, an element stands for itself. */
export type Columns = Readonly<Record<string, string | number | boolean | XmlElement | undefined>>

/** The elements of a row, in the order given. */
export function fields(columns: Columns): XmlElement[] {
  const elements: XmlElement[] = []
  for (const [name, value] of Object.entries(columns)) {
    if (value === undefined) continue
    if (typeof value === 'object') elements.push(value)
    else
      elements.push({
        name,
        attributes: {},
        children: [typeof value === 'boolean' ? String(Number(value)) : String(value)]
      })
  }
  return elements
}

/** A row with its id. */
export function row(name: string, id: number, columns: Columns, ...children: readonly XmlElement[]): XmlElement {
  return { name, attributes: { id }, children: [...fields(columns), ...children] }
}

/**
 * A container. An empty one holds a line feed: without it Moodle takes the element for a plain value and stops at the next step
 * (`backup/util/xml/parser/processors/simplified_parser_processor.class.php`, `process_chunk`).
 */
export function list(name: string, children: readonly XmlElement[] = []): XmlElement {
  return element(name, {}, children.length > 0 ? children : '\n')
}
