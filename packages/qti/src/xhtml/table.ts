import { childElements, element, type XmlElement } from '@curricle/xml'
import type { PartWriter } from './part-writer.ts'

/**
 * The parts of a table in QTI's order, the foot before the bodies (HTML 4.01, 11.2.3), with at least one body: a table that is
 * nothing but a head becomes a body.
 */
export function table(node: XmlElement, { content, start }: PartWriter): XmlElement[] {
  const parts = (name: string): XmlElement[] => childElements(node, name)
  const group = (from: XmlElement, name: string): XmlElement[] => {
    const rows = childElements(from, 'tr').filter(row => row.children.length > 0)
    return rows.length === 0 ? [] : [start(from, name, rows.map(row))]
  }
  const row = (from: XmlElement): XmlElement => {
    const cells = childElements(from).filter(cell => cell.name === 'td' || cell.name === 'th')
    return start(
      from,
      'tr',
      cells.map(cell => start(cell, cell.name, content(cell.children, 'both')))
    )
  }
  const [head, ...moreHeads] = parts('thead')
  const [foot, ...moreFeet] = parts('tfoot')
  const loose = parts('tr').length > 0 ? [element('tbody', {}, parts('tr'))] : []
  const bodies = [...moreHeads, ...parts('tbody'), ...loose, ...moreFeet].flatMap(each => group(each, 'tbody'))
  const heads = head ? group(head, bodies.length > 0 ? 'thead' : 'tbody') : []
  return [
    ...parts('caption')
      .slice(0, 1)
      .map(each => start(each, 'caption', content(each.children, 'lines'))),
    ...parts('colgroup').map(each =>
      start(
        each,
        'colgroup',
        childElements(each, 'col').map(col => start(col, 'col', []))
      )
    ),
    ...heads,
    ...(foot ? group(foot, 'tfoot') : []),
    ...bodies
  ]
}
