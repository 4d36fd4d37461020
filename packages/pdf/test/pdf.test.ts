import { beforeAll, describe, expect, it } from 'vitest'
import { pdf } from '../src/index.ts'
import { drawing, every } from './every.ts'
import { type Element, elements, outline, type ReadPdf, read } from './reading.ts'
import { asset, course, heading, p, titled } from './tree.ts'
import { written } from './written.ts'

describe('the book of a course that uses every construct', () => {
  let learner: ReadPdf
  let teacher: ReadPdf
  const all = (role: string, book = learner): Element[] => elements(book.tree).filter(element => element.role === role)

  beforeAll(async () => {
    const books = await Promise.all((['learner', 'teacher'] as const).map(edition => written(pdf, every(edition))))
    const [first, second] = books.map(({ files }) => files.get('sample.pdf'))
    learner = await read(first as Uint8Array)
    teacher = await read(second as Uint8Array)
  })

  it('is one file', async () => {
    const { files } = await written(pdf, every('learner'))
    expect([...files.keys()]).toEqual(['sample.pdf'])
  })

  it('says that it is PDF/UA-1, in which language, and shows its title', () => {
    expect(learner.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(learner.xmp).toContain('A sample course')
    expect(learner.language).toBe('en')
    expect(learner.showsTitle).toBe(true)
  })

  it('has every word in an element or an artifact, and every marked content in the tree', () => {
    for (const book of [learner, teacher]) {
      expect(book.pages.map(page => page.untagged).join('')).toBe('')
      expect(book.unclaimed).toBe(0)
    }
  })

  it('has headings that never skip a level', () => {
    for (const book of [learner, teacher]) {
      const levels = elements(book.tree)
        .filter(element => /^H\d$/.test(element.role))
        .map(element => Number(element.role.slice(1)))
      expect(levels[0]).toBe(1)
      levels.forEach((level, index) => {
        expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
      })
    }
  })

  it('ties every link annotation to its element, with words', () => {
    const links = all('Link').flatMap(link => link.links)
    expect(links.length).toBe(learner.pages.reduce((sum, page) => sum + page.annotations, 0))
    expect(links.every(link => link.contents !== '' && link.target !== '')).toBe(true)
    expect(links).toContainEqual({ contents: 'link to', target: 'https://example.org/a/page' })
  })

  it('leads every link within the book to a place that exists', () => {
    for (const book of [learner, teacher]) {
      const targets = elements(book.tree).flatMap(element => element.links.map(link => link.target))
      const inner = targets.filter(target => !target.startsWith('https:'))
      expect(inner.filter(target => !book.destinations.has(target))).toEqual([])
      expect(inner).toContain('one/text/dual-use')
    }
  })

  it('gives figures and formulas their alternatives', () => {
    expect(all('Figure').map(figure => figure.alt)).toEqual(['Research leads to use', 'Two boxes (A, B)'])
    expect(all('Figure').every(figure => figure.box.length === 4)).toBe(true)
    expect(all('Formula').map(formula => formula.alt)).toEqual(['E = m/2 v²', '∑_(i = 1)ⁿ p_i ⋅ h_i ≤ R/(1 − δ)'])
  })

  it('gives tables header cells with their scope and rows of one length', () => {
    for (const table of all('Table')) {
      const rows = elements(table).filter(element => element.role === 'TR')
      const lengths = rows.map(row => row.children.reduce((sum, cell) => sum + cell.columns, 0))
      expect(new Set(lengths).size).toBe(1)
      expect(rows[0]?.children.every(cell => cell.role === 'TH' && cell.scope === 'Column')).toBe(true)
    }
    expect(all('Table').length).toBe(5)
  })

  it('puts the caption of a table into its element', () => {
    const [table] = all('Table')
    expect(table && outline(table)).toBe(
      [
        'Table',
        '  Caption Table 1: Kinds of results',
        '  THead',
        '    TR',
        '      TH Kind',
        '      TH What it is',
        '      TH Risk',
        '  TBody',
        '    TR',
        '      TD Model',
        '      TD Weights that can be run by anyone who has the hardware',
        '      TD high',
        '    TR',
        '      TD Paper',
        '      TD A description of the method',
        '      TD low'
      ].join('\n')
    )
  })

  it('writes lists with labels and bodies', () => {
    const list = all('L').find(each => each.text.includes('Third point'))
    expect(list?.children.map(child => child.role)).toEqual(['LI', 'LI', 'LI'])
    expect(list?.children.map(child => child.children.map(part => part.role))).toEqual(Array(3).fill(['Lbl', 'LBody']))
    expect(list?.children[0]?.text.trim()).toBe('•First point')
  })

  it('links a footnote and its note both ways', () => {
    const [note] = all('Note')
    const reference = all('Reference').find(each => each.text === '1')
    expect(note?.id).toBe('note/one/text/n')
    expect(note?.text).toContain('What the note says')
    expect(reference?.children[0]?.links[0]?.target).toBe('note/one/text/n')
    expect(note && elements(note).flatMap(each => each.links)[0]?.target).toBe('back/one/text/n')
  })

  it('has a table of contents with the numbers that the pages bear', () => {
    const [toc] = all('TOC')
    const line = toc?.children.find(entry => entry.text.startsWith('Before you leave'))
    const number = line?.text.replace('Before you leave ', '')
    const page = learner.pages.find(each => each.label === `D${number}`)
    expect(page?.text).toContain('Before you leave')
    expect(learner.pages.slice(0, 4).map(each => each.label)).toEqual(['r1', 'r2', 'r3', 'D1'])
  })

  it('has bookmarks of its chapters, pages and activities', () => {
    expect(learner.bookmarks).toEqual([
      { title: 'A sample course', level: 0 },
      { title: 'Contents', level: 0 },
      { title: 'The first module', level: 0 },
      { title: 'Text of all kinds', level: 1 },
      { title: 'Pathways, in twelve minutes', level: 1 },
      { title: 'Publish or not?', level: 1 },
      { title: 'Check your understanding', level: 1 },
      { title: 'Before you leave', level: 1 },
      { title: 'What would you do?', level: 1 },
      { title: 'Findings', level: 0 },
      { title: 'Recommendations', level: 0 },
      { title: 'Glossary', level: 0 },
      { title: 'References', level: 0 }
    ])
  })

  it('tells learners no answers', () => {
    expect(learner.tree.text).not.toContain('no new research is needed')
    expect(learner.tree.text).not.toContain('It depends.')
    expect(learner.tree.text).not.toContain('Answer key')
  })

  it('tells teachers the answers by number and letter, with feedback', () => {
    const key = teacher.tree.text.slice(teacher.tree.text.lastIndexOf('Answer key'))
    expect(key).toMatch(/1\. A pathway.*C {2}Repurposing a published model {2}Yes: no new research is needed\./s)
    expect(key).toMatch(/1 – B {2}OPCW – chemical weapons/)
    expect(key).toContain('9 ± 0.25 h')
    expect(teacher.tree.text).toContain('Say it slowly.')
    expect(teacher.tree.text).toContain('It depends.')
  })

  it('prints questions whose order does not tell the answer', () => {
    const question = learner.tree.text.slice(learner.tree.text.indexOf('Put in order'))
    const places = ['First comes this', 'Then this', 'At last this'].map(words => question.indexOf(words))
    expect(places).not.toEqual(places.toSorted((a, b) => a - b))
  })

  it('says the words of running text as the author wrote them', () => {
    const text = learner.tree.text.replace(/\u00AD/g, '').replace(/\s+/g, ' ')
    expect(text).toContain(
      'the same methods can nevertheless serve to harm when they are adapted by people whose intentions differ'
    )
    expect(text).toContain('Nothing is so practical as a good theory.')
    expect(text).toContain('return model.reach * 0.5 if model.is_open else "low"')
  })

  it('is PDF/A-2a as well when that is wanted', async () => {
    const { files } = await written(pdf, every('learner'), { standard: 'a', paper: 'Letter' })
    const archive = await read(files.get('sample.pdf') as Uint8Array)
    expect(archive.xmp).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(archive.xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(archive.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(archive.document.getPage(0).getSize()).toEqual({ width: 612, height: 792 })
  })

  it('is the same in two builds', async () => {
    const [one, two] = await Promise.all([written(pdf, every('learner')), written(pdf, every('learner'))])
    expect(Buffer.from(one.files.get('sample.pdf') ?? []).equals(Buffer.from(two.files.get('sample.pdf') ?? []))).toBe(
      true
    )
  })
})

describe('the book of a module alone', () => {
  it('bears the name of the module, and that of its course above it', async () => {
    const { files } = await written(pdf, { ...every('teacher'), scope: 'module' })
    const book = await read(files.get('sample.pdf') as Uint8Array)
    expect(book.xmp).toContain('The first module')
    expect(book.pages[0]?.text).toMatch(/^A sample course · Teacher’s edition.*The first module/)
    expect(book.tree.text).not.toContain('Module 1')
  })
})

describe('a cover', () => {
  it.each([
    ['en', 'A4'],
    ['en', 'Letter'],
    ['ar', 'Letter']
  ])('of a course with a logo and a picture is one page, in %s on %s', async (language, paper) => {
    const both = { theme: { logo: 'a.svg' }, image: 'a.svg', version: '1.0', description: 'What it is about.' }
    const made = course([], { language, metadata: both, assets: [asset('a.svg', 'image/svg+xml', drawing)] })
    const book = await read((await written(pdf, made, { paper })).files.get('sample.pdf') as Uint8Array)
    expect(book.pages[0]?.text).toMatch(/ResearchUse.*about/)
    expect(book.pages[1]?.text).toContain('CC-BY-4.0')
  })
})

describe('a long description', () => {
  it('stands in the imprint: the cover stays one page', async () => {
    const description = 'A course about one tool and its two uses, for people who publish. '.repeat(20)
    const made = course([], {
      metadata: { description, theme: { logo: 'a.svg' } },
      assets: [asset('a.svg', 'image/svg+xml', drawing)]
    })
    const book = await read((await written(pdf, made)).files.get('sample.pdf') as Uint8Array)
    expect(book.pages[0]?.text).not.toContain('for people who publish')
    expect(book.pages[1]?.text).toContain('Authors:')
    expect(book.tree.text.replace(/\u00AD/g, '').match(/for people who publish/g)).toHaveLength(20)
  })
})

describe('headings', () => {
  it('skip no level where a module begins with one of the third', async () => {
    const opening = { type: 'page' as const, ...titled('one', 'The first module'), children: [heading(3, 'Said')] }
    const { files } = await written(pdf, course([opening]))
    const { tree } = await read(files.get('sample.pdf') as Uint8Array)
    const found = elements(tree).filter(each => /^H\d$/.test(each.role))
    expect(found.map(each => `${each.role} ${each.text}`).slice(-2)).toEqual(['H1 The first module', 'H2 Said'])
  })
})

describe('the contents', () => {
  it('never leave a line alone on their last page', async () => {
    for (let count = 30; count < 42; count++) {
      const pages = Array.from({ length: count }, (_, index) => ({
        type: 'page' as const,
        ...titled(`p${index}`, `Part number ${index} of it`),
        children: [p('Words.')]
      }))
      const { files } = await written(pdf, course(pages))
      const book = await read(files.get('sample.pdf') as Uint8Array)
      const second = book.pages[3]?.text ?? ''
      if (!second.includes(`Part number ${count - 1}`) || second.includes('Words.')) continue
      expect(second.match(/Part number/g)?.length).toBeGreaterThan(2)
      expect(elements(book.tree).filter(each => each.role === 'TOC')).toHaveLength(1)
      return
    }
    throw new Error('no contents of two pages were made')
  })
})

describe('a task list', () => {
  it('says what is done and what is to do, for those who cannot see the boxes', async () => {
    const items = [true, false].map(checked => ({ type: 'listItem' as const, checked, children: [p('Something')] }))
    const { files } = await written(
      pdf,
      course([{ type: 'page', ...titled('a', 'A'), children: [{ type: 'list', ordered: false, children: items }] }])
    )
    const { tree } = await read(files.get('sample.pdf') as Uint8Array)
    expect(
      elements(tree)
        .filter(each => each.role === 'Lbl')
        .map(each => each.actual)
    ).toEqual(['Done', 'To do'])
  })
})

describe('a book of a course of which little is known', () => {
  const sparse = (metadata: object) =>
    course([{ type: 'page', ...titled('page', 'Page'), children: [p('Words.')] }], {
      metadata: { authors: [], date: undefined, licence: undefined, ...metadata } as never
    })

  it('says no date that nobody gave, and has no page for an imprint without facts', async () => {
    const { pages } = await read((await written(pdf, sparse({}))).files.get('sample.pdf') as Uint8Array)
    expect(pages.map(({ text }) => text).join(' ')).not.toMatch(/\d{4}/)
    expect(pages.map(({ label }) => label)).toEqual(['r1', 'r2', 'D1'])
  })

  it('says that of its newest module in place of its own', async () => {
    const dated = sparse({})
    if (dated.children[0]) dated.children[0].date = '2025-03-04'
    const { pages } = await read((await written(pdf, dated)).files.get('sample.pdf') as Uint8Array)
    expect(pages[0]?.text).toContain('2025-03-04')
    expect(pages[1]?.text).toContain('2025-03-04')
  })

  it('has the short parts at its end on one page', async () => {
    const found = (id: string) => ({ type: 'finding' as const, id, title: `Title ${id}`, children: [p('It is so.')] })
    const page = {
      type: 'page' as const,
      ...titled('page', 'Page'),
      children: [found('one'), { type: 'term' as const, id: 'term', term: 'A term', children: [p('What it means.')] }]
    }
    const { files } = await written(pdf, course([page as never]))
    const { pages } = await read(files.get('sample.pdf') as Uint8Array)
    expect(pages.at(-1)?.text).toMatch(/Findings[\s\S]*Glossary/)
  })
})
