import { expect, test } from 'vitest'
import { faults, head, read } from './read.ts'

const quiz = (text: string, said = ''): string =>
  `## P {#p}\n\nText.\n\n:::quiz[Q]{#q}\n\n### A {#a${said}}\n\nAsk?\n\n${text}\n\n:::\n`

/** One slip, one message. */
const cases: readonly (readonly [name: string, text: string, message: string])[] = [
  ['an id of two words', '## My page {#my page}\n', '1:13 id-malformed'],
  ['an id without its sign', '## My page {page}\n', '1:13 attribute-unknown'],
  ['an id with what cannot be seen', '## Page {#p\u200b}\n', '1:10 id-malformed'],
  [
    'a value of two words',
    ':::quiz[Q]{#q time=30 min}\n\n### A {#a typed}\n\nAsk?\n\n- [x] a\n\n:::\n',
    '1:15 attribute-value'
  ],
  ['a value behind a colon', ':::box[B]{kind: tip}\nText.\n:::\n', '1:11 braces-malformed'],
  ['braces in the middle of a heading', '## Page {#p} more\n', '1:9 braces-misplaced'],
  ['a heading without a space', '##Page {#p}\n', '1:1 heading-without-space'],
  [
    'a rubric without points',
    ':::exercise[E]{#e}\nDo.\n\n:::rubric\n| C | bad |\n| --- | --- |\n| a | b |\n:::\n:::\n',
    '5:5 rubric-malformed'
  ],
  ['a gap with a space', quiz('The :gap [a] is.'), '11:5 gap-malformed'],
  ['a gap and a list of answers', quiz('The :gap[a] is.\n\n- [x] a\n- [ ] b'), '13:1 key-malformed'],
  ['a typed answer in stars', quiz('- [x] 2*3*4', ' typed'), '11:7 key-malformed'],
  ['a typed answer in underscores', quiz('- [x] __init__', ' typed'), '11:7 key-malformed'],
  ['a typed answer with the code of a sign', quiz('- [x] a &lt; b', ' typed'), '11:7 key-malformed'],
  ['a tolerance below nothing', quiz('- [x] 10 ± -1', ' number'), '11:7 number-malformed'],
  ['a formula in round brackets of TeX', 'It is \\(x^2\\) here.\n', '1:7 math-delimiters'],
  ['a formula in square brackets of TeX', 'It is\n\\[ \\frac{a}{b} \\]\n', '2:1 math-delimiters'],
  ['a picture without its words', 'See !(media/a.png)\n', '1:5 link-not-understood'],
  ['a caption in typographic quotes', '![A](media/a.png “Title here”)\n', '1:4 caption-quotes'],
  ['a bullet of a word processor’s own font', 'Text\n\uf0b7 one\n', '2:1 bullet-character'],
  ['a table with tabs for bars', 'Name\tYear\nBWC\t1972\nCWC\t1993\n', '1:1 table-without-dashes'],
  ['a bullet that is a letter', 'o\tone\no\ttwo\n', '1:1 bullet-character'],
  ['brackets of a Chinese keyboard', ':::box［A］\nText.\n:::\n', '1:1 directive-not-understood']
]

for (const [name, text, message] of cases) {
  test(`${name} is said once`, async () => {
    expect(await faults(text)).toEqual([message])
  })
}

test.each([
  ['long dashes', '———\nid: m\n———\n# M\n'],
  ['four hyphens', '----\nid: m\n----\n# M\n'],
  ['plus signs', '+++\nid = "m"\n+++\n# M\n']
])('front matter between %s is said once', async (_, text) => {
  expect((await read({ '01.md': text })).messages).toEqual(['01.md:1:1 front-matter-missing'])
})

test('lines may end as on the first Macintosh', async () => {
  const { courses, messages } = await read({ '01.md': `${head}## P {#p}\n\nText.\n`.replaceAll('\n', '\r') })
  expect(messages).toEqual([])
  expect(courses[0]?.children[0]?.children[0]).toMatchObject({ id: 'p' })
})

test('brackets with backslashes that hold words stay brackets', async () => {
  expect(await faults('He wrote \\[sic\\] and \\(so\\), a \\(b\\) = c.\n')).toEqual([])
})

test('a bibliography without a work, and a key that is taken twice, are said', async () => {
  const all = async (path: string, text: string): Promise<string[]> =>
    (await read({ 'course.yaml': `title: C\nlanguages: en\nbibliography: ${path}\n`, [path]: text, '01.md': head }))
      .messages
  expect(await all('a.ris', 'TY  - BOOK\n')).toEqual(['a.ris:1:1 bibliography-malformed'])
  expect(await all('a.bib', '@book{a, title={X}}\n@book{a, title={Y}}\n')).toEqual(['a.bib:2:1 bibliography-malformed'])
})

test('a title that is not there is missing, and a no-break space in a mark is named', async () => {
  const { files } = await read({ 'course.yaml': 'languages: [en]\n', '01.md': head })
  expect(files.flatMap(file => file.messages.map(({ reason }) => reason))).toEqual(['`title` is missing.'])
  const asked = await read({ '01.md': head + quiz('- [\u00a0] a\n- [x] b') })
  expect(asked.files.flatMap(file => file.messages.map(({ note }) => note)).join()).toContain('no-break space')
})
