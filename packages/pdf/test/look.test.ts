import { contrast } from '@curricle/model'
import { describe, expect, it } from 'vitest'
import { readable } from '../src/colour.ts'
import { colours } from '../src/handlers/code.ts'
import { letter, shuffled } from '../src/order.ts'
import { pageLabels } from '../src/tagged/page-labels.ts'
import { themeOf } from '../src/theme.ts'

const usual = { standard: 'ua', font: 'serif' } as const

describe('an accent colour', () => {
  it('is left as it is when it can be read on white, else darkened until it can', () => {
    expect(readable('#1f4e79', '#ffffff', 4.5)).toBe('#1f4e79')
    expect(contrast('#ffd400', '#ffffff')).toBeLessThan(4.5)
    expect(contrast(readable('#ffd400', '#ffffff', 4.5), '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(themeOf({ accent: '#ffd400' }, usual, 'en').accent).not.toBe('#ffd400')
  })
})

describe('highlighted code', () => {
  it('stands out from the ground of its panel in every colour', () => {
    const { tint, ink } = themeOf({}, usual, 'en')
    for (const colour of [ink, ...Object.values(colours)]) expect(contrast(colour, tint)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('a theme', () => {
  it('takes the paper of the option before that of the course, and A4 without either', () => {
    const width = (paper?: 'A4' | 'Letter', course?: 'A4' | 'Letter'): number =>
      themeOf(course ? { paper: course } : {}, { ...usual, paper }, 'en').page.width
    expect([width(), width(undefined, 'Letter'), width('A4', 'Letter')]).toEqual([595.28, 612, 595.28])
  })

  it('takes letters without serifs where they are wanted, and the script has them', () => {
    const body = (language: string): string => themeOf({}, { ...usual, font: 'sans' }, language).body
    expect(['en', 'ru', 'ar', 'zh'].map(body)).toEqual(['sans', 'sans', 'arabic', 'cjk'])
  })

  it('sets each script in its own face', () => {
    const body = (language: string): string => themeOf({}, usual, language).body
    expect(['en', 'ru', 'ar', 'zh-Hans'].map(body)).toEqual(['serif', 'serif', 'arabic', 'cjk'])
  })
})

describe('page labels', () => {
  it('are Roman before the body, which begins with 1', () => {
    expect(pageLabels(7, 5)).toEqual(['i', 'ii', 'iii', 'iv', '1', '2', '3'])
    expect(pageLabels(2, 1)).toEqual(['1', '2'])
  })
})

describe('an order by chance', () => {
  it('of two things is one or the other', () => {
    const orders = Array.from({ length: 40 }, (_, seed) => shuffled([1, 2], String(seed)).join())
    const given = orders.filter(order => order === '1,2').length
    expect(given).toBeGreaterThan(9)
    expect(given).toBeLessThan(31)
  })

  it('has everything once, is the same for the same seed, and of more than two never the order that was given', () => {
    for (let count = 3; count < 9; count++) {
      const things = Array.from({ length: count }, (_, index) => index)
      const order = shuffled(things, 'seed', String(count))
      expect(order.toSorted((a, b) => a - b)).toEqual(things)
      expect(order).toEqual(shuffled(things, 'seed', String(count)))
      expect(order).not.toEqual(things)
    }
  })

  it('is named by letters of the language', () => {
    expect([0, 25, 26].map(place => letter(place))).toEqual(['A', 'Z', 'AA'])
    expect([0, 1].map(place => letter(place, 'ar'))).toEqual(['أ', 'ب'])
    expect([0, 1].map(place => letter(place, 'ru'))).toEqual(['А', 'Б'])
  })
})
