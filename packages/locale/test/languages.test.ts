import { describe, expect, test } from 'vitest'
import { scaleNames, supported, type Words, words } from '../src/index.ts'

/** Every phrase with its path, such as `player.next`. */
function phrases(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => phrases(each, path === '' ? key : `${path}.${key}`))
}

const names = (phrase: string) => [...new Set([...phrase.matchAll(/\{(\w+)/g)].map(match => match[1]))].sort()
const english = new Map(phrases(words('en')))

for (const language of supported) {
  describe(language, () => {
    const own: Words = words(language)
    const said = phrases(own)

    test('says that it is itself, and in which direction it is read', () => {
      expect(own.language).toBe(language)
      expect(own.direction).toBe(language === 'ar' ? 'rtl' : 'ltr')
    })

    test('has words for everything, with the same values in them as the English ones', () => {
      expect(said.map(([path]) => path)).toEqual([...english.keys()])
      for (const [path, phrase] of said) {
        expect(phrase, path).not.toBe('')
        expect(names(phrase), path).toEqual(names(english.get(path) ?? ''))
      }
    })

    test('has scales of five steps, each named differently', () => {
      for (const name of scaleNames) {
        expect(own.scales[name], name).toHaveLength(5)
        expect(new Set(own.scales[name]).size, name).toBe(5)
      }
    })

    test('calls true and false by two names that authors can type', () => {
      expect(own.true).not.toBe(own.false)
    })

    test('has no straight quotes or apostrophes and no space at either end', () => {
      const careless = said.filter(([path, phrase]) => /["']|^ | $/.test(phrase) && !path.startsWith('quotes'))
      expect(careless).toEqual([])
    })

    test('asks the player for no more than to put values in', () => {
      expect(phrases(own.player).filter(([, phrase]) => /\{\w+\|/.test(phrase))).toEqual([])
    })

    test('has a name for each step of the scale of outcomes, none with a comma, which ends a step in Moodle', () => {
      expect(own.moodle.outcomeSteps.filter(step => step.includes(','))).toEqual([])
    })
  })
}

test('French keeps double punctuation with its word', () => {
  expect(phrases(words('fr')).filter(([, phrase]) => / [:;?!»%]|« /.test(phrase))).toEqual([])
})

test('a regional tag takes the words of its language, an unknown one the English words', () => {
  expect(words('fr-CA').language).toBe('fr')
  expect(words('zh-Hans').language).toBe('zh')
  expect(words('tlh').player).toEqual(words('en').player)
})

test('Arabic and Chinese have their own commas, colons, questions and brackets', () => {
  expect(phrases(words('ar')).filter(([, phrase]) => /[,;?]/.test(phrase))).toEqual([])
  const chinese = phrases(words('zh')).map(([path, phrase]) => [path, phrase.replace(/\{[^}]*\}/g, '')] as const)
  expect(chinese.filter(([path, phrase]) => /[,;:?!()]|\.{3}/.test(phrase) && path !== 'language')).toEqual([])
})

describe('a language without words of ours', () => {
  test('has the English ones, in its own direction and with its own decimal sign', () => {
    const facts = (language: string): unknown[] => {
      const { direction, decimalSeparator, player, ...own } = words(language)
      return [own.language, direction, decimalSeparator, player.next === words('en').player.next]
    }
    expect(facts('de')).toEqual(['de', 'ltr', ',', true])
    expect(facts('de-CH')).toEqual(['de-CH', 'ltr', '.', true])
    expect(facts('he')).toEqual(['he', 'rtl', '.', true])
    expect(facts('fa-IR')).toEqual(['fa-IR', 'rtl', '.', true])
    expect(facts('az-Arab')).toEqual(['az-Arab', 'rtl', ',', true])
    expect(facts('tlh-private9')).toEqual(['tlh-private9', 'ltr', '.', true])
  })
})

test('a variant has the words of its language, and the decimal sign of its country', () => {
  expect(words('es-MX')).toEqual({ ...words('es'), decimalSeparator: '.' })
  expect(words('fr-CA')).toEqual(words('fr'))
  expect(words('en-ZA')).toEqual(words('en'))
})
