import type { FlowContent, ItemPart } from '@curricle/model'
import { attribute, childElements, findAll, textOf, type XmlElement } from '@curricle/xml'
import { describe, expect, it } from 'vitest'
import { qti21, qti30 } from '../src/index.ts'
import { assessment, choice, course, item, paragraph, words } from './course.ts'
import { breaches } from './rules.ts'
import { written } from './written.ts'

const html = (value: string): FlowContent => ({ type: 'html', value })

/** Everything that a prompt may hold and QTI may lack. */
const content: FlowContent[] = [
  paragraph('Read \u0008this.'),
  {
    type: 'figure',
    kind: 'image',
    id: 'fig-map',
    number: '1',
    children: [
      { type: 'image', url: 'media/a map.png', alt: 'A map', title: 'Drawn by hand' },
      { type: 'caption', children: words('The coast') }
    ]
  },
  {
    type: 'table',
    align: ['right', null],
    children: [
      {
        type: 'tableRow',
        children: [
          { type: 'tableCell', children: words('Only') },
          { type: 'tableCell', children: words('a head') }
        ]
      }
    ]
  },
  {
    type: 'list',
    ordered: true,
    start: 3,
    children: [
      { type: 'listItem', children: [paragraph('third')] },
      { type: 'listItem', children: [paragraph('fourth')] }
    ]
  },
  {
    type: 'media',
    kind: 'audio',
    title: 'A talk',
    url: 'media/talk.mp3',
    captions: 'media/talk.vtt',
    children: [{ type: 'transcript', url: 'media/talk.md', children: [paragraph('What is said.')] }]
  },
  { type: 'math', value: '\\frac{a}{b}' },
  { type: 'box', kind: 'case', title: 'A case', children: [paragraph('Somebody asks.')] },
  {
    type: 'paragraph',
    children: [
      { type: 'delete', children: words('struck') },
      { type: 'text', value: ' and ' },
      {
        type: 'footnote',
        label: 'a',
        number: 1,
        children: [paragraph('A note.')]
      },
      { type: 'inlineMath', value: 'x < y' },
      { type: 'link', url: 'https://example.org/?a=1&b=2', title: 'Elsewhere', children: words('a link') }
    ]
  },
  { type: 'blockquote', children: [paragraph('Quoted.'), { type: 'code', lang: 'js', value: 'if (a < b && c) {}' }] },
  html('<blockquote>Loose <mark>words</mark><p>and a paragraph</p></blockquote>'),
  html('<details><summary>More</summary>Unfolded <b>words</b></details>'),
  html('<dl><div><dt>Term</dt><dd>Meaning</dd></div></dl>'),
  html(
    '<table><tfoot><tr><td>Foot</td></tr></tfoot><tbody><tr><td><ruby>漢<rt>kan</rt></ruby></td></tr></tbody></table>'
  ),
  html('<abbr title="Chemical Weapons Convention">CWC</abbr> <span lang="ar" dir="rtl">سلام</span><a id="x">anchor</a>')
]

const prompt: ItemPart = { type: 'prompt', children: content }
const quiz = assessment('check', [
  item('single-choice', 'long', [prompt, choice('1', 'A', 1), choice('2', 'B', 0)]),
  item('gap-match', 'drag', [
    {
      type: 'prompt',
      children: [
        ...content,
        {
          type: 'table',
          children: [
            { type: 'tableRow', children: [{ type: 'tableCell', children: words('Head') }] },
            {
              type: 'tableRow',
              children: [
                { type: 'tableCell', children: [{ type: 'gap', id: '1', mode: 'dragged', options: ['word'] }] }
              ]
            }
          ]
        }
      ]
    }
  ])
])

describe.each([qti21, qti30])('the texts of $name', exporter => {
  const made = written(exporter, course([quiz]))
  const long = made.then(each => each.titled('long'))

  it('hold only elements, attributes and nesting that the version has', async () => {
    const { documents } = await made
    expect(documents.flatMap(root => breaches(root, exporter.name))).toEqual([])
  })

  it('lose no word', async () => {
    const text = textOf(await long).replace(/\s+/g, ' ')
    const said =
      'Read this.;Figure 1: The coast;Drawn by hand;Only;a head;3. third;4. fourth;A talk;What is said.;A case;Somebody asks.;struck;A note.;' +
      'Elsewhere;Quoted.;if (a < b && c) {};Loose words;More;Unfolded words;and a paragraph;Term;Meaning;Foot;漢;kan;Chemical Weapons Convention;سلام;anchor'
    for (const words of said.split(';')) expect(text, words).toContain(words)
  })

  it('keep formulas in the namespace of MathML, with their TeX as alternative', async () => {
    const [first] = findAll(await long, 'math')
    expect(first && attribute(first, 'xmlns')).toBe('http://www.w3.org/1998/Math/MathML')
    expect(first && attribute(first, 'alttext')).toBe('\\frac{a}{b}')
  })

  it('name pictures and recordings by their paths in the package, with alternatives', async () => {
    const root = await long
    const { entries } = await made
    const [picture] = findAll(root, 'img')
    expect(picture && attribute(picture, 'alt')).toBe('A map')
    const [recording] = [...findAll(root, 'object'), ...findAll(root, 'source')]
    for (const each of [picture, recording] as XmlElement[]) {
      const address = attribute(each, 'src') ?? attribute(each, 'data') ?? ''
      expect(address).toMatch(/^media\/[a-z0-9.-]+$/)
      expect(entries.has(address)).toBe(true)
    }
  })

  it('put the foot of a table before its body, and make a lone head a body', async () => {
    const shapes = findAll(await long, 'table').map(table => childElements(table).map(each => each.name))
    expect(shapes).toEqual([['tbody'], ['tfoot', 'tbody']])
  })
})
