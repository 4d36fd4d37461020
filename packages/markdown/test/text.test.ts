import { text, visit } from '@curricle/model'
import { expect, test } from 'vitest'
import { faults, head, page, read, readText } from './read.ts'

test('colons in running text are colons', async () => {
  expect(await page('At 10:30, 3:1, ISO 31000:2018, a:b[c] and ::not a directive.')).toBe(
    'paragraph\n  text value="At 10:30, 3:1, ISO 31000:2018, a:b[c] and ::not a directive."'
  )
})

test('dollars are money unless they hold math', async () => {
  expect(await page('$5 and $6, $ 5 $, but $x^2$ and $$y$$.')).toBe(
    [
      'paragraph',
      '  text value="$5 and $6, $ 5 $, but "',
      '  inlineMath value="x^2"',
      '  text value=" and "',
      '  inlineMath value="y"',
      '  text value="."'
    ].join('\n')
  )
})

test('what stands in braces is never emphasis, code or math', async () => {
  const { module, messages } = await readText('## A *page* {#page region="a*b`c$d$"}\n')
  expect(messages).toEqual([])
  expect(module.children[0]).toMatchObject({ id: 'page', title: 'A page', audience: { region: 'a*b`c$d$' } })
})

test('braces that are no attributes are words', async () => {
  expect(await page('The set {a, b} and {c}')).toBe('paragraph\n  text value="The set {a, b} and "\n  text value="{c}"')
})

test('bare addresses become links without the punctuation after them', async () => {
  expect(await page('See https://a.org/x_(y), or (https://b.org/z).')).toBe(
    [
      'paragraph',
      '  text value="See "',
      '  link url="https://a.org/x_(y)"',
      '    text value="https://a.org/x_(y)"',
      '  text value=", or ("',
      '  link url="https://b.org/z"',
      '    text value="https://b.org/z"',
      '  text value=")."'
    ].join('\n')
  )
})

test('an address within a link is no second link', async () => {
  expect(await page('<https://a.org> and [https://b.org](https://c.org)')).toBe(
    [
      'paragraph',
      '  link url="https://a.org"',
      '    text value="https://a.org"',
      '  text value=" and "',
      '  link url="https://c.org"',
      '    text value="https://b.org"'
    ].join('\n')
  )
})

test('footnotes stand where they are referred to', async () => {
  expect(await page('One.[^a]\n\n[^a]: Text, *twice*.\n')).toBe(
    [
      'paragraph',
      '  text value="One."',
      '  footnote label="a"',
      '    paragraph',
      '      text value="Text, "',
      '      emphasis',
      '        text value="twice"',
      '      text value="."'
    ].join('\n')
  )
})

test('citations have letters and commas of any script', async () => {
  const { module, messages } = await readText('Shown [@núñez2020, pág. 3; @محمود، ص 12؛ @王2020，第3页].\n')
  const found: unknown[] = []
  visit(module, node => {
    if (node.type === 'citation') found.push(...node.items)
  })
  expect(messages).toEqual([])
  expect(found).toEqual([
    { key: 'núñez2020', locator: 'pág. 3' },
    { key: 'محمود', locator: 'ص 12' },
    { key: '王2020', locator: '第3页' }
  ])
})

test('citations keep their keys and locators', async () => {
  const { courses } = await read({
    'course.yaml': 'title: A\nlanguages: [en]\nbibliography: a.json\n',
    'a.json': '[{"id":"x1","type":"book"},{"id":"y:2","type":"book"}]',
    '01.md': `${head}Shown [@x1, pp. 3–5; @y:2].\n`
  })
  const found: unknown[] = []
  for (const course of courses)
    visit(course, node => {
      if (node.type === 'citation') found.push(node.items)
    })
  expect(found).toEqual([[{ key: 'x1', locator: 'pp. 3–5' }, { key: 'y:2' }]])
})

test('a picture in a paragraph of its own is a figure with a caption', async () => {
  expect(await page('![A dot](a.png "The *dot*"){#dot}')).toBe(
    'figure id="dot" kind="image"\n  image url="a.png" alt="A dot"\n  caption\n    text value="The "\n    emphasis\n      text value="dot"'
  )
})

test('a caption is read as any line, what is in it at its place, and escaped marks as themselves', async () => {
  const said = '![A dot](a.png "A $x^2$ of\n**two**[^n] \u2019s [@key")\n\n[^n]: A note.'
  expect(await page(said)).toContain('inlineMath value="x^2"')
  expect(await page(said)).toMatch(/strong\n {6}text value="two"\n {4}footnote label="n"/)
  expect(await page('![A dot](a.png "A \\*dot\\*")')).toContain('text value="A *dot*"')
  const { messages } = await read({
    'course.yaml': 'title: A\nlanguages: [en]\n',
    '01.md': `${head}![A dot](a.png "A dot {#dot key=1}")\n`
  })
  expect(messages).toEqual(['01.md:6:23 braces-misplaced'])
})

test('the Arabic word for a table stands with or without its article', async () => {
  for (const word of ['جدول', 'الجدول', 'Table']) {
    const { courses, messages } = await read({
      'course.yaml': 'title: A\nlanguages: [ar]\n',
      '01.md': `${head}| a |\n| --- |\n| b |\n\n${word}: c {#parts}\n`
    })
    const captions: string[] = []
    visit(courses[0] as never, node => {
      if (node.type === 'caption') captions.push(text(node))
    })
    expect([messages, captions]).toEqual([[], ['c']])
  }
})

test('a table takes the caption below it', async () => {
  expect(await page('| a |\n|---|\n| b |\n\nTable: Some *words* {#t}\n')).toBe(
    [
      'figure id="t" kind="table"',
      '  table',
      '    tableRow',
      '      tableCell',
      '        text value="a"',
      '    tableRow',
      '      tableCell',
      '        text value="b"',
      '  caption',
      '    text value="Some "',
      '    emphasis',
      '      text value="words"'
    ].join('\n')
  )
})

test('comments go nowhere, and may hold directives', async () => {
  expect(await page('A.\n\n<!--\n:::solution\n-->\n\nB <!-- c --> d.')).toBe(
    'paragraph\n  text value="A."\nparagraph\n  text value="B "\n  text value=" d."'
  )
})

test('no-break spaces after block marks, before titles and in braces are spaces', async () => {
  expect(
    await page(':::\u00a0box\u00a0[A title]\u00a0{kind=tip\u00a0#x}\n-\u00a0item\n\n>\u00a0quote\n\n###\u00a0Head\n:::')
  ).toBe(
    [
      'box id="x" kind="tip" title="A title"',
      '  list',
      '    listItem',
      '      paragraph',
      '        text value="item"',
      '  blockquote',
      '    paragraph',
      '      text value="quote"',
      '  heading depth=3',
      '    text value="Head"'
    ].join('\n')
  )
})

test('an agenda adds up its durations and tells the time', async () => {
  const { module } = await readText(':::agenda{start=9:45}\n| T | W |\n|--|--|\n| 15 min | a |\n| 1 h | b |\n:::\n')
  const [opening] = module.children
  expect(opening?.children[0]).toMatchObject({
    totalMinutes: 75,
    start: '09:45',
    slots: [
      { durationMinutes: 15, from: '09:45', to: '10:00' },
      { durationMinutes: 60, from: '10:00', to: '11:00' }
    ]
  })
})

test('a transcript is read from Markdown or WebVTT', async () => {
  const { courses, messages } = await read({
    '01.md': `${head}::audio[A]{src=a.mp3 transcript=media/a.md}\n\n::video[B]{src=b.mp4 transcript=media/b.vtt}\n`,
    'media/a.md': '# Words\n\nHello.\n',
    'media/b.vtt':
      'WEBVTT\n\n1\n00:00.000 --> 00:01.000\n<v Ada>One &amp; two.\n\n00:01.000 --> 00:02.000\n<v Ada>Three.\n\n00:02.000 --> 00:03.000\n<v Sam>Four.\n'
  })
  expect(messages).toEqual([])
  const words: string[] = []
  for (const course of courses)
    visit(course, node => {
      if (node.type === 'transcript') words.push(`${node.url} ${text(node)}`)
    })
  expect(words).toEqual(['media/a.md Words Hello.', 'media/b.vtt Ada: One & two. Three. Sam: Four.'])
})

test('places in lines whose fences were recounted are those of the author', async () => {
  const source = ':::box [Outer *title*]\n:::box[Inner `code`]{#i kind=none}\n\n::: \n:::\n'
  const { module, messages } = await readText(source)
  expect(messages).toEqual(['7:25 attribute-value'])
  const columns: string[] = []
  visit(module, node => {
    const { start, end } = node.position ?? {}
    if (node.type === 'box') columns.push(`${start?.line}:${start?.column}–${end?.line}:${end?.column}`)
  })
  expect(columns).toEqual(['6:1–10:4', '7:1–9:4'])
})

test('colons in code do not close what is around it', async () => {
  expect(await page(':::box\n```\n:::::\n```\nAfter.\n:::')).toBe(
    'box kind="note"\n  code value=":::::"\n  paragraph\n    text value="After."'
  )
})

test('lines may end like those of Windows', async () => {
  const { module, messages } = await readText(
    '## A {#a}\r\n\r\n:::box[B]{kind=tip}\r\nText.\r\n:::\r\n\r\n### C {#c for=nobody}\r\n'
  )
  expect(messages).toEqual(['12:11 attribute-value'])
  expect(module.children[0]?.children.map(({ type }) => type)).toEqual(['box', 'heading'])
})

test('the nearest name is offered', async () => {
  const { notes } = await readText('## A {#a regoin=asia}\n')
  expect(notes).toEqual(['A page has no attribute `regoin`. Did you mean `region`?'])
})

test('a misplaced part says where it belongs', async () => {
  expect(await faults(':::hint\nWhere?\n:::\n')).toEqual(['1:1 directive-misplaced'])
})

test('addresses of mail become links, and nothing that only holds an at sign', async () => {
  const text = 'Write to ada.l@example.org. Or <bo@example.org>, `c@d.org`, @handle, me@[1.2.3.4], a@b and 5@2.'
  const outlined = await page(text)
  expect(outlined.match(/mailto:[^"]+/g)).toEqual(['mailto:ada.l@example.org', 'mailto:bo@example.org'])
})
