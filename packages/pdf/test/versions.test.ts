import { type Assessment, type Item, parts, text as plainText } from '@curricle/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { paper } from '../src/index.ts'
import { every } from './every.ts'
import { type Element, elements, type ReadPdf, read } from './reading.ts'
import { written } from './written.ts'

const names = ['A', 'B', 'C']
const course = every('teacher')
const quiz = course.children[0]?.children.find(
  (place): place is Assessment => place.type === 'assessment'
) as Assessment
const items = quiz.children.flatMap((child): Item[] =>
  child.type === 'item' ? [child] : child.type === 'pool' ? child.children : []
)

/** What is said of an element, in one line. */
const said = (element: Element): string =>
  spoken(element)
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
const spoken = (element: Element): string =>
  element.actual ?? element.content.map(each => (typeof each === 'string' ? each : spoken(each))).join('')

/** The parts of a paper by the title of their question, each with its number. */
function questions({ tree }: ReadPdf): Map<string, { number: number; below: Element[] }> {
  const found = new Map<string, { number: number; below: Element[] }>()
  let current: Element[] | undefined
  for (const element of elements(tree)) {
    if (/^H\d$/.test(element.role)) {
      const [, number, title = ''] = /^(\d+)\. (.*?)(?: \(\d+ points?\))?$/.exec(said(element)) ?? []
      current = number === undefined ? undefined : []
      if (current) found.set(title, { number: Number(number), below: current })
    } else current?.push(element)
  }
  return found
}

/** What a person who reads the key marks as right on the paper. */
const rights = (below: readonly Element[]): string[] =>
  below
    .filter(({ role }) => role === 'P')
    .map(said)
    .flatMap(line => /^Correct: (.*)/.exec(line)?.[1] ?? [])

describe.each(names)('version %s of an exam paper', name => {
  let exam: ReturnType<typeof questions>
  let key: ReturnType<typeof questions>
  beforeAll(async () => {
    const { files } = await written(paper, course, { versions: names.length, seed: 'spring' })
    exam = questions(await read(files.get(`one.check.${name}.pdf`) as Uint8Array))
    key = questions(await read(files.get(`one.check.${name}.key.pdf`) as Uint8Array))
  })
  const asked = (...kinds: Item['interaction'][]): Item[] =>
    items.filter(({ interaction, title }) => kinds.includes(interaction) && exam.has(title))

  it('numbers its questions as its key does', () => {
    const numbers = (all: typeof exam): [string, number][] => [...all].map(([title, { number }]) => [title, number])
    expect(numbers(key)).toEqual(numbers(exam))
    expect(exam.size).toBeGreaterThan(8)
  })

  it('has the right choices at the letters of its key', () => {
    const choosing = asked('single-choice', 'multiple-choice', 'true-false')
    expect(choosing.length).toBeGreaterThan(2)
    for (const { title, children } of choosing) {
      const printed = new Map(
        exam
          .get(title)
          ?.below.filter(({ role }) => role === 'LI')
          .map(item => item.children.map(said)) as [string, string][]
      )
      const solved = rights(key.get(title)?.below ?? []).map(line => printed.get(line.split(' ')[0] ?? ''))
      const truth = children.flatMap(each => (each.type === 'choice' && each.correct ? [plainText(each.children)] : []))
      expect(solved.toSorted(), title).toEqual(truth.toSorted())
    }
  })

  it('has the right pairs at the numbers and letters of its key', () => {
    expect(asked('match')).toHaveLength(1)
    for (const item of asked('match')) {
      const cells =
        exam
          .get(item.title)
          ?.below.filter(({ role }) => role === 'TD')
          .map(said) ?? []
      const printed = new Map(
        cells.map(cell => /(\w+)\. (.*)/.exec(cell)?.slice(1) as [string, string]).filter(Boolean)
      )
      const solved = rights(key.get(item.title)?.below ?? []).map(line => {
        const [, left = '', right = ''] = /^(\d+) – (\w+)/.exec(line) ?? []
        return [printed.get(left), printed.get(right)]
      })
      const pairs = parts(item, 'pair').flatMap(({ left, right }) =>
        left ? [[plainText(left), plainText(right)]] : []
      )
      expect(solved).toEqual(pairs)
    }
  })

  it('has the right order, words and numbers in its key', () => {
    expect(asked('order', 'text-entry').length).toBeGreaterThan(1)
    for (const item of asked('order')) {
      const order = parts(item, 'choice').map((choice, index) => `${index + 1} ${plainText(choice.children)}`)
      expect(rights(key.get(item.title)?.below ?? [])).toEqual(order)
    }
    for (const item of asked('text-entry')) {
      const answers = parts(item, 'answer').filter(({ correct }) => correct)
      expect(rights(key.get(item.title)?.below ?? [])).toEqual(answers.map(({ value }) => value))
    }
  })
  it('makes sentences of its blanks with the words of its key, which it offers', () => {
    const wholes: Record<string, string> = {
      'Fill in': 'The CWC / Chemical Weapons Convention has its seat in The Hague.',
      Drag: 'A cat hunts a mouse.'
    }
    for (const { title } of asked('cloze', 'gap-match')) {
      const printed = (exam.get(title)?.below ?? []).filter(({ role }) => role === 'P').map(said)
      const words = rights(key.get(title)?.below ?? []).map(
        line => /^(\d+) (.*)/.exec(line)?.slice(1) as [string, string]
      )
      const sentence = printed.find(each => each.includes('_____')) ?? ''
      const filled = words.reduce((all, [number, word]) => all.replace(`${number} _____`, word), sentence)
      expect(filled).toBe(wholes[title])
      const offered = printed.at(-1) ?? ''
      for (const [number, word] of words)
        if (title === 'Drag' || offered.includes(`Blank ${number}:`)) expect(offered).toContain(word)
    }
    expect(asked('cloze', 'gap-match')).toHaveLength(2)
  })

  it('asks for a number in the unit of its key', () => {
    expect(asked('numeric').map(({ title }) => title)).toEqual(['Hours'])
    expect(rights(key.get('Hours')?.below ?? [])).toEqual(['9 ± 0.25 h'])
    expect(exam.get('Hours')?.below.map(said).at(-1)).toMatch(/_____ h$/)
  })
})
