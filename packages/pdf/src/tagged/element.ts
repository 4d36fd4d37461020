import type { Role } from './definition.ts'
import type { LaidOutNode } from './pdfmake.ts'
import { type Attributes, type Plan, plan } from './plan.ts'

const numberings: Readonly<Record<string, Attributes['numbering']>> = {
  disc: 'Disc',
  decimal: 'Decimal',
  'lower-alpha': 'LowerAlpha',
  'lower-roman': 'LowerRoman',
  'upper-alpha': 'UpperAlpha',
  none: 'None'
}
/** Parents whose text needs no paragraph of its own. */
const textual = new Set<Role>(['TOCI', 'P', 'Caption', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Lbl', 'LBody', 'TD', 'TH'])

/**
 * The element that a block's content belongs to: one made for it below the current one, or the current one itself.
 * A cell gets its TH or TD and an item its LI, Lbl and LBody first (ISO 32000-1, 14.8.4.3).
 */
export function elementFor(node: LaidOutNode, current: Plan): Plan | 'artifact' {
  const { tag } = node
  const parent = placeFor(node, current)
  const role = tag?.role ?? roleOf(node, parent, parent !== current)
  if (role === 'Artifact') return 'artifact'
  if (role === 'None') return parent
  return plan(role, parent, {
    alt: tag?.alt,
    actual: tag?.actual,
    language: tag?.language,
    id: tag?.role === 'Note' ? node.id : undefined,
    numbering: role === 'L' ? numberings[node.type ?? 'disc'] : undefined
  })
}

/** The cell's or item's own element when the current one is a row or a list. */
function placeFor(node: LaidOutNode, current: Plan): Plan {
  if (current.role === 'TR') {
    const scope = node.tag?.scope
    return plan(scope ? 'TH' : 'TD', current, { scope, columnSpan: node.colSpan, rowSpan: node.rowSpan })
  }
  if (current.role === 'L') {
    const item = plan('LI', current)
    if (node.listMarker) node.listMarker.owner = plan('Lbl', item)
    return plan('LBody', item)
  }
  return current
}

function roleOf(node: LaidOutNode, parent: Plan, isNew: boolean): Role | 'None' | 'Artifact' {
  if (node.ol) return 'L'
  if (node.table) return 'Table'
  if (node.text !== undefined) return textual.has(parent.role) && (isNew || parent.role !== 'LBody') ? 'None' : 'P'
  if (node.image || node.svg || node.canvas) return node.tag?.alt ? 'Figure' : 'Artifact'
  return 'None'
}
