import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFString
} from '@cantoo/pdf-lib'
import { contentOf } from './content-stream.ts'

/** An element of the structure tree as a reader of the file meets it. */
export interface Element {
  role: string
  /** Words of its own marked content, and of what is below it. */
  text: string
  alt?: string | undefined
  actual?: string | undefined
  language?: string | undefined
  id?: string | undefined
  scope?: string | undefined
  columns: number
  /** Left, bottom, right and top of what is drawn, in points. */
  box: number[]
  /** Words of the link annotations that it holds. */
  links: { contents: string; target: string }[]
  children: Element[]
  /** How many lines of its own words stand on each page, in the order of pages. */
  lines: number[]
  /** Words and elements in the order of the tree. */
  content: (string | Element)[]
}

/** A file read back. */
export interface ReadPdf {
  document: PDFDocument
  tree: Element
  pages: { text: string; untagged: string; annotations: number; label: string; right: number; rules: number }[]
  language: string | undefined
  showsTitle: boolean
  /** Names of all goals. */
  destinations: Set<string>
  bookmarks: { title: string; level: number }[]
  xmp: string
  /** Marked content that no element of the tree claims. */
  unclaimed: number
}

/** Reads a PDF as an assistive technology would: the tree, and the words that each element marks. */
export async function read(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const { context, catalog } = document
  const look = (value: PDFObject | undefined): PDFObject | undefined => (value ? context.lookup(value) : undefined)
  const get = (dict: PDFDict, key: string): PDFObject | undefined => look(dict.get(PDFName.of(key)))
  const word = (value: PDFObject | undefined): string | undefined =>
    value instanceof PDFString || value instanceof PDFHexString
      ? value.decodeText()
      : value instanceof PDFName
        ? value.decodeText()
        : undefined

  const contents = document.getPages().map(page => contentOf(page, streamsOf(page)))
  const pageOf = new Map(document.getPages().map((page, index) => [page.ref.toString(), index]))
  let claimed = 0

  const element = (dict: PDFDict, inherited: PDFObject | undefined): Element => {
    const page = dict.get(PDFName.of('Pg')) ?? inherited
    const made: Element = {
      role: word(get(dict, 'S')) ?? '',
      text: '',
      alt: word(get(dict, 'Alt')),
      actual: word(get(dict, 'ActualText')),
      language: word(get(dict, 'Lang')),
      id: word(get(dict, 'ID')),
      columns: 1,
      box: [],
      links: [],
      children: [],
      content: [],
      lines: []
    }
    for (const owned of listOf(get(dict, 'A')).map(look)) {
      if (!(owned instanceof PDFDict)) continue
      made.scope ??= word(get(owned, 'Scope'))
      const box = listOf(get(owned, 'BBox')).map(Number)
      if (box.length > 0) made.box = box
      const span = get(owned, 'ColSpan')
      if (span instanceof PDFNumber) made.columns = span.asNumber()
    }
    const onPages = new Map<number, Set<number>>()
    const marked = (id: number, at: PDFObject | undefined): void => {
      const index = at ? pageOf.get(at.toString()) : undefined
      if (index === undefined) return
      claimed++
      const words = contents[index]?.marked.get(id) ?? ''
      made.text += words
      made.content.push(words)
      const heights = contents[index]?.heights.get(id)
      if (heights) onPages.set(index, new Set([...(onPages.get(index) ?? []), ...heights]))
    }
    for (const child of listOf(get(dict, 'K'))) {
      const value = look(child)
      if (value instanceof PDFNumber) marked(value.asNumber(), page)
      else if (value instanceof PDFDict) {
        const type = word(get(value, 'Type'))
        if (type === 'MCR') marked((get(value, 'MCID') as PDFNumber).asNumber(), value.get(PDFName.of('Pg')) ?? page)
        else if (type === 'OBJR') {
          const annotation = get(value, 'Obj') as PDFDict
          const action = get(annotation, 'A') as PDFDict | undefined
          const target = action ? (word(get(action, 'URI')) ?? word(get(action, 'D')) ?? '') : ''
          made.links.push({ contents: word(get(annotation, 'Contents')) ?? '', target })
        } else {
          const below = element(value, page)
          made.children.push(below)
          made.content.push(below)
          made.text += below.text
        }
      }
    }
    made.lines = [...onPages.values()].map(heights => heights.size)
    return made
  }

  const root = get(catalog, 'StructTreeRoot') as PDFDict
  const top = look(listOf(get(root, 'K'))[0]) as PDFDict
  const tree = element(top, undefined)
  const labels = labelsOf(get(catalog, 'PageLabels') as PDFDict, contents.length, get, word)
  return {
    document,
    tree,
    pages: document.getPages().map((page, index) => ({
      text: contents[index]?.all ?? '',
      untagged: contents[index]?.untagged ?? '',
      annotations: listOf(get(page.node, 'Annots')).length,
      label: labels[index] ?? '',
      right: contents[index]?.right ?? 0,
      rules: contents[index]?.rules ?? 0
    })),
    language: word(get(catalog, 'Lang')),
    showsTitle: String(get(get(catalog, 'ViewerPreferences') as PDFDict, 'DisplayDocTitle')) === 'true',
    destinations: new Set(namesOf(get(get(catalog, 'Names') as PDFDict, 'Dests') as PDFDict, look, get, word)),
    bookmarks: bookmarksOf(get(catalog, 'Outlines') as PDFDict | undefined, get, word),
    xmp: xmpOf(get(catalog, 'Metadata')),
    unclaimed: contents.reduce((sum, content) => sum + content.marked.size, 0) - claimed
  }

  function streamsOf(page: PDFPage): string {
    return listOf(get(page.node, 'Contents'))
      .map(each => look(each))
      .filter((each): each is PDFRawStream => each instanceof PDFRawStream)
      .map(each => Buffer.from(decodePDFRawStream(each).decode()).toString('latin1'))
      .join('\n')
  }
}

/** Every element of a tree, in order. */
export const elements = (tree: Element): Element[] => [tree, ...tree.children.flatMap(elements)]

/** The tree as text: roles, indented, with the words of elements that hold no others. */
export const outline = (tree: Element, indent = ''): string =>
  [
    `${indent}${tree.role}${tree.children.length === 0 && tree.text ? ` ${tree.text.trim()}` : ''}`,
    ...tree.children.map(child => outline(child, `${indent}  `))
  ].join('\n')

const listOf = (value: PDFObject | undefined): PDFObject[] =>
  value === undefined ? [] : value instanceof PDFArray ? value.asArray() : [value]

type Get = (dict: PDFDict, key: string) => PDFObject | undefined
type Word = (value: PDFObject | undefined) => string | undefined

function bookmarksOf(
  outlines: PDFDict | undefined,
  get: Get,
  word: Word,
  level = 0
): { title: string; level: number }[] {
  const found: { title: string; level: number }[] = []
  let item = outlines && (get(outlines, 'First') as PDFDict | undefined)
  while (item) {
    found.push({ title: word(get(item, 'Title')) ?? '', level }, ...bookmarksOf(item, get, word, level + 1))
    item = get(item, 'Next') as PDFDict | undefined
  }
  return found
}

/** Names of a name tree (7.9.6). */
function namesOf(
  node: PDFDict,
  look: (value: PDFObject | undefined) => PDFObject | undefined,
  get: Get,
  word: Word
): string[] {
  const own = listOf(get(node, 'Names')).filter((_, index) => index % 2 === 0)
  const below = listOf(get(node, 'Kids')).map(look)
  return [
    ...own.map(name => word(look(name)) ?? ''),
    ...below.flatMap(kid => (kid instanceof PDFDict ? namesOf(kid, look, get, word) : []))
  ]
}

function labelsOf(dict: PDFDict, count: number, get: Get, word: Word): string[] {
  const nums = listOf(get(dict, 'Nums'))
  const ranges: { from: number; style: string }[] = []
  for (let index = 0; index < nums.length; index += 2) {
    ranges.push({
      from: (nums[index] as PDFNumber).asNumber(),
      style: word(get(nums[index + 1] as PDFDict, 'S')) ?? ''
    })
  }
  return Array.from({ length: count }, (_, page) => {
    const range = ranges.findLast(each => each.from <= page)
    return range ? `${range.style}${page - range.from + 1}` : ''
  })
}

const xmpOf = (stream: PDFObject | undefined): string =>
  stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8') : ''
