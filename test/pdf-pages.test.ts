import { compile } from '@curricle/compiler'
import { beforeAll, describe, expect, it } from 'vitest'
import { longCourse } from './pdf/long-course.ts'
import { has, printed } from './pdf/poppler.ts'

/** A word and where it stands, in points from the page's upper left corner. */
interface Word {
  text: string
  left: number
  top: number
  right: number
  bottom: number
}

/** Every page's words, in the order in which poppler reads them. */
const pagesOf = (bytes: Uint8Array): Word[][] =>
  printed('pdftotext', ['-bbox', 'FILE', '-'], bytes)
    .split('<page ')
    .slice(1)
    .map(page =>
      [...page.matchAll(/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g)].map(
        ([, left, top, right, bottom, text = '']) => ({
          text,
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom)
        })
      )
    )

const said = (page: readonly Word[]): string => page.map(({ text }) => text).join(' ')

/** Words of which a good part lies on another. */
const overlapping = (page: readonly Word[]): string[] =>
  page.flatMap((one, index) =>
    page.slice(index + 1).flatMap(other => {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      const least = Math.min(one.bottom - one.top, other.bottom - other.top)
      return wide > 1.5 && high > least * 0.45 ? [`${one.text} ${other.text}`] : []
    })
  )

const papers = { A4: { width: 595.28, height: 841.89 }, Letter: { width: 612, height: 792 } }

describe.skipIf(!has('pdftotext'))('the pages of a long book (skipped without poppler)', () => {
  describe.each(['A4', 'Letter'] as const)('on %s', paper => {
    let pages: Word[][]
    beforeAll(async () => {
      const { packages } = await compile(longCourse(paper), { formats: ['pdf'], editions: ['learner'] })
      pages = pagesOf(packages[0]?.entries[0]?.body as Uint8Array)
    }, 60_000)

    it('are many', () => expect(pages.length).toBeGreaterThan(35))

    it('have no word beyond the margins', () => {
      const { width, height } = papers[paper]
      const beyond = pages
        .flat()
        .filter(({ left, right, top, bottom }) => left < 55 || right > width - 55 || top < 30 || bottom > height - 30)
      expect(beyond.map(({ text }) => text)).toEqual([])
    })

    it('have no word on another', () => {
      expect(pages.flatMap(overlapping)).toEqual([])
    })

    it('have each note on the page of its mark', () => {
      const marks = pages.flatMap((page, index) =>
        [...said(page).matchAll(/Mark (\w+)\./g)].map(([, mark]) => [mark, index])
      )
      expect(marks).toHaveLength(42)
      for (const [mark, index] of marks)
        expect([mark, said(pages[index as number] ?? [])]).toEqual([mark, expect.stringContaining(`Note ${mark}.`)])
    })

    it('repeat the head of a table', () => {
      const rows = pages.map(said).filter(page => /Row \d+\./.test(page))
      expect(rows.length).toBeGreaterThan(4)
      for (const page of rows) expect(page).toContain('Rowname Whatitis Remark')
    })

    it('have a row of a table whole', () => {
      for (let row = 0; row < 110; row += 5) {
        const [page] = pages.map(said).filter(text => text.includes(`Row ${row}.`))
        expect(page).toContain(`Mark t${row}.`)
      }
    })

    it('end with no heading', () => {
      const body = pages.map(page => page.filter(({ top, bottom }) => top > 60 && bottom < papers[paper].height - 60))
      const last = body.flatMap(page => {
        const lowest = Math.max(...page.map(({ bottom }) => bottom))
        return said(page.filter(({ bottom }) => bottom > lowest - 4))
      })
      expect(last.filter(line => /^(Heading \d+|Box|Code|Boxes|Sections)/.test(line))).toEqual([])
    })

    it('hold every line of code, each once', () => {
      const code = [
        ...pages
          .map(said)
          .join(' ')
          .matchAll(/def function_(\d+)\(/g)
      ].map(([, line]) => Number(line))
      expect(code).toEqual(Array.from({ length: 90 }, (_, line) => line))
    })
  })
})
