import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
  PDFString
} from '@cantoo/pdf-lib'

/** What a file breaks of PDF/UA-1 (ISO 14289-1:2014), and of PDF/A-2a (ISO 19005-2) when it claims that; empty when nothing. */
export async function brokenRules(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const file = fileOf(document)
  const found = new Set<string>()
  const demand = (holds: boolean, rule: string): void => {
    if (!holds) found.add(rule)
  }
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const xmp = file.text(document.catalog.get(PDFName.of('Metadata')))
  demand(/^%PDF-1\.7\n%[\x80-\xff]{4}/.test(head), 'A 6.1.2 header')
  catalogRules(file, document, xmp, demand)
  if (xmp.includes('<pdfaid:part>')) archiveRules(file, document, xmp, demand)
  const owners = treeRules(file, document, demand)
  document.getPages().forEach((page, index) => {
    pageRules(file, page, index + 1, owners, demand)
  })
  fontRules(file, document, demand)
  return [...found]
}

type Demand = (holds: boolean, rule: string) => void
type File = ReturnType<typeof fileOf>

/** Short ways into a file's objects. */
function fileOf({ context }: PDFDocument) {
  const look = (value: PDFObject | undefined): PDFObject | undefined => (value ? context.lookup(value) : undefined)
  const dict = (value: PDFObject | undefined): PDFDict | undefined => {
    const found = look(value)
    return found instanceof PDFRawStream ? found.dict : found instanceof PDFDict ? found : undefined
  }
  const get = (from: PDFDict | undefined, key: string): PDFObject | undefined => look(from?.get(PDFName.of(key)))
  const word = (value: PDFObject | undefined): string =>
    value instanceof PDFString || value instanceof PDFHexString || value instanceof PDFName ? value.decodeText() : ''
  const list = (value: PDFObject | undefined): PDFObject[] => {
    const found = look(value)
    return found === undefined ? [] : found instanceof PDFArray ? found.asArray() : [value as PDFObject]
  }
  const bytes = (value: PDFObject | undefined): Buffer => {
    const stream = look(value)
    return stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()) : Buffer.alloc(0)
  }
  const number = (value: PDFObject | undefined): number => (value instanceof PDFNumber ? value.asNumber() : Number.NaN)
  return {
    context,
    look,
    dict,
    get,
    word,
    list,
    bytes,
    number,
    text: (value: PDFObject | undefined) => bytes(value).toString('utf8')
  }
}

function catalogRules(file: File, { catalog }: PDFDocument, xmp: string, demand: Demand): void {
  const { get, dict, word } = file
  demand(xmp.includes('<pdfuaid:part>1</pdfuaid:part>'), 'UA 5 identification')
  demand(/<dc:title>[\s\S]*<rdf:li xml:lang="x-default">[^<]+</.test(xmp), 'UA 7.1 dc:title')
  const marks = dict(catalog.get(PDFName.of('MarkInfo')))
  demand(get(marks, 'Marked') === PDFBool.True, 'UA 6.2 Marked')
  demand(get(marks, 'Suspects') !== PDFBool.True, 'UA 7.1 Suspects')
  const preferences = dict(catalog.get(PDFName.of('ViewerPreferences')))
  demand(get(preferences, 'DisplayDocTitle') === PDFBool.True, 'UA 7.1 DisplayDocTitle')
  demand(/^[a-z]{2,3}(-\w+)*$/.test(word(get(catalog, 'Lang'))), 'UA 7.2 Lang')
  demand(get(catalog, 'PageLabels') !== undefined, 'page labels')
  demand(get(catalog, 'AcroForm') === undefined && get(catalog, 'OpenAction') === undefined, 'UA 7.18 forms, actions')
}

function archiveRules(
  { context, get, dict, list, bytes, word, number }: File,
  { catalog }: PDFDocument,
  xmp: string,
  demand: Demand
): void {
  demand(/<pdfaid:part>2<.*<pdfaid:conformance>A</s.test(xmp), 'A 6.6.4 identification')
  demand(context.trailerInfo.Encrypt === undefined && context.trailerInfo.ID !== undefined, 'A 6.1.3 trailer')
  const metadata = dict(catalog.get(PDFName.of('Metadata')))
  demand(word(get(metadata, 'Subtype')) === 'XML' && word(get(metadata, 'Type')) === 'Metadata', 'A 6.6.2.1 metadata')
  for (const space of xmp.matchAll(/xmlns:(\w+)=/g)) {
    const known = ['x', 'rdf', 'dc', 'xmp', 'pdf', 'pdfaid', 'pdfaExtension', 'pdfaSchema', 'pdfaProperty']
    demand(
      known.includes(space[1] ?? '') || xmp.includes(`<pdfaSchema:prefix>${space[1]}<`),
      `A 6.6.2.3 schema ${space[1]}`
    )
  }
  const [intent] = list(get(catalog, 'OutputIntents')).map(dict)
  const profile = bytes(intent?.get(PDFName.of('DestOutputProfile')))
  demand(word(get(intent, 'S')) === 'GTS_PDFA1', 'A 6.2.3 output intent')
  demand(
    profile.subarray(36, 40).toString() === 'acsp' && profile.subarray(16, 20).toString() === 'RGB ',
    'A 6.2.3 profile'
  )
  for (const [, object] of context.enumerateIndirectObjects()) {
    const each = dict(object)
    if (!each) continue
    demand(!['LZWDecode', 'Crypt'].includes(word(get(each, 'Filter'))), 'A 6.1.7 filters')
    demand(get(each, 'F') instanceof PDFNumber || get(each, 'F') === undefined, 'A 6.1.7.1 external streams')
    if (word(get(each, 'Subtype')) === 'Image') {
      demand(get(each, 'Interpolate') !== PDFBool.True && !get(each, 'Alternates'), 'A 6.2.8 images')
      demand(word(get(each, 'ColorSpace')) !== 'DeviceCMYK', 'A 6.2.4 colour')
    }
    if (word(get(each, 'Subtype')) === 'Link')
      demand((number(get(each, 'F')) & 0b100111) === 4, 'A 6.3.2 annotation flags')
  }
}

const standard = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula'.split(
    ' '
  )
)
/** What an element of a role may stand in, where that is not free (ISO 32000-1, 14.8.4). */
const parents: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI', 'Note', 'Reference', 'BibEntry', 'TOCI'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TOCI: ['TOC'],
  Caption: ['Table', 'Figure', 'Sect'],
  BibEntry: ['P']
}
/** What an element of a role may hold. */
const kids: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOCI', 'TOC', 'Caption']
}

interface Owners {
  /** Elements by the reference of their page and the id of their marked content. */
  content: Map<string, PDFRef>
  /** Elements of link annotations. */
  annotations: Map<string, string>
}

function treeRules(file: File, { catalog }: PDFDocument, demand: Demand): Owners {
  const { get, dict, word, list, number, look } = file
  const root = dict(catalog.get(PDFName.of('StructTreeRoot')))
  const owners: Owners = { content: new Map(), annotations: new Map() }
  const ids = new Set<string>()
  let level = 0
  const walk = (reference: PDFObject, parent: string, above: PDFObject | undefined): void => {
    const element = dict(reference)
    const role = word(get(element, 'S'))
    demand(standard.has(role), `UA 7.1 type ${role}`)
    demand(parents[role]?.includes(parent) ?? true, `14.8.4 ${role} in ${parent}`)
    demand(kids[parent]?.includes(role) ?? true, `14.8.4 ${parent} with ${role}`)
    demand(element?.get(PDFName.of('P')) === above, 'P leads to the parent')
    const attributes = list(get(element, 'A')).map(dict)
    const owned = (key: string): PDFObject | undefined => attributes.map(each => get(each, key)).find(each => each)
    if (role === 'Figure' || role === 'Formula') {
      demand(word(get(element, 'Alt')).trim() !== '', `UA ${role === 'Figure' ? '7.3' : '7.7'} Alt`)
    }
    if (role === 'Figure') demand(list(owned('BBox')).length === 4, 'UA 7.3 BBox')
    if (/^H\d$/.test(role)) {
      const own = Number(role[1])
      demand(own <= level + 1, `UA 7.4.2 ${role} after H${level}`)
      level = own
    }
    if (role === 'TH') demand(['Row', 'Column', 'Both'].includes(word(owned('Scope'))), 'UA 7.5 Scope')
    if (role === 'Note') {
      const id = word(get(element, 'ID'))
      demand(id !== '' && !ids.has(id), 'UA 7.9 ID')
      ids.add(id)
    }
    const below = list(element?.get(PDFName.of('K')))
    if (role === 'L') {
      const labelled = below.some(item => list(get(dict(item), 'K')).some(part => word(get(dict(part), 'S')) === 'Lbl'))
      demand(!labelled || !['', 'None'].includes(word(owned('ListNumbering'))), 'UA 7.6 ListNumbering')
    }
    if (role === 'Table') tableRules(file, element, demand)
    for (const kid of below) {
      const value = look(kid)
      const page = element?.get(PDFName.of('Pg'))
      if (value instanceof PDFNumber) owners.content.set(`${page} ${value.asNumber()}`, reference as PDFRef)
      else if (value instanceof PDFDict) {
        const type = word(get(value, 'Type'))
        if (type === 'MCR')
          owners.content.set(
            `${value.get(PDFName.of('Pg')) ?? page} ${number(get(value, 'MCID'))}`,
            reference as PDFRef
          )
        else if (type === 'OBJR') {
          demand(role === 'Link', 'UA 7.18.5 Link')
          owners.annotations.set(String(value.get(PDFName.of('Obj'))), String(reference))
        } else walk(kid, role, reference)
      }
    }
  }
  for (const top of list(root?.get(PDFName.of('K')))) walk(top, 'root', catalog.get(PDFName.of('StructTreeRoot')))
  demand(ids.size === 0 || get(root, 'IDTree') !== undefined, '14.7.2 IDTree')
  demand(get(root, 'ParentTree') !== undefined, '14.7.2 ParentTree')
  return owners
}

/** Rows are equally long, cells that span counted as often (7.5). */
function tableRules({ get, dict, word, list, number }: File, table: PDFDict | undefined, demand: Demand): void {
  const rows = list(get(table, 'K')).flatMap(part =>
    word(get(dict(part), 'S')) === 'TR' ? [part] : list(get(dict(part), 'K'))
  )
  const lengths = rows
    .filter(row => word(get(dict(row), 'S')) === 'TR')
    .map(row =>
      list(get(dict(row), 'K')).reduce((sum, cell) => {
        const spans = list(get(dict(cell), 'A')).map(each => number(get(dict(each), 'ColSpan')))
        return sum + (spans.find(span => span > 0) ?? 1)
      }, 0)
    )
  demand(new Set(lengths).size === 1, 'UA 7.5 regular rows')
}

function pageRules(file: File, page: PDFPage, number: number, owners: Owners, demand: Demand): void {
  const { get, dict, word, list } = file
  const annotations = list(get(page.node, 'Annots'))
  if (annotations.length > 0) demand(word(get(page.node, 'Tabs')) === 'S', 'UA 7.18.3 Tabs')
  const parents = parentsOf(file, page)
  for (const reference of annotations) {
    const annotation = dict(reference)
    demand(word(get(annotation, 'Subtype')) === 'Link', 'UA 7.18 annotations')
    demand(word(get(annotation, 'Contents')).trim() !== '', 'UA 7.18.5 Contents')
    const owner = owners.annotations.get(String(reference))
    demand(owner !== undefined, 'UA 7.18.5 annotation in the tree')
    demand(String(parents(file.number(get(annotation, 'StructParent')))) === owner, 'StructParent leads to its element')
  }
  const claimed = list(parents(file.number(get(page.node, 'StructParents'))))
  const content = list(page.node.get(PDFName.of('Contents')))
    .map(each => file.bytes(each).toString('latin1'))
    .join('\n')
  contentRules(content, number, demand, id => {
    const owner = owners.content.get(`${page.ref} ${id}`)
    demand(owner !== undefined, `page ${number}: marked content ${id} in the tree`)
    demand(String(claimed[id]) === String(owner), `page ${number}: parent of marked content ${id}`)
  })
}

/** The element of a key of the parent tree (14.7.4.4). */
function parentsOf({ get, dict, list, look }: File, page: PDFPage): (key: number) => PDFObject | undefined {
  const root = dict(page.doc.catalog.get(PDFName.of('StructTreeRoot')))
  const find = (node: PDFDict | undefined, key: number): PDFObject | undefined => {
    const own = list(get(node, 'Nums'))
    for (let index = 0; index < own.length; index += 2) {
      if (Number(String(look(own[index]))) === key) return own[index + 1]
    }
    for (const kid of list(get(node, 'Kids'))) {
      const found = find(dict(kid), key)
      if (found) return found
    }
    return undefined
  }
  return key => find(get(root, 'ParentTree') as PDFDict | undefined, key)
}

/** Every painting operator stands in marked content, in an artifact or in an element, never in both (UA 7.1). */
function contentRules(content: string, page: number, demand: Demand, marked: (id: number) => void): void {
  const open: ('artifact' | 'element' | 'span')[] = []
  let depth = 0
  const operators = content.replace(/\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>(?!>)/g, '()')
  for (const [token, id] of operators.matchAll(
    /\/Artifact BMC|\/\w+ <<\/MCID (\d+)>> BDC|\bB[MD]C\b|\bEMC\b|(?<![/\w])(?:Tj|TJ|f\*?|F|B\*?|b\*?|S|s|Do|sh|q|Q)(?=\s|$)/g
  )) {
    if (token === '/Artifact BMC') {
      demand(!open.includes('element'), `UA 7.1 artifact within content, page ${page}`)
      open.push('artifact')
    } else if (id !== undefined) {
      demand(open.length === 0, `UA 7.1 content within content or artifact, page ${page}`)
      open.push('element')
      marked(Number(id))
    } else if (token === 'BMC' || token === 'BDC') open.push('span')
    else if (token === 'EMC') demand(open.pop() !== undefined, `balanced marked content, page ${page}`)
    else if (token === 'q') demand(++depth <= 28, 'A 6.1.13 depth of q')
    else if (token === 'Q') depth--
    else
      demand(
        open.some(each => each !== 'span'),
        `UA 7.1 ${token} outside of marked content, page ${page}`
      )
  }
  demand(open.length === 0 && depth === 0, `balanced content, page ${page}`)
}

function fontRules({ context, get, dict, word, list, text }: File, _document: PDFDocument, demand: Demand): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const font = dict(object)
    if (word(get(font, 'Type')) !== 'Font' || word(get(font, 'Subtype')) !== 'Type0') continue
    const name = word(get(font, 'BaseFont'))
    demand(/^[A-Z]{6}\+/.test(name), `A 6.2.11.4.2 subset name ${name}`)
    const [descendant] = list(get(font, 'DescendantFonts')).map(dict)
    const descriptor = dict(get(descendant, 'FontDescriptor'))
    demand(get(descriptor, 'FontFile2') !== undefined, `UA 7.21.4.1 ${name} embedded`)
    demand(get(descriptor, 'CIDSet') === undefined, `UA 7.21.4.2 ${name} CIDSet, which would have to list every glyph`)
    demand(word(get(descendant, 'CIDToGIDMap')) === 'Identity', `UA 7.21.3.2 ${name}`)
    const rows = [...text(font?.get(PDFName.of('ToUnicode'))).matchAll(/> \[(.*?)\]/gs)]
    const codes = rows.flatMap(([, row = '']) => row.match(/<[^>]*>/g) ?? [])
    demand(codes.length > 0, `UA 7.21.7 ${name} ToUnicode`)
    // The first is the glyph of what is missing, which is never drawn.
    for (const code of codes.slice(1))
      demand(/^<(?!0000|feff|fffe)[0-9a-f ]+>$/i.test(code), `UA 7.21.7 ${name} ${code}`)
  }
}
