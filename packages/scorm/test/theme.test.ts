import { describe, expect, it } from 'vitest'
import { theme } from '../src/theme.ts'

const colours = ['#ffee00', '#000000', '#ffffff', '#ff00ff', '#00ff66', '#1b4965', '#808080', '#7a0019']
/** Paper of the stylesheet, and a soft box on it. */
const papers = { light: ['#ffffff', '#f4f5f8'], dark: ['#14171d', '#1d212a'] }

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] =
      (colour.length === 4 ? colour.replace(/\w/g, '$&$&') : colour)
        .match(/\w\w/g)
        ?.map(pair => Number.parseInt(pair, 16) / 255)
        .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) ?? []
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe('the accent of a course', () => {
  it.each(colours)('reads on paper and under words, by day and by night: %s', accent => {
    const [light = [], dark = []] = [...theme({ accent }).matchAll(/--accent:(#\w+);--on-accent:(#\w+)/g)]
    for (const [[, shown = '', on = ''], paper] of [[light, papers.light] as const, [dark, papers.dark] as const]) {
      for (const each of paper) expect(contrast(shown, each), `${shown} on ${each}`).toBeGreaterThanOrEqual(4.5)
      expect(contrast(on, shown), `${on} on ${shown}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('stays as it is where it reads, and keeps its hue where it does not', () => {
    expect(theme({ accent: '#1f4e79' })).toContain(':root{--accent:#1f4e79;--on-accent:#fff}')
    const [, red = '', green = '', blue = ''] =
      /dark\)\{:root\{--accent:#(..)(..)(..)/.exec(theme({ accent: '#1f4e79' })) ?? []
    // Blue by night as by day: well above red, green between them.
    expect(Number.parseInt(blue, 16) - Number.parseInt(red, 16)).toBeGreaterThan(80)
    expect(Number.parseInt(green, 16)).toBeGreaterThan(Number.parseInt(red, 16))
  })

  it('says nothing where a course has none', () => {
    expect(theme({})).toBe('')
  })
})
