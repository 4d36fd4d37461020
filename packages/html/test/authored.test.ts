import type { ContentNode } from '@curricle/model'
import { describe, expect, test } from 'vitest'
import { htmlAddresses, htmlLosses } from '../src/index.ts'
import { write } from './context.ts'
import { hostile } from './hostile.ts'
import { paragraph, text } from './sample.ts'

const raw = (value: string): ContentNode => ({ type: 'html', value })
const inline = (value: string) => paragraph({ type: 'html', value })

/** What no page of ours may hold in markup; `x` shows that the words around it have been kept. */
const forbidden =
  /<(script|style|svg|math|iframe|object|embed|form|input|button|meta|base|link|template|noscript|body|video)\b|\son\w+=|javascript:|vbscript:|data:text|srcdoc|style=|srcset|background=|ping=|src="\/\//i

describe('hostile HTML', () => {
  for (const [name, value] of Object.entries(hostile)) {
    test(`leaves nothing of ${name} between lines`, () => {
      expect(tags(write([raw(value), paragraph('after')]))).not.toMatch(forbidden)
    })
    test(`leaves nothing of ${name} inside a line`, () => {
      expect(tags(write([inline(value), paragraph('after')]))).not.toMatch(forbidden)
    })
  }
})

/** The tags alone: words that look like an attack are harmless as words. */
const tags = (html: string): string => (html.match(/<[^>]*>/g) ?? []).join('\n')

describe('an author’s HTML', () => {
  test('may begin in one node and end in another, with our own nodes between', () => {
    const nodes = [text('H'), { type: 'html', value: '<sub>' }, text('2'), { type: 'html', value: '</sub>' }, text('O')]
    expect(write(paragraph(...(nodes as never[])))).toBe('<p>H<sub>2</sub>O</p>')
  })

  test('wraps blocks of Markdown', () => {
    expect(write([raw('<details><summary>More</summary>'), paragraph('a'), raw('</details>')])).toBe(
      '<details><summary>More</summary><p>a</p></details>'
    )
  })

  test('that is left open ends with the paragraph it stands in', () => {
    expect(write([inline('<b>'), paragraph('b')])).toBe('<p><b></b></p><p>b</p>')
  })

  test('does not reach into math, code or media of ours', () => {
    const html = write([raw('<table><tr><td>'), { type: 'math', value: 'x^2' }, raw('</td></tr></table>')])
    expect(html).toMatch(/^<table><tbody><tr><td><div class="math-block"><math /)
  })

  test('that is dropped does not take the Markdown in it along', () => {
    expect(write([raw('<svg><style>'), paragraph('kept'), raw('</style></svg>')])).toContain('<p>kept</p>')
    expect(write([raw('<!-- '), paragraph('kept as well')])).toContain('<p>kept as well</p>')
  })

  test('cannot repeat a piece of ours by forging its mark', () => {
    const html = write([paragraph('once'), raw('<div data-own="0"></div><div data-own="0"></div>')])
    expect(html.match(/once/g)).toHaveLength(1)
  })

  test('has its ids set apart from ours and its own links following them', () => {
    expect(write(raw('<p id="duties"><a href="#duties">x</a></p>'), { idPrefix: 'q1-' })).toBe(
      '<p id="q1-user-duties"><a href="#q1-user-duties">x</a></p>'
    )
  })

  test('shows pictures of the course, and its links to the web open beside it', () => {
    expect(write(raw('<img src="media/plot.png" alt="A plot" width="320">'))).toBe(
      '<img src="files/plot.png" alt="A plot" width="320" loading="lazy" />'
    )
    expect(write(inline('<a href="https://example.org/">x</a>'))).toBe(
      '<p><a href="https://example.org/" target="_blank" rel="noopener">x</a></p>'
    )
  })

  test('says which words are in another language', () => {
    const strong: ContentNode = { type: 'strong', children: [{ type: 'text', value: 'mot' }] }
    expect(
      write(paragraph('le ', { type: 'html', value: '<span lang="fr">' }, strong, { type: 'html', value: '</span>' }))
    ).toBe('<p>le <span lang="fr"><strong>mot</strong></span></p>')
  })

  test('shows the alternative of a picture that the course does not have', () => {
    expect(write(raw('<p><img src="nowhere.png" alt="A plot"></p>'))).toBe('<p>A plot</p>')
  })

  test('ends no paragraph from inside a line', () => {
    expect(write(paragraph('a ', { type: 'html', value: '<div>' }, 'b', { type: 'html', value: '</div>' }, ' c'))).toBe(
      '<p>a b c</p>'
    )
  })
})

describe('what is lost of it', () => {
  test('is named in the author’s words', () => {
    expect(
      htmlLosses({ value: '<p onclick="x" style="color:red" class="a">a <font>b</font> <iframe src="x"></iframe></p>' })
    ).toEqual(['<p onclick=…>', '<p style=…>', '<p class=…>', '<font>', '<iframe>'])
  })

  test('is nothing when all of it is shown', () => {
    expect(htmlLosses({ value: '<table><tr><th scope="row" colspan="2">a<br>b</th></tr></table>' })).toEqual([])
  })

  test('does not count the files that it names', () => {
    expect(htmlAddresses({ value: '<a href="media/reader.pdf"><img src="media/plot.png"></a>' })).toEqual([
      'media/reader.pdf',
      'media/plot.png'
    ])
  })
})
