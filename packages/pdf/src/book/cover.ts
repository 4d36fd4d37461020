import { separated } from '../fact-line.ts'
import { runs } from '../runs.ts'
import type { Block, Look, Margin, Vector } from '../tagged/index.ts'
import { headingOf, said, title } from '../title.ts'
import type { Writing } from '../writing.ts'

/** How far colour goes beyond the edges of the paper, in points: no viewer leaves a light line there. */
export const bleed = 3
/** Height of the coloured field, as a share of the page. */
const field = 0.56
/** Points. */
const logoHeight = 60
/** What the course is about. */
const blurb: Look = { fontSize: 12 }

/** Height of the cover's picture at most, as a share of the page, and at least in points: a smaller one is left out. */
const picture = { most: 0.14, least: 30 }

/** Sizes of the title by its letters at most, and the space below it at least, in points. */
const sizes = [
  { letters: 60, size: 36 },
  { letters: 160, size: 28 },
  { letters: 300, size: 21 },
  { letters: Number.POSITIVE_INFINITY, size: 16 }
] as const
const belowTitle = 34

/** How much higher lines are than those of Latin letters. */
const tall = ({ script }: Writing['theme']): number => (script === 'arabic' ? 1.4 : 1)

/** Below the field, less the space above and below, authors, date and logo. Points. */
function roomBelow({ course, theme }: Writing): number {
  const logo = course.metadata.theme.logo === undefined ? 0 : logoHeight + 20
  return theme.page.height * (1 - field) - 64 - theme.margins[3] - 24 - 32 * tall(theme) - logo
}

/** How much of that the description takes; a low guess. */
function blurbHeight({ course, theme }: Writing): number {
  const { description = '' } = course.metadata
  return description === '' ? 0 : Math.ceil((lettersOf(description) * 6) / theme.measure) * 17 * tall(theme) + 22
}

/** A Chinese sign is as wide as two letters. */
const lettersOf = (words: string): number => words.length + (words.match(/[\u2E80-\u9FFF\uFF00-\uFFEF]/g)?.length ?? 0)

/** Whether what the course is about has no room on the cover: it stands in the imprint then. */
export const isLongFor = (writing: Writing): boolean => blurbHeight(writing) > roomBelow(writing)

/** The first page: title in a field of the accent colour; what it is about, authors and date below. */
export function cover(writing: Writing): Block[] {
  const { course, theme, words } = writing
  const { metadata } = course
  const { height } = theme.page
  const state = { ...writing, divides: false }
  const line = (text: string | undefined, look: Look, margin: Margin): Block[] =>
    text ? [{ text: runs(text, state, look), ...look, margin }] : []
  const alone = course.scope === 'module' ? course.children[0] : undefined
  const name = alone ? headingOf(alone) : said(course.title)
  const letters = lettersOf(alone?.title ?? course.title)
  const fontSize = sizes.find(each => letters <= each.letters)?.size ?? 16
  const lines = Math.ceil((letters * fontSize * 0.56) / theme.measure) + 1
  const high = lines * fontSize * 1.22 * tall(theme) + belowTitle + 22
  const edition = course.edition === 'teacher' ? words.teacherEdition : undefined
  const above = [alone && course.title, edition, course.region].filter(part => part !== undefined)
  const light: Look = { color: '#ffffff', font: theme.display }
  const head = [
    ...line(separated(above, writing), { ...light, fontSize: 12, bold: true }, [0, 0, 0, 10]),
    title(name, 1, writing, {
      look: { ...light, fontSize, lineHeight: 0.95 },
      margin: [0, 0, 0, 0],
      bookmark: true,
      tag: { runningHead: '', keepWithNext: false }
    })
  ]
  const version = metadata.version === undefined ? [] : [`${words.version} ${metadata.version}`]
  const date = separated(
    [day(writing), ...version].filter(part => part !== undefined),
    writing
  )
  const room = roomBelow(writing) - (isLongFor(writing) ? 0 : blurbHeight(writing))
  const left = Math.min(height * picture.most, room)
  const below = [
    ...ornament(metadata.theme.logo, [140, logoHeight], writing),
    ...(isLongFor(writing)
      ? []
      : line(metadata.description, { ...blurb, font: theme.display, color: theme.ink }, [0, 0, 0, 22])),
    ...line(metadata.authors.join(', '), { font: theme.display, fontSize: 14, color: theme.ink }, [0, 0, 0, 4]),
    ...line(date, { font: theme.display, fontSize: 11, color: theme.quiet }, [0, 0, 0, 20]),
    ...(left < picture.least ? [] : ornament(metadata.image, [theme.measure, left], writing, 0))
  ]
  const inField: Block = {
    table: {
      widths: ['*'],
      heights: [height * field - theme.margins[1]],
      body: [
        [
          {
            stack: head,
            margin: [0, Math.max(Math.min(height * 0.28, height * field - high) - theme.margins[1], 0), 0, 0]
          }
        ]
      ]
    },
    layout: 'noBorders',
    tag: { role: 'None' }
  }
  return [inField, { stack: below, margin: [0, 34, 0, 0] }]
}

/** A picture of the cover; it says nothing that the title does not. */
function ornament(path: string | undefined, fit: [number, number], { pictures }: Writing, below = 20): Block[] {
  const shown = path === undefined ? undefined : pictures.get(path)
  if (!shown) return []
  const facts = { fit, margin: [0, 0, 0, below] as Margin, tag: { role: 'Artifact' as const } }
  return [shown.kind === 'raster' ? { image: shown.name, ...facts } : { svg: shown.svg, font: shown.font, ...facts }]
}

/** The coloured field behind it. */
export function coverField({ theme }: Writing): Block {
  const { width, height } = theme.page
  const shape: Vector = {
    type: 'rect',
    x: -bleed,
    y: -bleed,
    w: width + 2 * bleed,
    h: height * field + bleed,
    color: theme.accent
  }
  return { canvas: [shape] }
}

/**
 * The day of the course, or the newest of its modules, as `2026-11-23`; with slashes where lines run from right to left, since hyphens would tear the
 * number apart there (UAX 9, rule W4).
 */
export function day({ course, words }: Writing): string | undefined {
  const [newest] = course.children
    .flatMap(({ date }) => (date === undefined ? [] : [date.slice(0, 10)]))
    .sort()
    .reverse()
  const iso = course.metadata.date ?? newest
  return words.direction === 'rtl' ? iso?.replaceAll('-', '/') : iso
}
