import type { FlowContent, ResolvedCourse } from '@curricle/model'
import { describe, expect, it } from 'vitest'
import { agendaSheet, paper, slidesPdf, surveyForm, worksheet } from '../src/index.ts'
import { every } from './every.ts'
import { elements, type ReadPdf, read } from './reading.ts'
import { asset, course, line, p, table, titled } from './tree.ts'
import { written } from './written.ts'

const text = (pdf: ReadPdf): string => pdf.tree.text.replace(/\u00AD/g, '').replace(/\s+/g, ' ')
const all = async (files: Map<string, Uint8Array>): Promise<Map<string, ReadPdf>> =>
  new Map(await Promise.all([...files].map(async ([path, bytes]) => [path, await read(bytes)] as const)))

/** What every document of ours must be. */
const isAccessible = (pdf: ReadPdf): void => {
  expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(pdf.pages.map(page => page.untagged).join('')).toBe('')
  expect(pdf.unclaimed).toBe(0)
  const levels = elements(pdf.tree)
    .filter(each => /^H\d$/.test(each.role))
    .map(each => Number(each.role.slice(1)))
  expect(levels[0]).toBe(1)
  expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true)
}

describe('exam papers', () => {
  it('hold the questions for learners, and the key in a file of its own for teachers', async () => {
    const learner = await written(paper, every('learner'))
    const teacher = await all((await written(paper, every('teacher'))).files)
    expect([...learner.files.keys()]).toEqual(['one.check.pdf'])
    expect([...teacher.keys()]).toEqual(['one.check.pdf', 'one.check.key.pdf'])
    for (const each of teacher.values()) isAccessible(each)
    const [exam, key] = [...teacher.values()] as [ReadPdf, ReadPdf]
    expect(text(exam)).toContain('Name:')
    expect(text(exam)).not.toContain('no new research is needed')
    expect(text(key)).toContain('Repurposing a published model Yes: no new research is needed.')
  })

  it('come in versions whose keys fit them', async () => {
    const files = await all((await written(paper, every('teacher'), { versions: 3, seed: 'spring' })).files)
    expect([...files.keys()]).toEqual(
      ['A', 'B', 'C'].flatMap(name => [`one.check.${name}.pdf`, `one.check.${name}.key.pdf`])
    )
    const orders = new Set<string>()
    for (const name of ['A', 'B', 'C']) {
      const exam = text(files.get(`one.check.${name}.pdf`) as ReadPdf)
      const key = text(files.get(`one.check.${name}.key.pdf`) as ReadPdf)
      const number = /(\d+)\. A pathway/.exec(exam)?.[1]
      const letter = /(\w)Repurposing a published model/.exec(exam)?.[1]
      expect(key).toMatch(new RegExp(`${number}\\. A pathway.*${letter} Repurposing a published model`))
      orders.add(exam)
      expect(exam.match(/Law one/g)).toHaveLength(1)
    }
    expect(orders.size).toBe(3)
  })

  it('are the same again with the same seed, and others with another', async () => {
    const bytes = async (seed: string) =>
      Buffer.from((await written(paper, every('learner'), { versions: 2, seed })).files.get('one.check.A.pdf') ?? [])
    expect((await bytes('x')).equals(await bytes('x'))).toBe(true)
    expect((await bytes('x')).equals(await bytes('y'))).toBe(false)
  })

  it('refuse a number of versions that there are no letters for', async () => {
    await expect(written(paper, every('learner'), { versions: 27 })).rejects.toThrow()
  })
})

describe('the opening of a deck', () => {
  it('names its module below, unless that has the same name', async () => {
    const slide = { type: 'slide' as const, id: '1', title: 'One', heading: line('One'), children: [p('Words.')] }
    const opening = async (title: string) => {
      const made = course([{ type: 'slides', ...titled('deck', title), children: [slide] }])
      const { files } = await written(slidesPdf, made)
      return (await read(files.get('sample.slides.pdf') as Uint8Array)).pages[0]?.text.replace(/\s+/g, ' ').trim()
    }
    expect(await opening('Deck')).toBe('DeckThe first module')
    expect(await opening('The first module')).toBe('The first module')
  })
})

describe('slides', () => {
  it('are one a page, 16 to 9', async () => {
    const pdf = await read((await written(slidesPdf, every('learner'))).files.get('sample.slides.pdf') as Uint8Array)
    isAccessible(pdf)
    expect(pdf.document.getPages().map(page => page.getSize())).toEqual(Array(3).fill({ width: 960, height: 540 }))
    expect(pdf.pages[1]?.text).toContain('First slide')
    expect(text(pdf)).not.toContain('Say it slowly.')
  })

  it('show a drawing as large as one can read from afar, larger still where it stands alone', async () => {
    const drawn = async (...more: FlowContent[]): Promise<number> => {
      const image = { type: 'image' as const, url: 'a.svg', alt: 'A square' }
      const shown: FlowContent = { type: 'figure', kind: 'image', children: [image] }
      const slide = { type: 'slide' as const, id: '1', title: 'One', heading: line('One'), children: [shown, ...more] }
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><rect width="9" height="9"/></svg>'
      const sample = course([{ type: 'slides', ...titled('deck', 'Deck'), children: [slide] }], {
        assets: [asset('a.svg', 'image/svg+xml', svg)]
      })
      const { files, said } = await written(slidesPdf, sample)
      expect(said).toEqual([])
      const { tree } = await read(files.get('sample.slides.pdf') as Uint8Array)
      const [left = 0, , right = 0] = elements(tree).find(({ role }) => role === 'Figure')?.box ?? []
      return Math.round(right - left)
    }
    expect([await drawn(), await drawn(p('Below.'))]).toEqual([308, 265])
  })

  it('come with what the teacher says in the teacher’s edition', async () => {
    const pdf = await read((await written(slidesPdf, every('teacher'))).files.get('sample.slides.pdf') as Uint8Array)
    isAccessible(pdf)
    expect(pdf.pages[0]?.text).toContain('First slide')
    expect(pdf.pages[0]?.text).toContain('Say it slowly.')
    expect(text(pdf)).toMatch(/For the teacher only\s*Say it slowly\./)
  })

  it('are reported when they do not fit their page', async () => {
    const slide = {
      type: 'slide' as const,
      id: '1',
      title: 'Too much',
      heading: [],
      children: Array(40).fill(p('A line of many.'))
    }
    const long: ResolvedCourse = course([{ type: 'slides', ...titled('deck', 'Deck'), children: [slide] }])
    const { said } = await written(slidesPdf, long)
    expect(said.map(({ ruleId, node }) => [ruleId, node])).toEqual([['slide-too-long', slide]])
  })

  it('are not written for a course that has none', async () => {
    expect((await written(slidesPdf, course([]))).files.size).toBe(0)
  })
})

describe('worksheets, survey forms and agendas', () => {
  it('are tagged documents of their own', async () => {
    const found: string[] = []
    for (const exporter of [worksheet, surveyForm, agendaSheet]) {
      for (const [path, pdf] of await all((await written(exporter, every('learner'))).files)) {
        found.push(path)
        isAccessible(pdf)
      }
    }
    expect(found).toEqual(['one.review.pdf', 'one.after.pdf', 'one.text.pdf'])
  })

  it('name the times of an agenda as the author did, else as the language does', async () => {
    for (const [named, expected] of [
      ['When', 'When'],
      ['', 'Time']
    ] as const) {
      const plan: FlowContent = {
        type: 'agenda',
        title: 'The morning',
        start: '09:00',
        slots: [{ durationMinutes: 15, from: '09:00', to: '09:15' }],
        totalMinutes: 15,
        children: [table([named, 'What'], ['15 min', 'Welcome'])]
      }
      const { files } = await written(
        agendaSheet,
        course([{ type: 'page', ...titled('plan', 'Plan'), children: [plan] }])
      )
      const [sheet] = [...(await all(files)).values()]
      const heads = sheet && elements(sheet.tree).filter(({ role }) => role === 'TH')
      expect(heads?.map(each => each.text)).toEqual([expected, 'What'])
    }
  })

  it('leave the solution to teachers', async () => {
    const sheet = async (edition: 'learner' | 'teacher') =>
      text(await read((await written(worksheet, every(edition))).files.get('one.review.pdf') as Uint8Array))
    expect(await sheet('learner')).toContain('We decide to …')
    expect(await sheet('learner')).not.toContain('It depends.')
    expect(await sheet('teacher')).toContain('It depends.')
  })

  it('ask for a name only where answers are not anonymous', async () => {
    const [form] = [...(await all((await written(surveyForm, every('learner'))).files)).values()]
    expect(form && text(form)).not.toContain('Name:')
  })
})
