import type { Exporter } from '@curricle/model'
import { slidesPdf } from '@curricle/pdf'
import JSZip from 'jszip'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { bytes, type Compilation, compile, memorySources } from '../src/index.ts'
import { module } from './course.ts'

/** A format that carries the slides of each deck, and a page, for which `slides-pdf` has nothing to say. */
vi.mock(import('../src/formats.ts'), async original => {
  const { formats } = await original()
  const binder = async (): Promise<Exporter> => ({
    ...((await formats.web?.()) as Exporter),
    name: 'binder',
    container: 'zip',
    attaches: ['slides-pdf'],
    async *write(course, { attach }) {
      yield { path: 'index.txt', body: course.id }
      for (const place of course.children.flatMap(each => each.children)) {
        const body = await attach?.('slides-pdf', place)
        if (body) yield { path: body.path, body }
      }
    }
  })
  return { formats: { ...formats, binder } }
})

const deck = (id: string, slides: readonly string[]) =>
  `:::slides[Deck ${id}]{#${id}}\n\n${slides.map(each => `## ${each}\n\nWords.\n\n:::notes\nSaid.\n:::\n`).join('\n')}\n:::\n`
const course = {
  'c/course.yaml': 'title: C\nlanguages: [en]\ndate: 2026-01-01\nexports: {slides-pdf: {paper: Letter}}\n',
  'c/01-one.md': module('one', `Hello.\n\n${deck('a', ['First', 'Second'])}`),
  'c/02-two.md': module('two', `Hello.\n\n${deck('b', ['First', 'Second', 'Third'])}`)
}

const build = (files: Record<string, string>, language = 'en') =>
  compile(memorySources(files), { formats: ['binder'], languages: [language] })

async function filesOf({ packages }: Compilation, edition: 'learner' | 'teacher'): Promise<Map<string, Buffer>> {
  const made = packages.find(each => each.edition === edition)
  if (!made) throw new Error('no package')
  const zip = await JSZip.loadAsync(await bytes(made))
  const read = Object.values(zip.files).map(async file => [file.name, await file.async('nodebuffer')] as const)
  return new Map(await Promise.all(read))
}

const messages = ({ files }: Compilation) => files.flatMap(each => each.messages)

/** In the place of printing, what there is to print for a deck. */
const printing = (write: Exporter['write']) =>
  vi.spyOn(slidesPdf, 'write').mockImplementation(async function* (course, context) {
    if (course.children[0]?.children[0]?.type === 'slides') yield* write(course, context)
  })

afterEach(() => {
  vi.restoreAllMocks()
})

describe('what a format attaches', () => {
  it('is made for each place alone with the options of its format, and not where there is nothing to make', async () => {
    printing(async function* ({ title, scope, edition, children }, { options }) {
      const places = children.map(each => [each.id, each.children.map(({ id }) => id)])
      yield { path: 'x.pdf', body: JSON.stringify({ title, scope, edition, places, options }) }
    })
    const built = await build(course)
    const paper = { paper: 'Letter' }
    const decks = async (edition: 'learner' | 'teacher') =>
      [...(await filesOf(built, edition))].map(([path, body]) => [path, path === 'index.txt' || JSON.parse(`${body}`)])
    for (const edition of ['learner', 'teacher'] as const)
      expect(await decks(edition)).toMatchObject([
        ['a.pdf', { title: 'Deck a', edition, places: [['one', ['a']]], options: paper }],
        ['b.pdf', { title: 'Deck b', edition, places: [['two', ['b']]], options: paper }],
        ['index.txt', true]
      ])
    expect(messages(built).map(String)).toEqual([])
  })

  it('is the same again', async () => {
    const [once, again] = [await filesOf(await build(course), 'learner'), await filesOf(await build(course), 'learner')]
    expect(again).toEqual(once)
    expect(once.get('a.pdf')?.toString('latin1')).toMatch(/^%PDF-/)
  })

  it('tells at the slide what is wrong with it, in its own name', async () => {
    const long = deck('b', [`Long\n\n${'Words.\n\n'.repeat(80)}`])
    const built = await build({ ...course, 'c/02-two.md': module('two', `Hello.\n\n${long}`) })
    const said = messages(built).find(each => each.ruleId === 'slide-too-long')
    expect(said).toMatchObject({ source: 'slides-pdf', fatal: false, line: 11 })
    expect(built.packages[0]?.losses).toContain(said)
  })

  it('is left out with a warning when it cannot be made', async () => {
    printing(async function* (_course, { message }) {
      yield { path: 'x.pdf', body: 'x' }
      message('The font is not installed', { ruleId: 'font-missing', severity: 'error', note: 'Install it.' })
    })
    const built = await build(course)
    expect(messages(built).map(({ reason, fatal, note }) => [reason, fatal, note])).toEqual([
      ['The font is not installed.', false, 'Install it.']
    ])
    expect([...(await filesOf(built, 'learner')).keys()]).toEqual(['index.txt'])
  })

  it('is left out with a warning at its place when it fails', async () => {
    printing(() => {
      throw new Error('no ink')
    })
    const built = await build(course)
    expect(messages(built).map(message => `${message.file} ${message.line} ${message.reason}`)).toEqual([
      'c/01-one.md 9 slides-pdf of “Deck a” could not be written: no ink.',
      'c/02-two.md 9 slides-pdf of “Deck b” could not be written: no ink.'
    ])
    expect(built.packages).toHaveLength(2)
  })

  it('is not held when it is large, but made again when it is packed', async () => {
    const asked: string[] = []
    printing(async function* ({ title, edition }) {
      asked.push(`${title} ${edition}`)
      yield { path: 'x.pdf', body: Buffer.alloc(9_000_000, title) }
    })
    const files = await filesOf(await build(course), 'learner')
    expect(asked).toEqual(['Deck a learner', 'Deck b learner', 'Deck a teacher', 'Deck b teacher', 'Deck b learner'])
    expect(files.get('b.pdf')?.equals(Buffer.alloc(9_000_000, 'Deck b'))).toBe(true)
  })
})
