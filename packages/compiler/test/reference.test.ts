import { words } from '@curricle/locale'
import { type CslItem, text } from '@curricle/model'
import { describe, expect, it } from 'vitest'
import { reference, sortKey } from '../src/resolve/reference.ts'

const article: CslItem = {
  id: 'urbina2022',
  type: 'article-journal',
  title: 'Dual use of artificial-intelligence-powered drug discovery',
  author: [
    { family: 'Urbina', given: 'Fabio' },
    { family: 'Lentzos', given: 'Filippa' },
    { family: 'Ekins', given: 'Sean A.' }
  ],
  issued: { 'date-parts': [[2022, 3]] },
  'container-title': 'Nature Machine Intelligence',
  volume: 4,
  issue: '3',
  page: '189--191',
  DOI: 'https://doi.org/10.1038/s42256-022-00465-9'
}

const written = (item: CslItem, year: string, language = 'en') => reference({ item, year }, words(language))

describe('a reference', () => {
  it('of an article names people, year, title, journal, pages and address', () => {
    expect(text(written(article, '2022'))).toBe(
      'Urbina, F., Lentzos, F. and Ekins, S. A. (2022). Dual use of artificial-intelligence-powered drug discovery. Nature Machine Intelligence, 4(3), 189–191. https://doi.org/10.1038/s42256-022-00465-9'
    )
    expect(written(article, '2022').at(-1)).toMatchObject({
      type: 'link',
      url: 'https://doi.org/10.1038/s42256-022-00465-9'
    })
  })

  it('speaks the language of the course', () => {
    expect(text(written(article, '2022', 'fr'))).toContain('Lentzos, F. et Ekins, S. A. (2022).')
  })

  it('of a book has its title in emphasis and its publisher', () => {
    const book: CslItem = {
      id: 'b',
      type: 'book',
      title: 'Law',
      author: [{ literal: 'World Health Organization' }],
      publisher: 'WHO'
    }
    expect(text(written(book, 'n.d.'))).toBe('World Health Organization. (n.d.). Law. WHO.')
    expect(written(book, 'n.d.')).toContainEqual({ type: 'emphasis', children: [{ type: 'text', value: 'Law' }] })
  })

  it('keeps particles before a family name, the mark that ends a title, and the number of a report', () => {
    const report: CslItem = {
      id: 'r',
      type: 'report',
      title: 'Who decides?',
      author: [{ family: 'Wit', given: 'Jan', 'non-dropping-particle': 'de' }]
    }
    expect(text(written(report, '2020'))).toBe('de Wit, J. (2020). Who decides?')
    expect(text(written({ ...report, number: 'S/RES/1540', note: 'Adopted in April' }, '2004'))).toBe(
      'de Wit, J. (2004). Who decides? (S/RES/1540). Adopted in April.'
    )
  })

  it('of nobody begins with its title', () => {
    expect(text(written({ id: 'x', type: 'webpage', title: 'A page', URL: 'https://example.org/a' }, '2020'))).toBe(
      'A page. (2020). https://example.org/a'
    )
  })

  it('carries no address that is not one', () => {
    expect(text(written({ id: 'x', type: 'webpage', title: 'A', URL: 'javascript:alert(1)' }, '2020'))).toBe(
      'A. (2020).'
    )
  })

  it('is sorted without regard to accents and capitals', () => {
    const by = (family: string): CslItem => ({ id: family, type: 'book', author: [{ family }] })
    const sorted = ['Zoe', 'éclair', 'Adam', 'Öz']
      .map(by)
      .sort((a, b) => (sortKey(a, words('en')) < sortKey(b, words('en')) ? -1 : 1))
    expect(sorted.map(({ id }) => id)).toEqual(['Adam', 'éclair', 'Öz', 'Zoe'])
  })
})
