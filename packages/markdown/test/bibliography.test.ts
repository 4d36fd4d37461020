import { Socket } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { head, read } from './read.ts'

afterEach(() => vi.restoreAllMocks())

const bibtex = `@article{doe2020,
  author = {Doe, Jane and {The Society}},
  title = {On {DNA} \\& law: 10.1000/182},
  journal = {Journal},
  year = {2020},
  doi = {10.1000/182},
  url = {https://example.org/x}
}
`

test('BibTeX and CSL JSON become references, without a network', async () => {
  const connect = vi.spyOn(Socket.prototype, 'connect').mockImplementation(() => {
    throw new Error('A connection was opened')
  })
  const fetched = vi.spyOn(globalThis, 'fetch')
  const { courses, messages } = await read({
    'course.yaml': 'title: A\nlanguages: [en]\nbibliography: [a.bib, b.json]\n',
    'a.bib': bibtex,
    'b.json': '[{"id":"wd","type":"book","title":"Q42","URL":"https://www.wikidata.org/wiki/Q42"}]',
    '01.md': head
  })
  expect(messages).toEqual([])
  expect(courses[0]?.metadata.references).toMatchObject({
    doe2020: {
      id: 'doe2020',
      type: 'article-journal',
      author: [{ family: 'Doe', given: 'Jane' }, { family: 'The Society' }],
      'container-title': 'Journal',
      issued: { 'date-parts': [[2020]] },
      DOI: '10.1000/182'
    },
    wd: { title: 'Q42' }
  })
  expect(connect).not.toHaveBeenCalled()
  expect(fetched).not.toHaveBeenCalled()
})

test('a broken bibliography is reported at its line', async () => {
  const { messages } = await read({
    'course.yaml': 'title: A\nlanguages: [en]\nbibliography: a.bib\n',
    'a.bib': '@book{x,\n title = {Never closed\n',
    '01.md': head
  })
  expect(messages).toEqual(['a.bib:3:1 bibliography-malformed'])
})
