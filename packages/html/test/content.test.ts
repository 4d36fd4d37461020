import { words } from '@curricle/locale'
import type { ContentNode, Figure, List, ListItem, Media, PhrasingContent, Target } from '@curricle/model'
import { describe, expect, test } from 'vitest'
import { context, write } from './context.ts'
import { paragraph, sample, table, text } from './sample.ts'

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

describe('a table', () => {
  test('has its first row as header and says alignment by classes', () => {
    expect(
      write(
        table(
          [
            ['a', 'b'],
            ['1', '2']
          ],
          [null, 'right']
        )
      )
    ).toBe(
      '<div class="table-scroll"><table><thead><tr><th scope="col">a</th><th scope="col" class="text-right">b</th></tr></thead>' +
        '<tbody><tr><td>1</td><td class="text-right">2</td></tr></tbody></table></div>'
    )
  })

  test('carries its number and caption inside', () => {
    const caption = { type: 'caption' as const, children: [text('Weights')] }
    const figure: Figure = { type: 'figure', kind: 'table', id: 't', number: 2, children: [table([['a']]), caption] }
    expect(write(figure)).toContain('<table><caption><strong>Table 2:</strong> Weights</caption>')
    expect(write(figure, { words: words('fr') })).toContain('<strong>Tableau 2\u00A0:</strong> Weights')
  })
})

describe('a picture', () => {
  const image = { type: 'image' as const, url: 'media/plot.png', alt: 'A "plot"' }

  test('has its alternative, its size in pixels and the address that the format gives it', () => {
    expect(write(image)).toBe(
      '<img src="files/plot.png" alt="A &quot;plot&quot;" width="640" height="400" loading="lazy" />'
    )
  })

  test('that is decorative is hidden from those who listen', () => {
    expect(write({ ...image, alt: '', decorative: true })).toContain('alt="" role="presentation"')
  })

  test('stands in a figure with its number and caption', () => {
    const caption = { type: 'caption' as const, children: [text('Pathways')] }
    expect(write({ type: 'figure', kind: 'image', id: 'f', number: 1, children: [image, caption] })).toMatch(
      /^<figure id="f" class="captioned captioned-image"><img [^>]+\/><figcaption><strong>Figure 1:<\/strong> Pathways<\/figcaption><\/figure>$/
    )
  })

  test('is its alternative when its address could run code', () => {
    expect(write({ ...image, url: 'javascript:alert(1)' })).toBe('A "plot"')
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

describe('a link', () => {
  const link = (url: string, title?: string): PhrasingContent => ({ type: 'link', url, title, children: [text('x')] })
  const target: Target = {
    module: 'm',
    moduleTitle: 'Law',
    place: 'duties',
    placeTitle: 'Duties',
    id: 'who',
    inside: true
  }
  const reference = (words: string, fields: Partial<Target> = {}): PhrasingContent => ({
    type: 'reference',
    target: { ...target, ...fields },
    children: words === '' ? [] : [text(words)]
  })

  test('to the web opens beside the course', () => {
    expect(write(link('https://example.org/?a&b', 'T'))).toBe(
      '<a href="https://example.org/?a&amp;b" title="T" target="_blank" rel="noopener">x</a>'
    )
    expect(write(link('mailto:a@example.org'))).toBe('<a href="mailto:a@example.org">x</a>')
  })

  test('to a file of the course leads to where the format has it', () => {
    expect(write(link('media/reader.pdf'))).toBe('<a href="files/reader.pdf">x</a>')
  })

  test('that could run code is its words', () => {
    for (const url of [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '//evil.example',
      'nowhere'
    ]) {
      expect(write(link(url))).toBe('x')
    }
  })

  test('within the course leads to the place that the format names', () => {
    expect(write(reference('see there'))).toBe('<a href="duties.html#who">see there</a>')
    expect(write(reference(''))).toBe('<a href="duties.html#who">Duties</a>')
  })

  test('to a module that the package does not hold names it, once', () => {
    expect(write(reference('what the rules say', { inside: false }))).toBe('what the rules say (see “Law”)')
    expect(write(reference('the module on law', { inside: false }))).toBe('the module on law')
    expect(write(reference('', { inside: false }))).toBe('Law')
  })
})

describe('a footnote', () => {
  const note = (label: string, number?: number): PhrasingContent => ({
    type: 'footnote',
    label,
    ...(number === undefined ? {} : { number }),
    children: [paragraph(`Note ${label}.`)]
  })

  test('is gathered at the end, with a way there and a way back', () => {
    expect(write(paragraph('a', note('x')))).toBe(
      '<p>a<sup><a id="footnote-1-reference" href="#footnote-1" role="doc-noteref">1</a></sup></p>' +
        '<section class="footnotes" role="doc-endnotes" aria-label="Footnotes"><ol><li id="footnote-1"><p>Note x. ' +
        '<a href="#footnote-1-reference" role="doc-backlink" aria-label="Back to the text">↩\uFE0E</a></p></li></ol></section>'
    )
  })

  test('that is referred to twice stands once, with two ways back', () => {
    const html = write(paragraph(note('x'), note('y'), note('x')))
    expect(html.match(/Note x/g)).toHaveLength(1)
    expect(html).toContain('href="#footnote-1-reference-2"')
  })

  test('keeps the number of its page when the content is a part of it', () => {
    expect(write(paragraph(note('x', 4)))).toContain('<li id="footnote-4" value="4">')
  })

  test('may refer to another footnote', () => {
    const outer: PhrasingContent = { type: 'footnote', label: 'o', children: [paragraph('See', note('i'))] }
    expect(write(paragraph(outer))).toMatch(/<li id="footnote-1">.*<li id="footnote-2"><p>Note i\./)
  })
})

describe('a recording', () => {
  const video: Media = {
    type: 'media',
    kind: 'video',
    title: 'A talk',
    url: 'media/talk.mp4',
    captions: 'media/talk.vtt',
    poster: 'media/talk.png',
    children: [{ type: 'transcript', url: 'media/talk.vtt', children: [paragraph('Hello.')] }]
  }

  test('is played with captions, loads nothing by itself, and keeps a transcript and a download', () => {
    expect(write(video, { language: 'fr-CA' })).toBe(
      '<figure class="recording recording-video"><figcaption>A talk</figcaption><video controls="" preload="none" poster="files/talk.png" aria-label="A talk">' +
        '<source src="files/talk.mp4" type="video/mp4" />' +
        '<track kind="captions" src="files/talk.vtt" srclang="fr-CA" label="Captions" default="" /></video>' +
        '<p class="recording-download"><a href="files/talk.mp4" download="">Download: A talk</a></p>' +
        '<details class="transcript"><summary>Transcript</summary><p>Hello.</p></details></figure>'
    )
  })

  test('of sound alone is an audio player', () => {
    expect(write({ type: 'media', kind: 'audio', title: 'E', url: 'media/episode.mp3', children: [] })).toContain(
      '<audio controls="" preload="none" aria-label="E"><source src="files/episode.mp3" type="audio/mpeg" /></audio>'
    )
  })
})

describe('a section', () => {
  test('of a case says that it is one, in the learner’s language', () => {
    const box: ContentNode = { type: 'box', kind: 'case', title: 'Six hours', children: [paragraph('a')] }
    expect(write(box, { words: words('fr') })).toBe(
      '<aside class="box box-case" role="note"><p class="kicker"><strong>Cas</strong></p>' +
        '<p class="kicker-title"><strong>Six hours</strong></p><p>a</p></aside>'
    )
  })

  test('defines a term', () => {
    expect(write({ type: 'term', id: 'dual-use', term: 'Dual use', children: [paragraph('a')] })).toBe(
      '<dl class="term"><dt id="dual-use"><dfn>Dual use</dfn></dt><dd><p>a</p></dd></dl>'
    )
  })

  test('of a recommendation says whom it addresses', () => {
    expect(write({ type: 'recommendation', id: 'r', to: 'industry', children: [paragraph('a')] })).toBe(
      '<section id="r" class="recommendation"><p class="kicker"><strong>Recommendation · To industry</strong></p><p>a</p></section>'
    )
  })
})

describe('an agenda', () => {
  const plan = table([
    ['Duration', 'What'],
    ['15 min', 'Welcome'],
    ['45 min', 'Case']
  ])

  test('shows the clock, how long each part takes, and the sum', () => {
    const html = write({
      type: 'agenda',
      start: '10:30',
      totalMinutes: 60,
      slots: [
        { durationMinutes: 15, from: '10:30', to: '10:45' },
        { durationMinutes: 45, from: '10:45', to: '11:30' }
      ],
      children: [plan]
    })
    expect(html).toContain('<thead><tr><th scope="col">Time</th><th scope="col">What</th></tr></thead>')
    expect(html).toContain(
      '<tr><th scope="row"><bdi dir="ltr"><time>10:30</time>–<time>10:45</time></bdi> <small>15 min</small></th><td>Welcome</td></tr>'
    )
    expect(html).toContain('<tfoot><tr><th scope="row">Total</th><td colspan="1">60 min</td></tr></tfoot>')
  })

  test('shows durations alone when it does not say its start', () => {
    const slots = [{ durationMinutes: 15 }, { durationMinutes: 45 }]
    expect(write({ type: 'agenda', totalMinutes: 60, slots, children: [plan] })).toContain(
      '<th scope="row">15 min</th>'
    )
  })
})

describe('a gap', () => {
  test('is the format’s own field, or a line to write on', () => {
    const gap: PhrasingContent = { type: 'gap', id: '1', mode: 'typed', options: ['CWC'] }
    expect(write(gap)).toBe('<span class="gap" role="img" aria-label="Blank">________</span>')
    expect(write(gap, { gap: ({ id }) => `{#${id}}` })).toBe('{#1}')
  })
})

test('a language without words of its own is written with the English ones', () => {
  expect(context.words.language).toBe('en')
  expect(words('tlh').language).toBe('en')
})
