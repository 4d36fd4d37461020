import { type CourseNode, visit } from '@curricle/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { words } from '../packages/locale/src/index.ts'
import { type Element, read } from '../packages/pdf/test/reading.ts'
import { brokenRules } from '../packages/pdf/test/standards.ts'
import { type Document, documents, kinds, languages } from './pdf/documents.ts'
import { has, printed } from './pdf/poppler.ts'

let all: Document[]
beforeAll(async () => {
  all = await documents(languages)
}, 300_000)

/** Without what readers of text put in or leave out as they like: white space, hyphens of lines, marks of direction. */
const packed = (text: string): string =>
  text.normalize('NFC').replace(/[\s\u00AD\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, '')
const of = (language: string, kind: string): Document[] =>
  all.filter(each => each.language === language && each.format === kind && each.edition === 'teacher')

/** What a kind of document shows of a course. */
const shown: Readonly<Record<(typeof kinds)[number], (node: CourseNode) => boolean>> = {
  pdf: node => node.type === 'course',
  'slides-pdf': node => node.type === 'slides',
  paper: node => node.type === 'assessment' && node.purpose !== 'survey',
  worksheet: node => node.type === 'exercise',
  survey: node => node.type === 'assessment' && node.purpose === 'survey',
  agenda: node => node.type === 'agenda'
}

/** Every piece of text that an author wrote into the parts that a kind shows: as long as no look, link or note changes. */
function pieces(kind: (typeof kinds)[number], [document]: readonly Document[]): string[] {
  const found: string[] = []
  if (document === undefined) return found
  visit(document.course as CourseNode, part => {
    if (!shown[kind](part)) return true
    visit(part, node => {
      if (node.type === 'text' || node.type === 'inlineCode') found.push(node.value)
      if (node.type === 'code') found.push(...node.value.split('\n'))
      if (node.type === 'term') found.push(node.term)
      // Wrong places of a picture are letters on it; the times of a plan stand for its durations.
      return !(node.type === 'area' && !node.correct)
    })
    return false
  })
  return found.filter(piece => packed(piece) !== '' && !/^\d+ min$/.test(piece))
}

/**
 * What must be found: Arabic words alone, without marks of vowels. In which order numbers, Latin words and brackets stand
 * among them, and whose a mark is, each reader of text guesses from the page; the structure tree says it.
 */
const findable = (language: string, pieces: readonly string[]): string[] =>
  language === 'ar' ? pieces.flatMap(piece => letters(piece).match(/[\u0620-\u064A]+/g) ?? []) : pieces.map(packed)
const letters = (text: string): string => text.replace(/[\u064B-\u065F\u0670]/g, '')

describe.each(languages)('documents in %s', language => {
  it('break no rule of PDF/UA-1', async () => {
    const mine = all.filter(each => each.language === language)
    expect(new Set(mine.map(({ format }) => format))).toEqual(new Set(kinds))
    for (const { name, bytes } of mine) expect(await brokenRules(bytes), name).toEqual([])
  })

  it.skipIf(!has('qpdf'))('are sound for qpdf', () => {
    for (const { name, bytes } of of(language, 'pdf').concat(of(language, 'paper'))) {
      expect(printed('qpdf', ['--check', 'FILE'], bytes), name).toContain('No syntax or stream encoding errors found')
    }
  })

  it.skipIf(!has('pdftotext')).each(kinds)('give back every word of the author as %s', kind => {
    const options = language === 'ar' ? ['FILE', '-'] : ['-raw', 'FILE', '-']
    const area = kind === 'slides-pdf' ? [] : ['-x', '0', '-y', '60', '-W', '600', '-H', '718']
    const texts = of(language, kind).map(({ bytes }) => packed(printed('pdftotext', [...area, ...options], bytes)))
    const text = language === 'ar' ? letters(texts.join('\n')) : texts.join('\n')
    const wanted = findable(language, pieces(kind, of(language, kind)))
    expect(wanted.length).toBeGreaterThan(2)
    expect(wanted.filter(piece => !text.includes(piece))).toEqual([])
  })

  it.skipIf(language !== 'zh' || !has('pdftotext'))(
    'begin no line with a mark that ends, and end none with one that begins',
    () => {
      const lines = of(language, 'pdf').flatMap(({ bytes }) =>
        rows(printed('pdftotext', ['-bbox', 'FILE', '-'], bytes))
      )
      expect(lines.length).toBeGreaterThan(80)
      expect(lines.filter(line => /^[，。、；：！？）》”’]|[（《“‘]$/.test(line))).toEqual([])
    }
  )

  it.each(kinds)('say every word of the author to those who listen, as %s', async kind => {
    const trees = await Promise.all(of(language, kind).map(async ({ bytes }) => (await read(bytes)).tree))
    const text = trees.map(tree => packed(spoken(tree))).join('\n')
    expect(pieces(kind, of(language, kind)).filter(piece => !text.includes(packed(piece)))).toEqual([])
  })

  it('have bookmarks for chapters, pages and activities, and pages that are counted from the first chapter on', async () => {
    const [book] = of(language, 'pdf') as [Document]
    const { bookmarks, pages } = await read(book.bytes)
    const own = words(language)
    const places = book.course.children.flatMap(module => [
      { title: module.title, level: 0 },
      ...module.children
        .filter(({ title }, index) => index > 0 || title !== module.title)
        .map(({ title }) => ({ title, level: 1 }))
    ])
    const back = [own.answerKey, own.pdf.findings, own.pdf.recommendations, own.glossary]
    const front = [book.course.title, own.contents]
    expect(bookmarks).toEqual([
      ...front.map(title => ({ title, level: 0 })),
      ...places,
      ...back.map(title => ({ title, level: 0 }))
    ])
    expect(pages.slice(0, 5).map(({ label }) => label)).toEqual(['r1', 'r2', 'r3', 'D1', 'D2'])
  })
})

/** What stands beside each other on a page, of the words and places that poppler prints. */
function rows(boxes: string): string[] {
  return boxes.split('<page').flatMap(page => {
    const words = page.matchAll(/xMin="([\d.]+)" yMin="[\d.]+" xMax="[\d.]+" yMax="([\d.]+)">(.*?)<\/word>/g)
    const beside = new Map<number, { x: number; text: string }[]>()
    for (const [, x, y, text = ''] of words) {
      const row = Math.round(Number(y))
      beside.set(row, [...(beside.get(row) ?? []), { x: Number(x), text }])
    }
    const read = (row: { x: number; text: string }[]): string =>
      row
        .toSorted((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join('')
    return [...beside.values()].map(read)
  })
}

/** What an assistive technology says: the text that an element stands for, else what it marks. */
const spoken = (element: Element): string =>
  element.actual ?? element.content.map(part => (typeof part === 'string' ? part : spoken(part))).join('')
