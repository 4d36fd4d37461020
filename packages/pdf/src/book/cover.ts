import { runs } from '../runs.ts'
import type { Block, Look, Vector } from '../tagged/index.ts'
import { said, title } from '../title.ts'
import type { Writing } from '../writing.ts'

/** Height of the coloured field, as a share of the page. */
const field = 0.56

/** The first page: title in a field of the accent colour, authors and date below it. */
export function cover(writing: Writing): Block[] {
  const { course, theme, words } = writing
  const { metadata } = course
  const { height } = theme.page
  const light: Look = { color: '#ffffff', font: theme.display }
  const state = { ...writing, divides: false }
  const above = height * 0.26 - theme.margins[1]
  const logo = metadata.theme.logo === undefined ? undefined : writing.pictures.get(metadata.theme.logo)
  const line = (text: string, look: Look, margin: Block['margin']): Block => ({
    text: runs(text, state, look),
    ...look,
    ...(margin && { margin })
  })
  const description = metadata.description
    ? [line(metadata.description, { ...light, fontSize: 13, lineHeight: 1.15 }, [0, 14, 0, 0])]
    : []
  const size = course.title.length > 60 ? 28 : 36
  const edition = [course.edition === 'teacher' ? words.teacherEdition : undefined, course.region].filter(
    part => part !== undefined
  )
  const head: Block[] = [
    ...(edition.length > 0 ? [line(edition.join(' · '), { ...light, fontSize: 12, bold: true }, [0, 0, 0, 10])] : []),
    title(said(course.title), 1, writing, {
      look: { ...light, fontSize: size, lineHeight: 0.95 },
      margin: [0, 0, 0, 0],
      tag: { bookmark: { title: course.title, level: 1 }, runningHead: '', keepWithNext: false }
    }),
    ...description
  ]
  const facts = [
    metadata.authors.join(', '),
    [day(writing), metadata.version && `${words.version} ${metadata.version}`].filter(Boolean).join(' · ')
  ].filter(fact => fact !== '')
  const foot = facts.map(
    (fact, index): Block => ({
      ...line(
        fact,
        { font: theme.display, fontSize: index === 0 ? 14 : 11, color: index === 0 ? theme.ink : theme.quiet },
        [0, 4, 0, 0]
      ),
      ...{}
    })
  )
  const mark: Block[] =
    logo?.kind === 'raster'
      ? [{ image: logo.name, fit: [140, 60], margin: [0, 0, 0, 20], tag: { role: 'Artifact' } }]
      : logo
        ? [{ svg: logo.svg, fit: [140, 60], margin: [0, 0, 0, 20], tag: { role: 'Artifact' } }]
        : []
  return [
    { stack: [{ text: '', fontSize: 1, tag: { role: 'Artifact' } }], margin: [0, 0, 0, 0] },
    {
      table: {
        widths: ['*'],
        heights: [height * (field - 0.06) - theme.margins[1]],
        body: [[{ stack: head, margin: [0, above, 0, 0] }]]
      },
      layout: 'noBorders',
      tag: { role: 'None' }
    },
    { stack: [...mark, ...foot], margin: [0, height * 0.1, 0, 0] }
  ]
}

/** The coloured field behind it. */
export function coverField({ theme }: Writing): Block {
  const { width, height } = theme.page
  const shape: Vector = { type: 'rect', x: 0, y: 0, w: width, h: height * field, color: theme.accent }
  return { canvas: [shape] }
}

/**
 * The day of the course as `2026-11-23`; with slashes where lines run from right to left, since hyphens would tear the
 * number apart there (UAX 9, rule W4).
 */
export function day({ course, date, words }: Writing): string {
  const iso = course.metadata.date ?? date.toISOString().slice(0, 10)
  return words.direction === 'rtl' ? iso.replaceAll('-', '/') : iso
}
