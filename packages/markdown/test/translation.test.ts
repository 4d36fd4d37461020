import { outline } from '@curricle/model'
import { expect, test } from 'vitest'
import { read } from './read.ts'

const course = 'title: A\nlanguages: [en, fr]\n'
const original = (text: string): string => `---\nid: m\nlevel: master\n---\n\n# M\n\n${text}\n`
const translation = (text: string): string => `---\nid: m\n---\n\n# M\n\n${text}\n`
const both = (en: string, fr: string): ReturnType<typeof read> =>
  read({ 'course.yaml': course, '01.md': original(en), '01.fr.md': translation(fr) })

const quiz = (attributes: string, ...questions: string[]): string =>
  `:::quiz[Q]{#q${attributes}}\n\n${questions.join('\n\n')}\n\n:::`

test('attributes, levels and points come from the original', async () => {
  const { courses, messages } = await both(
    quiz(' mastery=50% attempts=3', '### N {#n number points=2}\n\nHow many?\n\n- [x] 1.5 h {credit=80%}'),
    quiz('', '### N {#n}\n\nCombien ?\n\n- [x] 1,5 h')
  )
  expect(messages).toEqual([])
  const [en, fr] = courses.map(({ children }) => children[0]?.children[0])
  expect(fr && outline(fr)).toBe(en && outline(en).replace('How many?', 'Combien ?'))
  expect(courses[1]?.children[0]?.level).toBe('master')
})

test('what is repeated must be equal', async () => {
  const { messages } = await both(quiz(' attempts=3', '### A {#a free}'), quiz(' attempts=2', '### A {#a free}'))
  expect(messages).toEqual(['01.fr.md:7:15 translation-different'])
})

test('True and False are those of the language', async () => {
  const { courses, messages } = await both(
    quiz('', '### A {#a}\n\nIs it?\n\n- [x] True\n- [ ] False'),
    quiz('', '### A {#a}\n\nEst-ce ?\n\n- [x] Vrai\n- [ ] Faux')
  )
  expect(messages).toEqual([])
  expect(courses[1] && outline(courses[1])).toContain('interaction="true-false"')
})

test('true or false in one language alone is named, with the two words', async () => {
  const english = quiz('', '### A {#a}\n\nIs it?\n\n- [x] True\n- [ ] False')
  const french = quiz('', '### A {#a}\n\nEst-ce ?\n\n- [x] Oui\n- [ ] Non')
  const { messages, files } = await both(english, french)
  expect(messages).toEqual(['01.fr.md:9:1 translation-different'])
  const [said] = files.flatMap(file => file.messages)
  expect(said?.reason).toBe('The question `a` is true or false in the original alone.')
  expect(said?.note).toContain('`Vrai` and `Faux`')
})

test('a question that has a fault in one language is not compared', async () => {
  const question = (number: string): string => quiz('', `### A {#a number}\n\n?\n\n- [x] ${number}`)
  const original = await both(question('1,5'), question('1,5'))
  expect(original.messages).toEqual(['01.md:14:7 number-malformed'])
  const translated = await both(question('1.5'), question('1.5'))
  expect(translated.messages).toEqual(['01.fr.md:13:7 number-malformed'])
})

test('the level has words of its own in a translation, else those of the original', async () => {
  const text = '---\nid: m\nlevel: maîtrise\n---\n\n# M\n'
  const { courses, messages } = await read({ 'course.yaml': course, '01.md': original(''), '01.fr.md': text })
  expect(messages).toEqual([])
  expect(courses.map(({ children }) => children[0]?.level)).toEqual(['master', 'maîtrise'])
})

test('another answer, a missing question and one too many are reported', async () => {
  const question = (id: string, right: 1 | 2): string =>
    `### ${id} {#${id}}\n\nWhich?\n\n- [${right === 1 ? 'x' : ' '}] a\n- [${right === 2 ? 'x' : ' '}] b`
  const { messages, files } = await both(
    quiz('', question('one', 1), question('two', 1)),
    quiz('', question('one', 2), question('three', 1))
  )
  expect(messages).toEqual([
    '01.fr.md:9:1 translation-different',
    '01.fr.md:14:8 translation-different',
    '01.fr.md:16:1 translation-different'
  ])
  expect(files.flatMap(file => file.messages.map(({ reason }) => reason))).toEqual([
    'The answers of the question `one` differ from the original.',
    'The translation lacks the question `two`, in line 17 of 01.md.',
    'The original has no question `three`.'
  ])
})

test('passages for teachers stay for teachers in a translation', async () => {
  const { courses, messages } = await both(
    ':::only{for=teacher}\nSecret.\n:::\n\n### Also {for=teacher}\n\nSecret too.',
    ':::only\nSecret.\n:::\n\n### Aussi\n\nSecret aussi.'
  )
  expect(messages).toEqual([])
  expect(courses[1]?.children[0]?.children[0]?.children).toMatchObject([
    { type: 'only', audience: { for: 'teacher' } },
    { type: 'only', audience: { for: 'teacher' } }
  ])
})

test('a translation that lacks such a passage is reported', async () => {
  const { messages } = await both(
    ':::only{for=teacher}\nSecret.\n:::\n\n:::only{region=asia}\nAsia.\n:::',
    ':::only\nAsie.\n:::'
  )
  expect(messages).toEqual(['01.fr.md:7:1 translation-different'])
})

test('a translation that is not finished is told once what it lacks, where that should stand', async () => {
  const question = '### A {#a number points=2}\n\nWhich?\n\n- [x] 1 {credit=90%}\n- [x] 2 {credit=10%}'
  const { messages } = await both(
    `## P {#p}\n\nText.\n\n${quiz(' mastery=50%', question)}\n\n## R {#r}\n\n### Aside {for=teacher}\n\nText.\n\n## S {#s}\n\nText.`,
    '## P {#p}\n\nTexte.'
  )
  expect(messages).toEqual([
    '01.fr.md:9:7 translation-different',
    '01.fr.md:9:7 translation-different',
    '01.fr.md:9:7 translation-different'
  ])
})

test('what the original does not say is no foreign value', async () => {
  const { files } = await read({
    'course.yaml': course,
    '01.md': original('Text.'),
    '01.fr.md': '---\nid: m\nduration: 3 h\n---\n# M\n\nT.\n'
  })
  expect(files.flatMap(file => file.messages.map(({ reason }) => reason))).toEqual([
    '`duration` stands in the translation, and not in the original.'
  ])
})

test('files under names that are nearly those of modules are named', async () => {
  const files = ['02-b.MD', '03-c.markdown', '01.FR.md', '01-fr.md', 'media/x.markdown', '04-do-fr.md']
  const { messages } = await read({
    'course.yaml': course,
    '01.md': original('Text.'),
    '01.fr.md': translation('Texte.'),
    ...Object.fromEntries(files.map(name => [name, name.startsWith('04') ? '---\nid: n\n---\n# N\n\nText.\n' : '# X']))
  })
  expect(messages.filter(message => !message.startsWith('04'))).toEqual([
    '01-fr.md:1:1 module-name-malformed',
    '01.FR.md:1:1 module-name-malformed',
    '02-b.MD:1:1 module-name-malformed',
    '03-c.markdown:1:1 module-name-malformed'
  ])
})

test('areas of a picture have their places from the original', async () => {
  const { courses, messages } = await both(
    quiz('', '### A {#a}\n\nWhere?\n\n![Doors](a.png)\n\n- [x] North {rect=0,0,10,10}\n- [ ] South {circle=50,50,5}'),
    quiz('', '### A {#a}\n\nOù ?\n\n![Portes](a.png)\n\n- [x] Nord\n- [ ] Sud')
  )
  expect(messages).toEqual([])
  expect(courses[1] && outline(courses[1])).toContain('interaction="hotspot"')
})

test('levels of a rubric have their points from the original', async () => {
  const exercise = (head: string): string =>
    `:::exercise[E]{#e}\nDo.\n\n:::rubric\n| C | ${head} |\n|--|--|--|\n| a | b | c |\n:::\n\n:::`
  const { courses, messages } = await both(exercise('No (0) | Yes (4)'), exercise('Non | Oui'))
  expect(messages).toEqual([])
  expect(courses[1]?.children[0]?.children[0]).toMatchObject({ maxScore: 4 })
})

test('a module without a translation is left out with a warning', async () => {
  const { courses, messages, files } = await read({
    'course.yaml': course,
    '01.md': original(''),
    '02.md': '---\nid: n\n---\n# N\n',
    '01.fr.md': translation('')
  })
  expect(messages).toEqual(['02.md:1:1 translation-missing'])
  expect(files.flatMap(file => file.messages.map(({ fatal }) => fatal))).toEqual([false])
  expect(courses.map(({ language, children }) => `${language} ${children.map(({ id }) => id)}`)).toEqual([
    'en m,n',
    'fr m'
  ])
})

test('labels of an own scale are translated', async () => {
  const survey = (scale: string): string => `:::survey[S]{#s}\n\n### A {#a${scale}}\n\n- It rains {#rain}\n\n:::`
  const { courses, messages } = await both(survey(' likert="never / always"'), survey(' likert="jamais / toujours"'))
  expect(messages).toEqual([])
  expect(courses[1] && outline(courses[1])).toContain('scale=["jamais","toujours"]')
  expect((await both(survey(' likert="never / always"'), survey(''))).messages).toEqual([
    '01.fr.md:9:1 translation-different'
  ])
})
