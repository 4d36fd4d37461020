import { pdfText } from './document.ts'
import type { PdfDocument, Reference } from './pdfkit.ts'
import { type Attributes, isPlan, type Plan, prune } from './plan.ts'

/**
 * Writes the structure tree (ISO 32000-1, 14.7.2) and fills the parent tree. pdfkit's own elements would do neither
 * for links (it takes the page that is open when the tree is written) nor for spans of cells.
 */
export function writeStructure(document: PdfDocument, tree: Plan): void {
  prune(tree)
  const root = document.getStructTreeRoot()
  const named = new Map<string, Reference>()
  root.data.K = [write(document, tree, root, named)]
  if (named.size > 0) root.data.IDTree = nameTree(document, named)
}

/** Elements by their ids, in the order of the bytes of these (14.7.2, 7.9.6): ASCII comes before UTF-16. */
function nameTree(document: PdfDocument, named: ReadonlyMap<string, Reference>): Reference {
  const isWide = (id: string): boolean => /[^\x20-\x7E]/.test(id)
  const sorted = [...named].sort(([a], [b]) => Number(isWide(a)) - Number(isWide(b)) || (a < b ? -1 : 1))
  const reference = document.ref({ Names: sorted.flatMap(([id, element]) => [pdfText(id), element]) })
  reference.end()
  return reference
}

function write(document: PdfDocument, element: Plan, parent: Reference, named: Map<string, Reference>): Reference {
  const { attributes } = element
  const reference = document.ref({ Type: 'StructElem', S: element.role, P: parent })
  const { data } = reference
  if (attributes.language) data.Lang = pdfText(attributes.language)
  if (attributes.alt) data.Alt = pdfText(attributes.alt)
  if (attributes.actual) data.ActualText = pdfText(attributes.actual)
  if (attributes.id) {
    data.ID = pdfText(attributes.id)
    named.set(attributes.id, reference)
  }
  const owned = attributeObjects(attributes)
  if (owned.length > 0) data.A = owned.length === 1 ? owned[0] : owned
  const children = element.children.map(child => {
    if (isPlan(child)) return write(document, child, reference, named)
    if (child.type === 'annotation') {
      document.getStructParentTree().add(child.key, reference)
      return { Type: 'OBJR', Obj: child.object, Pg: child.page }
    }
    child.parents[child.id] = reference
    data.Pg ??= child.page
    return data.Pg === child.page ? child.id : { Type: 'MCR', Pg: child.page, MCID: child.id }
  })
  data.K = children.length === 1 ? children[0] : children
  reference.end()
  return reference
}

/** Attributes by their owner (14.8.5). */
function attributeObjects(attributes: Attributes): Record<string, unknown>[] {
  const { box, scope, columnSpan = 1, rowSpan = 1, numbering } = attributes
  const owned: Record<string, unknown>[] = []
  if (box) owned.push({ O: 'Layout', Placement: 'Block', BBox: box })
  if (scope || columnSpan > 1 || rowSpan > 1) {
    owned.push({
      O: 'Table',
      ...(scope && { Scope: scope }),
      ...(columnSpan > 1 && { ColSpan: columnSpan }),
      ...(rowSpan > 1 && { RowSpan: rowSpan })
    })
  }
  if (numbering) owned.push({ O: 'List', ListNumbering: numbering })
  return owned
}
