import { words } from '@curricle/locale'
import type { ContentNode, List, ListItem, PhrasingContent } from '@curricle/model'
import { describe, expect, test } from 'vitest'
import { write } from './context.ts'
import { paragraph, sample, text } from './sample.ts'

describe('words', () => {
  test('show exactly what was written, with three entities', () => {
    expect(write(paragraph('a < b & "c" > \'d\' é 中 &lt;'))).toBe('<p>a &lt; b &amp; "c" &gt; \'d\' é 中 &amp;lt;</p>')
  })

  test('carry emphasis, importance, deletion, code and line breaks', () => {
    const line: PhrasingContent[] = [
      { type: 'emphasis', children: [text('a')] },
      { type: 'strong', children: [text('b')] },
      { type: 'delete', children: [text('c')] },
      { type: 'inlineCode', value: '<d>' },
      { type: 'break' }
    ]
    expect(write(line)).toBe('<em>a</em><strong>b</strong><del>c</del><code>&lt;d&gt;</code><br />')
  })

  test('are the same bytes for the same content, written once or twice', () => {
    expect(write(sample)).toBe(write(sample))
  })
})

describe('a heading', () => {
  const heading = (depth: 3 | 4 | 6): ContentNode => ({
    type: 'heading',
    depth,
    id: 'duties',
    children: [text('Duties')]
  })

  test('of depth 3 is the highest within a page, at the level that the format gives it', () => {
    expect(write(heading(3))).toBe('<h3 id="duties">Duties</h3>')
    expect(write(heading(4), { headingLevel: 2 })).toBe('<h3 id="duties">Duties</h3>')
    expect(write(heading(6), { headingLevel: 5 })).toBe('<h6 id="duties">Duties</h6>')
  })

  test('has the prefix of its piece, and an id of its own when two are called the same', () => {
    expect(write([heading(3), heading(3)], { idPrefix: 'p1-' })).toBe(
      '<h3 id="p1-duties">Duties</h3><h3 id="p1-duties-2">Duties</h3>'
    )
  })
})

describe('a list', () => {
  const item = (words: string, fields: Partial<ListItem> = {}): ListItem => ({
    type: 'listItem',
    children: [paragraph(words)],
    ...fields
  })
  const list = (fields: Partial<List>, ...children: ListItem[]): List => ({
    type: 'list',
    ordered: false,
    ...fields,
    children
  })

  test('has no paragraphs when it is tight, and has them when it is loose', () => {
    expect(write(list({}, item('a'), item('b')))).toBe('<ul><li>a</li><li>b</li></ul>')
    expect(write(list({ spread: true }, item('a')))).toBe('<ul><li><p>a</p></li></ul>')
  })

  test('goes on counting where the author began', () => {
    expect(write(list({ ordered: true, start: 3 }, item('a')))).toBe('<ol start="3"><li>a</li></ol>')
    expect(write(list({ ordered: true, start: 1 }, item('a')))).toBe('<ol><li>a</li></ol>')
  })

  test('of tasks says by a symbol with a name which are done', () => {
    expect(write(list({}, item('a', { checked: true }), item('b', { checked: false })))).toBe(
      '<ul class="tasks"><li><span role="img" aria-label="Done">☑</span> a</li><li><span role="img" aria-label="To do">☐</span> b</li></ul>'
    )
  })
})

describe('code', () => {
  test('is coloured by classes in the languages that are known', () => {
    expect(write({ type: 'code', lang: 'js', value: 'const a = "<b>"' })).toBe(
      '<pre><code class="hljs language-js"><span class="hljs-keyword">const</span> a = <span class="hljs-string">"&lt;b&gt;"</span></code></pre>'
    )
  })

  test('is plain in an unknown language and without one', () => {
    expect(write({ type: 'code', lang: 'klingon', value: 'a & b' })).toBe(
      '<pre><code class="hljs language-klingon">a &amp; b</code></pre>'
    )
    expect(write({ type: 'code', lang: '"><script>', value: 'a' })).toBe('<pre><code class="hljs">a</code></pre>')
  })
})

test('code runs from left to right on a page from right to left', () => {
  const arabic = { words: words('ar') }
  expect(write({ type: 'code', value: 'f(x)' }, arabic)).toBe(
    '<div dir="ltr"><pre><code class="hljs">f(x)</code></pre></div>'
  )
  expect(write({ type: 'inlineCode', value: 'f(x)' }, arabic)).toBe('<code dir="ltr">f(x)</code>')
})
