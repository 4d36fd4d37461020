import { decodePDFRawStream, PDFDict, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib'

/** What a page's operators say. */
export interface Content {
  /** Words by marked-content id. */
  marked: Map<number, string>
  /** Words of artifacts. */
  artifacts: string
  /** Words outside of marked content: there should be none. */
  untagged: string
  all: string
  /** Right edge of the last word begun furthest to the right, in points. */
  right: number
  /** Straight lines that are drawn. */
  rules: number
  /** Lines by marked-content id: heights at which its words stand. */
  heights: Map<number, Set<number>>
}

/** Reads a page's content stream: which words stand in which marked content (ISO 32000-1, 14.6). */
export function contentOf(page: PDFPage, stream: string): Content {
  const fonts = fontsOf(page)
  const content: Content = {
    marked: new Map(),
    artifacts: '',
    untagged: '',
    all: '',
    right: 0,
    rules: stream.match(/ m\n[-\d. ]+ l\n(?:.*(?:CS|SCN|gs)\n)*S\n/g)?.length ?? 0,
    heights: new Map()
  }
  const open: ({ id: number } | { actual: string } | 'artifact' | 'other')[] = []
  let font: Map<number, string> = new Map()
  let size = 0
  let at: [number, number] = [0, 0]
  const say = (words: string): void => {
    const replaced = open.find(each => typeof each === 'object' && 'actual' in each)
    const said = replaced && typeof replaced === 'object' && 'actual' in replaced ? replaced.actual : words
    if (replaced && typeof replaced === 'object' && 'actual' in replaced) replaced.actual = ''
    content.all += said
    const owner = open.findLast(each => each === 'artifact' || (typeof each === 'object' && 'id' in each))
    if (owner === 'artifact') content.artifacts += said
    else if (typeof owner === 'object' && 'id' in owner)
      content.marked.set(owner.id, (content.marked.get(owner.id) ?? '') + said)
    else content.untagged += said
  }
  const tokens = stream.matchAll(
    /\/Artifact BMC|\/\w+ <<\/MCID (\d+)>> BDC|\/Span <<\/ActualText <([0-9A-Fa-f]+)>>> BDC|\bBMC\b|\bBDC\b|\bEMC\b|\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-fA-F]*>|[-\d. \n])*)\] TJ|1 0 0 1 ([-\d.]+) ([-\d.]+) Tm/g
  )
  for (const [token, id, actual, name, shown, x, y] of tokens) {
    if (id !== undefined) {
      open.push({ id: Number(id) })
      content.marked.set(Number(id), content.marked.get(Number(id)) ?? '')
    } else if (actual !== undefined)
      open.push({ actual: Buffer.from(actual, 'hex').swap16().toString('utf16le').slice(1) })
    else if (token.endsWith('Artifact BMC')) open.push('artifact')
    else if (token === 'BMC' || token === 'BDC') open.push('other')
    else if (token === 'EMC') open.pop()
    else if (x !== undefined) at = [Number(x), Number(y)]
    else if (name !== undefined) {
      font = fonts.get(name) ?? new Map()
      size = Number(/([\d.]+) Tf$/.exec(token)?.[1])
    } else if (shown !== undefined) {
      const letters = (shown.match(/[0-9a-fA-F]{4}/g) ?? []).length
      // A letter takes more than a quarter of its size: a low guess, which words beyond the paper exceed all the same.
      content.right = Math.max(content.right, at[0] + letters * size * 0.25)
      const owner = open.findLast(each => typeof each === 'object' && 'id' in each)
      if (typeof owner === 'object' && 'id' in owner)
        content.heights.set(owner.id, (content.heights.get(owner.id) ?? new Set()).add(at[1]))
      say([...shown.matchAll(/<([0-9a-fA-F]*)>/g)].map(([, hex = '']) => decode(hex, font)).join(''))
    }
  }
  return content
}

const decode = (hex: string, font: Map<number, string>): string =>
  (hex.match(/.{4}/g) ?? []).map(code => font.get(Number.parseInt(code, 16)) ?? '\uFFFD').join('')

/** Each font's way from codes to Unicode (9.10.3). */
function fontsOf(page: PDFPage): Map<string, Map<number, string>> {
  const { context } = page.doc
  const resources = page.node.Resources()
  const dict = resources?.lookup(PDFName.of('Font'))
  const fonts = new Map<string, Map<number, string>>()
  if (!(dict instanceof PDFDict)) return fonts
  for (const [name, reference] of dict.entries()) {
    const stream = (context.lookup(reference) as PDFDict).lookup(PDFName.of('ToUnicode'))
    if (stream instanceof PDFRawStream) {
      fonts.set(name.decodeText(), characters(Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')))
    }
  }
  return fonts
}

function characters(map: string): Map<number, string> {
  const found = new Map<number, string>()
  const text = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, from = '', to = '', row = ''] of map.matchAll(/<([0-9a-f]{4})>\s*<([0-9a-f]{4})>\s*\[([^\]]*)\]/gi)) {
    const codes = [...row.matchAll(/<([0-9a-f ]*)>/gi)].map(([, hex = '']) => text(hex.replaceAll(' ', '')))
    for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code++) {
      found.set(code, codes[code - Number.parseInt(from, 16)] ?? '')
    }
  }
  return found
}
