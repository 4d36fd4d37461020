import type { Asset, Attach, ResolvedCourse } from '@curricle/model'
import { find, findAll, textOf } from '@curricle/xml'
import { describe, expect, it } from 'vitest'
import { moodle } from '../src/index.ts'
import { course } from './course.ts'
import { file } from './picture.ts'
import { type Written, written } from './written.ts'

/** In the place of the corridor: a file that says what was asked for. */
const attach: Attach = async (format, { id }, seen): Promise<Asset> =>
  file(`${id}.slides.pdf`, 'application/pdf', new TextEncoder().encode(`${format} ${id} ${seen?.edition}`.repeat(400)))

const pages = (backup: Written) =>
  [...backup.entries.keys()]
    .filter(path => path.endsWith('/page.xml'))
    .map(path => ({ path, name: textOf(find(backup.xml(path), 'page', 'name')), text: textOf(backup.xml(path)) }))

const files = (backup: Written, id: string) =>
  findAll(backup.xml('files.xml'), 'file')
    .filter(row => textOf(find(row, 'contextid')) === id)
    .map(row => ['component', 'filearea', 'filepath', 'filename', 'mimetype'].map(name => textOf(find(row, name))))

describe('a deck', () => {
  it('is a PDF file on its page that says its type and size, with its notes on the page hidden from students', async () => {
    const backup = await written(moodle, course, {}, attach)
    const [deck, notes] = pages(backup).filter(({ name }) => name.includes('twelve minutes'))
    expect(deck?.text).toContain('href="@@PLUGINFILE@@/deck.pdf">Slides as PDF (9\u00a0kB)</a>')
    expect(notes?.text).toContain('href="@@PLUGINFILE@@/deck.notes.pdf">Slides with notes as PDF')
    const context = (path = '') => String(backup.xml(path).attributes.contextid)
    const at = ['mod_page', 'content', '/']
    expect(files(backup, context(deck?.path))).toEqual([[...at, 'deck.pdf', 'application/pdf']])
    expect(files(backup, context(notes?.path))).toEqual([[...at, 'deck.notes.pdf', 'application/pdf']])
  })

  it('has the headings of its slides above those within them', async () => {
    const [first] = course.children
    const slides = first?.children.find(child => child.type === 'slides')
    const heading = { type: 'heading', depth: 3, id: 'h', children: [{ type: 'text', value: 'Within' }] }
    const [slide] = slides?.children ?? []
    const deck = { ...slides, children: [{ ...slide, children: [heading] }] }
    const changed = { ...course, children: [{ ...first, children: [deck] }] } as unknown as ResolvedCourse
    const [shown] = pages(await written(moodle, changed))
    expect(shown?.text).toMatch(/<h3[^>]*>First slide<\/h3>\s*<h4[^>]*>Within<\/h4>/)
  })

  it('has in a learner’s course the slides alone', async () => {
    const asked: unknown[] = []
    const learners = { ...course, edition: 'learner' } as ResolvedCourse
    await written(moodle, learners, {}, async (format, place, seen) => {
      asked.push([format, place.id, seen?.edition])
      return undefined
    })
    expect(asked).toEqual([['slides-pdf', 'deck', 'learner']])
  })

  it('is its page alone where the option says so, and where nothing makes a file', async () => {
    const asked = await written(moodle, course, { slides: 'page' }, attach)
    const alone = await written(moodle, course)
    for (const backup of [asked, alone])
      expect(
        pages(backup)
          .map(({ text }) => text)
          .join()
      ).not.toContain('.pdf')
  })
})
