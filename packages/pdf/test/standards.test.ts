import { PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { pdf } from '../src/index.ts'
import { drawing, every } from './every.ts'
import { brokenRules } from './standards.ts'
import { asset } from './tree.ts'
import { written } from './written.ts'

const names = PDFName.of.bind(PDFName)

/** Dictionaries of a file that say something under a key. */
const having = (document: PDFDocument, key: string, value?: string): PDFDict[] =>
  document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFDict => object instanceof PDFDict)
    .filter(each => (value === undefined ? each.has(names(key)) : String(each.get(names(key))) === `/${value}`))

const first = (dicts: PDFDict[]): PDFDict => dicts[0] as PDFDict

/** What is done to a sound file, and the rule that it breaks. */
const faults: readonly [string, RegExp, (document: PDFDocument) => unknown][] = [
  ['no title shown', /DisplayDocTitle/, ({ catalog }) => catalog.delete(names('ViewerPreferences'))],
  ['no language', /7\.2 Lang/, ({ catalog }) => catalog.delete(names('Lang'))],
  [
    'a picture without alternative',
    /7\.3 Alt/,
    document => first(having(document, 'S', 'Figure')).delete(names('Alt'))
  ],
  ['a picture without its box', /7\.3 BBox/, document => first(having(document, 'S', 'Figure')).delete(names('A'))],
  [
    'a formula without alternative',
    /7\.7 Alt/,
    document => first(having(document, 'S', 'Formula')).delete(names('Alt'))
  ],
  [
    'a heading of a level too deep',
    /7\.4\.2/,
    document => first(having(document, 'S', 'H2')).set(names('S'), names('H5'))
  ],
  ['a header cell without scope', /7\.5 Scope/, document => first(having(document, 'S', 'TH')).delete(names('A'))],
  ['a list with labels but no numbering', /7\.6/, document => first(having(document, 'S', 'L')).delete(names('A'))],
  ['a note without id', /7\.9 ID/, document => first(having(document, 'S', 'Note')).delete(names('ID'))],
  [
    'an unknown type',
    /type Chapter/,
    document => first(having(document, 'S', 'Code')).set(names('S'), names('Chapter'))
  ],
  [
    'a row outside of a table',
    /TR in Document/,
    document => first(having(document, 'S', 'P')).set(names('S'), names('TR'))
  ],
  [
    'a link without words',
    /Contents/,
    document => first(having(document, 'Subtype', 'Link')).delete(names('Contents'))
  ],
  [
    'a page whose links have no order',
    /Tabs/,
    document => document.getPages().map(page => page.node.delete(names('Tabs')))
  ],
  [
    'a font without code points',
    /7\.21\.7/,
    document => first(having(document, 'ToUnicode')).delete(names('ToUnicode'))
  ],
  [
    'a parent that is another',
    /StructParent/,
    document => first(having(document, 'Subtype', 'Link')).set(names('StructParent'), PDFNumber.of(0))
  ],
  [
    'elements without their tree of ids',
    /IDTree/,
    document => first(having(document, 'Type', 'StructTreeRoot')).delete(names('IDTree'))
  ],
  ['no profile of colours', /6\.2\.3/, ({ catalog }) => catalog.delete(names('OutputIntents'))]
]

describe('the check of what PDF/UA-1 and PDF/A-2a demand', () => {
  const book = async (standard: string): Promise<Uint8Array> => {
    const made = { ...every('teacher'), assets: new Map([['a.svg', asset('a.svg', 'image/svg+xml', drawing)]]) }
    return (await written(pdf, made, { standard })).files.get('sample.pdf') as Uint8Array
  }
  let sound: Uint8Array
  beforeAll(async () => {
    sound = await book('a')
  })

  it('finds nothing in a book that uses every construct', async () => {
    expect(await brokenRules(sound)).toEqual([])
    expect(await brokenRules(await book('ua'))).toEqual([])
  })

  it.each(faults)('finds %s', async (_name, rule, spoil) => {
    const document = await PDFDocument.load(sound, { updateMetadata: false })
    spoil(document)
    expect((await brokenRules(await document.save({ useObjectStreams: false }))).join('\n')).toMatch(rule)
  })
})
