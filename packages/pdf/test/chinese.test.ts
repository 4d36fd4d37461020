import { describe, expect, it } from 'vitest'
import { chineseSpaces, squeezes } from '../src/chinese.ts'

describe('Chinese', () => {
  it('has no space after a mark that is as wide as a character', () => {
    expect(chineseSpaces('案例： 市场（一） 与 AI, 2 kg')).toBe('案例：市场（一）与 AI, 2 kg')
  })

  it('lets two marks beside each other share a width', () => {
    const shown = (text: string): string =>
      squeezes(text).reduceRight((all, at) => `${all.slice(0, at)}|${all.slice(at)}`, text)
    expect(shown('检测器（“v2.1”）、《公约》（CWC）。')).toBe('检测器（|“v2.1”|）|、|《公约》|（CWC）|。')
    expect(shown('谁？“我”和你。')).toBe('谁？“我”和你。')
  })
})
