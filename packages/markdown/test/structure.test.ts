import { outline } from '@curricle/model'
import { expect, test } from 'vitest'
import { faults, head, page, read, readText } from './read.ts'

const discussion = (id: string): string => `:::discussion[${id}]{#${id}}\nWhat?\n:::\n`

test('what stands before the first `##` is the opening page, under the title of the module', async () => {
  const { module } = await readText('Welcome.\n\n## First {#first}\n\nText.\n')
  expect(module.children.map(({ type, id, title }) => `${type} ${id} ${title}`)).toEqual([
    'page opening Module',
    'page first First'
  ])
})

test('a module that begins with `##` has no opening page', async () => {
  const { module } = await readText('## First {#first}\n')
  expect(module.children.map(({ id }) => id)).toEqual(['first'])
})

test('pages and activities keep the order in which they are written', async () => {
  const { module } = await readText(
    `Hello.\n\n${discussion('a')}\n${discussion('b')}\n## Page {#page}\n\n${discussion('c')}`
  )
  expect(module.children.map(({ type, id }) => `${type} ${id}`)).toEqual([
    'page opening',
    'discussion a',
    'discussion b',
    'page page',
    'discussion c'
  ])
})

test('modules follow each other in name order, and a folder reads as one module', async () => {
  const module = (id: string): string => `---\nid: ${id}\n---\n# ${id}\n`
  const { courses, messages } = await read({
    '10-last.md': module('last'),
    '02-folder/b.md': 'More of it.\n\n## Own {#own}\n',
    '02-folder/a.md': `${module('folder')}\nBegins.\n`,
    '01-first.md': module('first'),
    'readme.md': 'For those who look into the folder.',
    'media/words.md': 'A transcript.'
  })
  expect(messages).toEqual([])
  expect(courses[0]?.children.map(({ id, path }) => `${id} ${path}`)).toEqual([
    'first 01-first.md',
    'folder 02-folder',
    'last 10-last.md'
  ])
  expect(outline(courses[0]?.children[1]?.children[0] ?? { type: 'break' })).toBe(
    [
      'page id="opening" title="folder"',
      '  text value="folder"',
      '  paragraph',
      '    text value="Begins."',
      '  paragraph',
      '    text value="More of it."'
    ].join('\n')
  )
  expect(courses[0]?.children[1]?.children.map(({ path }) => path)).toEqual(['02-folder/a.md', '02-folder/b.md'])
})

test('front matter becomes fields of the module', async () => {
  const { courses } = await read({
    '01.md':
      '---\nid: law\nlevel: master\nduration: 1 h 30 min\ndate: 2026-01-31\ndescription: "Law: a start"\ntags: [law, treaty]\nfor: teacher\nregion: africa\n---\n# Law\n'
  })
  expect(courses[0]?.children[0]).toMatchObject({
    id: 'law',
    title: 'Law',
    level: 'master',
    durationMinutes: 90,
    date: '2026-01-31',
    description: 'Law: a start',
    tags: ['law', 'treaty'],
    audience: { for: 'teacher', region: 'africa' }
  })
})

test('course.yaml becomes the metadata of the course in each language', async () => {
  const { courses } = await read({
    'course.yaml':
      'title: { en: A title, fr: Un titre }\nlanguages: [en, fr]\nversion: 1.10\nauthors: Ada\nbudget: 500\nexports:\n  pdf: { paper: A5 }\n',
    '01.md': head,
    '01.fr.md': head
  })
  expect(courses.map(({ id, title, language }) => `${id} ${title} ${language}`)).toEqual([
    'course A title en',
    'course Un titre fr'
  ])
  expect(courses[0]?.metadata).toEqual({
    languages: ['en', 'fr'],
    version: '1.10',
    authors: ['Ada'],
    tags: [],
    theme: {},
    budget: { '*': 500 },
    progress: 'free',
    exports: { pdf: { paper: 'A5' } },
    references: {}
  })
})

test('a course in one language may say it without a list', async () => {
  const { courses, messages } = await read({ 'course.yaml': 'title: A\nlanguages: en\n', '01.md': head })
  expect(messages).toEqual([])
  expect(courses.map(({ language }) => language)).toEqual(['en'])
})

test('a folder without course.yaml is reported', async () => {
  const { readCourse } = await import('../src/index.ts')
  const messages: string[] = []
  const courses = await readCourse({ list: async () => ['a/01.md'], async *open() {} }, 'a', file =>
    messages.push(...file.messages.map(({ ruleId }) => `${file.path} ${ruleId}`))
  )
  expect(courses).toEqual([])
  expect(messages).toEqual(['a/course.yaml course-file-missing'])
})

test('messages of all files come at once, a broken file does not hide those of others', async () => {
  const { messages } = await read({ '01.md': `${head}:::box\n`, '02.md': '---\nid: two\n---\n# Two\n\n## Page\n' })
  expect(messages).toEqual(['01.md:6:1 fence-unclosed', '02.md:6:1 id-missing'])
})

test('nothing is built of a file whose fences are not understood', async () => {
  const { courses } = await read({ '01.md': `${head}Text.\n\n:::exercise[E]{#e}\n:::solution\nSecret.\n` })
  expect(courses[0]?.children).toEqual([])
})

test('activities and pages share one set of ids', async () => {
  expect(await faults(`## Page {#one}\n\n${discussion('one')}`)).toEqual(['3:1 id-duplicate'])
})

test('ids that differ only in capitals are taken twice: of modules, objectives, pages and choices', async () => {
  const text = (id: string) =>
    `---\nid: ${id}\n---\n# M\n\n:::objectives\n- Explain {#${id === 'm' ? 'explain' : 'Explain'}}\n:::\n\n## Law {#law}\n\nT.\n\n## Law {#Law}\n\nT.\n\n:::quiz[Q]{#q}\n\n### A {#a}\n\nWhich?\n\n- [x] A {#yes}\n- [ ] B {#Yes}\n\n:::\n`
  const { messages, files } = await read({ '01.md': text('m'), '02.md': text('M') })
  expect(messages.filter(message => message.startsWith('02'))).toEqual(
    ['02.md:2:5', '02.md:7:12', '02.md:14:1', '02.md:25:10'].map(place => `${place} id-duplicate`)
  )
  expect(files.at(-1)?.messages[0]?.reason).toBe(
    'The module’s id `M` is taken twice, also by 01.md as `m`, and capitals do not tell ids apart.'
  )
})

test('an audience on a page, an activity, a slide and a question stays on it; other content is wrapped', async () => {
  const { module, messages } = await readText(
    [
      '## Page {#page for=teacher}',
      ':::box{region=asia}\nText.\n:::',
      '### Section {for=learner}',
      'In it.',
      '#### Deeper',
      '### Next',
      ':::discussion[D]{#d for=learner region=asia}\nWhat?\n:::'
    ].join('\n\n')
  )
  expect(messages).toEqual([])
  const [page, discussion] = module.children
  expect(page?.audience).toEqual({ for: 'teacher' })
  expect(discussion?.audience).toEqual({ for: 'learner', region: 'asia' })
  expect(page && outline(page)).toBe(
    [
      'page id="page" title="Page"',
      '  text value="Page"',
      '  only',
      '    box kind="note"',
      '      paragraph',
      '        text value="Text."',
      '  only',
      '    heading depth=3',
      '      text value="Section"',
      '    paragraph',
      '      text value="In it."',
      '    heading depth=4',
      '      text value="Deeper"',
      '  heading depth=3',
      '    text value="Next"'
    ].join('\n')
  )
})

test('two modules cannot have one name', async () => {
  const { messages } = await read({
    '01.md': head,
    '01.en.md': head,
    '02.md': '---\nid: two\n---\n# Two\n',
    '02/a.md': head
  })
  expect(messages).toEqual(['01.md:1:1 module-name-twice', '02/a.md:1:1 module-name-twice'])
})

test('names of files are found whichever way their accents are composed', async () => {
  const { messages } = await read({
    '01.md': `${head}::audio[A]{src=a.mp3 transcript=media/e\u0301te\u0301.md}\n`,
    'media/\u00e9te\u0301.md': 'Words.'
  })
  expect(messages).toEqual([])
})

test('a value that needs quotes is shown with them', async () => {
  const { files } = await read({ '01.md': '---\nid: a\ndescription: Misuse: how "it" is\n---\n# A\n\nText.\n' })
  expect(files.flatMap(file => file.messages.map(({ note }) => note))).toEqual([
    'Put it in quotes: `description: "Misuse: how \\"it\\" is"`.'
  ])
})

test('a colour without quotes that cuts its line of YAML off is named', async () => {
  const { messages, files } = await read({ 'course.yaml': 'title: C\ntheme: { accent: #123456 }\nlanguages: [en]\n' })
  expect(messages).toEqual(['course.yaml:3:1 course-file-malformed'])
  expect(files[0]?.messages[0]?.note).toBe(
    'The line above ends at `#`, with which YAML begins a comment: put the value in quotes, `"#123456"`.'
  )
})

test('a caption may begin with a small letter', async () => {
  expect(await page('| A |\n| --- |\n| 1 |\n\ntable: Years\n')).toContain('kind="table"')
})

test('Markdown that lies too deep is said to be unread, unless it is a transcript', async () => {
  const { files, messages } = await read({
    '01/a.md': `${head}::audio[Talk]{src=sound/talk.mp3 transcript=sound/talk.md}\n`,
    '01/sound/talk.md': 'What is said.\n',
    '01/sound/more.md': 'What nobody reads.\n'
  })
  expect(messages).toEqual(['01/sound/more.md:undefined:undefined markdown-unread'])
  const transcripts = files.filter(({ path }) => path.endsWith('talk.md'))
  expect(transcripts.map(String)).toEqual(['What is said.\n'])
})
