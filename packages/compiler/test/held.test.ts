import { expect, it } from 'vitest'
import { compile, memorySources } from '../src/index.ts'
import { carried, report } from '../src/report.ts'
import { course, module, pixel } from './course.ts'

const files = {
  'c/course.yaml': 'title: C\nlanguages: [en]\ndate: 2026-01-01\n',
  'c/01.md': module(
    'm',
    [
      '## Page {#page}',
      '![A dot](media/dot.png)',
      '<details>More</details>',
      ':::slides[Deck]{#deck}\n\n## One {#one}\n\nWords.\n\n:::notes\nSay it.\n:::\n\n:::',
      ':::quiz[Check]{#check}\n\n### Which? {#which}\n\nWhich one?\n\n- [x] This\n- [ ] That\n\n:::',
      ':::survey[Opinion]{#opinion}\n\n### Why? {#why free}\n\nWhy?\n\n:::'
    ].join('\n\n')
  ),
  'c/media/dot.png': pixel
}

it('a document of one kind of activity counts, and complains of, what is in it alone', async () => {
  const { packages, files: said } = await compile(memorySources(files), { formats: ['slides-pdf', 'survey', 'gift'] })
  expect(packages.map(({ name, contents }) => `${name}: ${carried(contents)}`)).toEqual([
    'c.en.slides-pdf.pdf: 1 slide deck',
    'c.en.survey.zip: 1 question, 1 survey',
    'c.en.gift: 1 question, 1 quiz',
    'c.en.teacher.slides-pdf.pdf: 1 slide deck',
    'c.en.teacher.survey.zip: 1 question, 1 survey',
    'c.en.teacher.gift: 1 question, 1 quiz'
  ])
  expect(said.flatMap(({ messages }) => messages.map(String))).toEqual([])
})

it('the report says once what a document has no part for', async () => {
  const { packages } = await compile(memorySources(files), { formats: ['slides-pdf'] })
  const text = report(
    packages.map(each => ({ package: each, path: each.name, size: 1, sha256: '' })),
    []
  )
  expect(text.match(/Not in it/g)).toHaveLength(1)
  expect(text).toContain('a survey')
  expect(text).not.toContain('Raw HTML')
})

it('a picture that no browser shows is said once, and keeps the course back', async () => {
  const page = (image: string): string => module('m', `![A cat](${image})`)
  for (const name of ['cat.docx', 'cat.heic', 'cat.tiff']) {
    const { messages } = await course({ '01.md': page(`media/${name}`), [`media/${name}`]: 'bytes' })
    expect(messages()).toEqual([
      `01.md:7:1 asset-unshowable error: \`media/${name}\` is no picture that a browser shows. (Save it as PNG, JPEG or SVG; a file to download is a link: \`[words](media/${name})\`.)`
    ])
  }
  const { messages } = await course({ '01.md': page('media'), 'media/cat.png': pixel })
  expect(messages()).toEqual([
    '01.md:7:1 asset-missing error: `media` is a folder. (Name a file in it, such as `media/cat.png`.)'
  ])
})

it('a tag that no page shows is said once for all formats, with the way to show its brackets', async () => {
  const text = { 'c/01.md': module('m', 'A list of <generics> in it.') }
  const { files: said } = await compile(memorySources({ 'c/course.yaml': files['c/course.yaml'], ...text }), {
    formats: ['pdf', 'web']
  })
  const messages = said.flatMap(({ messages }) => messages)
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['html-dropped'])
  expect(messages[0]?.note).toContain('`\\<`')
})

it('a choice, a side of a pair and a question of which nothing is shown keep the course back', async () => {
  const quiz = (text: string): string => module('m', `:::quiz[Q]{#q}\n\n### A {#a}\n\n${text}\n\n:::`)
  const said = async (text: string): Promise<string[]> => (await course({ '01.md': quiz(text) })).messages()
  const note = '(A tag that shall be seen is code: `` `<i>` ``.)'
  expect(await said('Which?\n\n- [x] <script src="a.js"></script>\n- [ ] <b></b>\n- [ ] <b>bold</b>')).toEqual([
    `01.md:13:3 nothing-shown error: Nothing of this choice is shown. ${note}`,
    `01.md:14:3 nothing-shown error: Nothing of this choice is shown. ${note}`
  ])
  expect(await said('Which?\n\n| Tag | Means |\n| --- | --- |\n| <i> | italic |\n| <u>a</u> | <br> |')).toEqual([
    `01.md:15:3 nothing-shown error: Nothing of this side of a pair is shown. ${note}`,
    `01.md:16:14 nothing-shown error: Nothing of this side of a pair is shown. ${note}`
  ])
  expect(await said('<style>b {}</style>\n\n- [x] a\n- [ ] b')).toEqual([
    `01.md:11:1 nothing-shown error: Nothing of this question’s text is shown. ${note}`
  ])
  expect(await said('<p>Which?</p>\n\n- [x] <b>a</b>\n- [ ] ![A dot](media/a.png)<i></i>')).toEqual([
    expect.stringContaining('asset-missing')
  ])
})

it('a transcript beside the modules is not read as text of the course in silence', async () => {
  const { messages } = await course({
    '01-why/01.md': module('why', '::audio[A]{src=../media/a.mp3 transcript=words.md}'),
    '01-why/words.md': 'Words of the recording.\n',
    'media/a.mp3': 'ID3'
  })
  expect(messages()).toEqual([
    '01-why/01.md:7:31 transcript-malformed error: The transcript `words.md` is read as text of the course as well. (Move it into the folder `media`.)'
  ])
})

it('a survey that repeats itself is told so', async () => {
  const { messages } = await course({
    '01.md': module('m', 'Words.\n\n:::survey[S]{#s repeats=s}\n\n### A {#a free}\n\nWhy?\n\n:::')
  })
  expect(messages()).toEqual([
    '01.md:9:1 repeats-unknown error: The survey `s` cannot repeat itself. (Name the survey that it asks again, or take `repeats` away.)'
  ])
})

it('an address on the web without its scheme is completed in the message', async () => {
  const { messages } = await course({ '01.md': module('m', '[There](www.example.org)') })
  expect(messages()[0]).toContain('(An address on the web begins with its scheme: `https://www.example.org`.)')
})
