import { type Compilation, compile, memorySources } from '@curricle/compiler'
import { describe, expect, it } from 'vitest'
import { read } from '../packages/pdf/test/reading.ts'
import { brokenRules } from '../packages/pdf/test/standards.ts'

/** A dot. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const cells = (word: string): string =>
  `| ${Array.from({ length: 40 }, (_, index) => `${word}${index + 1}`).join(' | ')} |`
const wide = [cells('head'), `|${' --- |'.repeat(40)}`, cells('cell')].join('\n')
const listing = Array.from({ length: 300 }, (_, index) => `line(${index + 1})`).join('\n')

/** The text stands in lines 11 and after. */
const build = (text: string): Promise<Compilation> => {
  const files = {
    'c/course.yaml': 'title: C\nlanguages: [en]\nlicence: CC-BY-4.0\n',
    'c/01-m.md': `---\nid: m\n---\n\n# A module\n\nOne line.\n\n## A page {#page}\n\n${text}\n`,
    'c/media/dot.png': Buffer.from(dot, 'base64'),
    'c/media/empty.png': new Uint8Array(),
    'c/media/broken.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect'
  }
  return compile(memorySources(files), { courses: ['c'], formats: ['pdf'], editions: ['learner'] })
}
const said = ({ files }: Compilation): string[] =>
  files.flatMap(({ path, messages }) =>
    messages.map(
      ({ line, column, ruleId, fatal }) => `${path}:${line}:${column} ${fatal ? 'error' : 'warning'} ${ruleId}`
    )
  )

/** Each with what is said of it, and words that the document has all the same. */
const warnings: readonly [string, string, string, RegExp][] = [
  [
    'a table without header',
    '| | |\n| --- | --- |\n| left | right |',
    '11:1 warning table-header-empty',
    /left\s*right/
  ],
  ['a character that no font has', 'Before 𐎠 after.', '11:8 warning glyph-missing', /Before \[U\+103A0\] after\./],
  ['an endless word', `A\n${'abcdefghij'.repeat(40)}`, '12:1 warning word-too-long', /abcdefghij/],
  ['a table of 40 columns', wide, '11:1 warning table-too-wide', /cell40/],
  ['a listing of 300 lines', `\`\`\`js\n${listing}\n\`\`\``, '11:1 warning code-too-long', /line\(300\)/]
]
const errors: readonly [string, string, string][] = [
  ['a picture without alternative', '![](media/dot.png)', '11:1 error image-without-alternative'],
  ['a picture of no bytes', 'See:\n\n![Nothing](media/empty.png)', '13:1 error asset-empty'],
  ['a drawing that is broken', '![A drawing](media/broken.svg)', '11:1 error asset-broken'],
  ['a formula that is none', 'It is $\\frac{1$ here.', '11:7 error math-invalid']
]

describe('a fault of the sources', () => {
  it.each(warnings)('is said at its place, and the book is made: %s', async (_name, text, message, words) => {
    const made = await build(text)
    expect(said(made)).toEqual([`c/01-m.md:${message}`])
    const body = made.packages[0]?.entries[0]?.body as Uint8Array
    expect((await read(body)).tree.text).toMatch(words)
    expect(await brokenRules(body)).toEqual([])
  })

  it.each(errors)('is said at its place, and no book is made: %s', async (_name, text, message) => {
    const made = await build(text)
    expect(said(made)).toEqual([`c/01-m.md:${message}`])
    expect(made.packages).toEqual([])
  })
})
