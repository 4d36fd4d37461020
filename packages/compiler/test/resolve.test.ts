import { outline, type Page, text, visit } from '@curricle/model'
import { describe, expect, it } from 'vitest'
import { course, module, pixel } from './course.ts'

const quiz = (id: string, more = '') => `:::quiz[Quiz]{#${id}}

### Question {#${id}-q${more}}

What?

- [x] This
- [ ] That

:::`

describe('links', () => {
  it('to a heading, a term of another module, a file of either language and a place in it become references', async () => {
    const { messages, resolved } = await course({
      'course.yaml': 'title: {en: C, fr: C}\nlanguages: [en, fr]\ndate: 2026-01-01\n',
      '01-a.md': module(
        'a',
        'See [below](#deep), [the term](#dual), [b](02-b.md), [its page](02-b.md#page-b), [in French](02-b.fr.md#page-b).\n\n## Page {#page-a}\n\n### A deep heading {#deep}\n\nText.'
      ),
      '01-a.fr.md': module('a', 'Texte.\n\n## Page {#page-a}\n\n### Un titre {#deep}\n\nTexte.'),
      '02-b.md': module('b', '## Page B {#page-b}\n\n:::definition[Dual]{#dual}\nBoth.\n:::'),
      '02-b.fr.md': module('b', '## Page B {#page-b}\n\n:::definition[Double]{#dual}\nLes deux.\n:::')
    })
    expect(messages()).toEqual([])
    const targets: unknown[] = []
    visit(resolved(), node => {
      if (node.type === 'reference')
        targets.push([node.target.module, node.target.placeType, node.target.placeTitle, node.target.id])
    })
    expect(targets).toEqual([
      ['a', 'page', 'Page', 'deep'],
      ['b', 'page', 'Page B', 'dual'],
      ['b', undefined, undefined, undefined],
      ['b', 'page', 'Page B', undefined],
      ['b', 'page', 'Page B', undefined]
    ])
  })

  it('that lead nowhere are errors with the nearest place', async () => {
    const { messages } = await course({
      'a.md': module(
        'a',
        '[x](#dutys)\n\n[y](b.md#nothing-near-this)\n\n[z](c.md)\n\n[o](../other/d.md)\n\n[j](javascript:alert)\n\n## Duties {#duties}\n\nText.'
      ),
      'b.md': module('b', 'Text.')
    })
    expect(messages()).toEqual([
      'a.md:7:1 link-broken error: The link `#dutys` leads nowhere: no `dutys` is in this module. (Did you mean `#duties`?)',
      'a.md:9:1 link-broken error: The link `b.md#nothing-near-this` leads nowhere: no `nothing-near-this` is in that file. (A link names the id in the braces after a heading, figure or directive.)',
      'a.md:11:1 link-broken error: The link `c.md` leads to no file of the course. (Did you mean `a.md`?)',
      "a.md:13:1 asset-outside-course error: `../other/d.md` leaves the course's folder. (Copy the file into the course, beside or below the Markdown that names it, or link to its address on the web.)",
      'a.md:15:1 link-unsafe error: A link to `javascript:alert` is not carried. (Links may begin with https:, http:, mailto: or tel:, or name a file of the course.)'
    ])
  })

  it('to a module without a text in this language are errors there alone', async () => {
    const { messages } = await course({
      'course.yaml': 'title: {en: C, fr: C}\nlanguages: [en, fr]\ndate: 2026-01-01\n',
      'a.md': module('a', '[b](b.md)'),
      'a.fr.md': module('a', '[b](b.md)'),
      'b.md': module('b', 'Text.')
    })
    expect(messages().filter(each => each.includes('link'))).toEqual([
      'a.fr.md:7:1 link-to-untranslated-module error: The module `b` has no text in `fr`, so nothing can link to it there. (Translate b.md, or take the link out of this language.)'
    ])
  })

  it('to a file for download carry the file', async () => {
    const { resolved, messages } = await course({
      'a.md': module('a', '[The data](media/data.csv)'),
      'media/data.csv': 'a,b'
    })
    expect(messages()).toEqual([])
    expect([...resolved().assets]).toMatchObject([['media/data.csv', { mediaType: 'text/csv', size: 3 }]])
  })

  it('out of a package that holds one module are marked', async () => {
    const { resolved } = await course({ 'a.md': module('a', '[b](b.md)'), 'b.md': module('b', '[a](a.md)') })
    const inside: boolean[] = []
    visit(resolved({ module: 'a' }), node => {
      if (node.type === 'reference') inside.push(node.target.inside)
    })
    expect(inside).toEqual([false])
    expect(resolved({ module: 'a' }).scope).toBe('module')
  })
})

describe('editions and regions', () => {
  const files = {
    'a.md': module(
      'a',
      `:::objectives

- Everyone's {#all}
- The teacher's {#secret for=teacher}

:::

For all. [A hint for teachers](#t).

:::only{for=teacher}
Only teachers read this.
:::

:::only{region=africa}
Only in Africa.
:::

:::only{region=none}
Where no region is chosen.
:::

## For teachers {#t for=teacher}

The answer is 42.

## For all {#all-page}

Text.

:::slides[Deck]{#deck}

## One

Point

:::notes
Say the secret word.
:::

:::

:::exercise[Do it]{#do objective=secret,all}

Task.

:::solution
The hidden solution.
:::

:::`.replace('objective=secret,all', 'objective="secret all"')
    )
  }

  it('mark in the teacher’s edition what learners do not get', async () => {
    const { resolved } = await course(files)
    const opening = resolved({ edition: 'teacher' }).children[0]?.children[0] as Page
    const marked = opening.children.filter(({ data }) => data?.audience?.for === 'teacher')
    expect(marked.map(node => text(node))).toEqual(['Only teachers read this.'])
  })

  it('leave nothing of a teacher in what learners get', async () => {
    const { resolved, messages } = await course(files)
    const learner = resolved()
    const everything = JSON.stringify(learner, (key, value: unknown) => (key === 'position' ? undefined : value))
    for (const secret of ['Only teachers', '42', 'secret', 'hidden', 'For teachers', 'Africa'])
      expect(everything).not.toContain(secret)
    expect(everything).toContain('Where no region is chosen')
    expect(text(learner)).toContain('A hint for teachers')
    expect(messages().filter(each => each.includes('link-into'))).toHaveLength(1)
  })

  it('give teachers everything, and a region its own', async () => {
    const { resolved } = await course(files, { region: 'africa' })
    const teacher = JSON.stringify(resolved({ edition: 'teacher', region: 'africa' }))
    for (const word of ['Only teachers', '42', 'secret', 'hidden', 'Only in Africa']) expect(teacher).toContain(word)
    expect(teacher).not.toContain('Where no region')
  })

  it('do not change what another package is made of', async () => {
    const { resolved } = await course(files)
    const before = outline(resolved({ edition: 'teacher' }))
    resolved()
    expect(outline(resolved({ edition: 'teacher' }))).toBe(before)
  })

  it('report a region that is nowhere in the course', async () => {
    const { messages } = await course(files, { region: 'afrika' })
    expect(messages()).toContainEqual(
      'course.yaml:: region-unknown warning: Nothing in the course is for the region `afrika`. (Did you mean `africa`?)'
    )
  })
})

describe('objectives', () => {
  it('that are unknown are errors, that nothing assesses are warnings', async () => {
    const { messages } = await course({
      'a.md': module(
        'a',
        `:::objectives\n\n- One {#one}\n- Two {#two}\n\n:::\n\n## Page {#page}\n\nText.\n\n${quiz('q', ' objective=on')}\n\n${quiz('r', ' objective=one')}`
      )
    })
    expect(messages()).toEqual([
      'a.md:20:1 objective-unknown error: There is no objective `on`. (Did you mean `one`?)',
      'a.md:10:3 objective-not-assessed warning: Nothing assesses the objective `two`. (Give a question or an exercise `objective=two`.)'
    ])
  })

  it('of a module in a folder are named in the file in which they stand', async () => {
    const { messages } = await course({
      '01-law/1.md': module('law', ':::objectives\n\n- One {#one}\n\n:::'),
      '01-law/2.md': '## Page {#page}\n\n[The other file](1.md)\n'
    })
    expect(messages()).toEqual([
      '01-law/1.md:9:3 objective-not-assessed warning: Nothing assesses the objective `one`. (Give a question or an exercise `objective=one`.)'
    ])
  })
})

describe('files', () => {
  it('are found, known by their bytes, and one when their content is one', async () => {
    const { resolved, messages } = await course({
      'a.md': module('a', '![One](media/a.png)\n\n![Two](media/b.png)'),
      'media/a.png': pixel,
      'media/b.png': pixel
    })
    expect(messages()).toEqual([])
    const { assets } = resolved()
    expect([...assets.keys()]).toEqual(['media/a.png', 'media/b.png'])
    expect(assets.get('media/b.png')).toBe(assets.get('media/a.png'))
    expect(assets.get('media/a.png')).toMatchObject({
      mediaType: 'image/png',
      width: 1,
      height: 1,
      path: 'media/a.png'
    })
  })

  it('that are missing, empty, broken, remote, outside or not what they say are reported', async () => {
    const { messages } = await course({
      'a.md': module(
        'a',
        ['Photo.png', 'photoo.png', 'empty.png', 'broken.png', 'https://example.org/x.png', '../../x.png', 'jpeg.jpg']
          .map(path => `![What it shows](${path.includes(':') || path.startsWith('..') ? path : `media/${path}`})`)
          .join('\n\n')
      ),
      'media/photo.png': pixel,
      'media/empty.png': '',
      'media/broken.png': 'not a picture',
      'media/jpeg.jpg': pixel
    })
    expect(messages().map(each => each.replace(/^a.md:(\d+):\d+ (.*)$/, '$1 $2'))).toEqual([
      '7 asset-missing error: The file `media/Photo.png` is missing. (There is `media/photo.png`: capitals count.)',
      '9 asset-missing error: The file `media/photoo.png` is missing. (Did you mean `media/photo.png`?)',
      '15 asset-remote error: `https://example.org/x.png` is not a file of the course. (Packages work without a network: save the file in the course, or link to the address in the text.)',
      "17 asset-outside-course error: `../../x.png` leaves the course's folder. (Copy the file into the course, beside or below the Markdown that names it, or link to its address on the web.)",
      '13 asset-broken error: The picture `media/broken.png` cannot be read. (Open it in an image editor and save it again as PNG, JPEG or SVG.)',
      '11 asset-empty error: The file `media/empty.png` is empty. (Save it again.)',
      '19 asset-type-mismatch warning: `media/jpeg.jpg` is image/png, not what its name says. (Give the file the extension of what it is.)'
    ])
  })
})

describe('citations', () => {
  const references = JSON.stringify([
    {
      id: 'a',
      type: 'book',
      title: 'Alpha',
      author: [{ family: 'Young', given: 'A' }],
      issued: { 'date-parts': [[2020]] }
    },
    {
      id: 'b',
      type: 'book',
      title: 'Beta',
      author: [{ family: 'Young', given: 'A' }],
      issued: { 'date-parts': [[2020]] }
    },
    {
      id: 'c',
      type: 'book',
      title: 'Gamma',
      author: [{ family: 'Adams' }, { family: 'Brown' }, { family: 'Clark' }],
      issued: { 'date-parts': [[2019]] }
    },
    { id: 'd', type: 'book', title: 'Never cited', author: [{ family: 'Zed' }] }
  ])
  const yaml = 'title: C\nlanguages: [en]\ndate: 2026-01-01\nbibliography: r.json\n'

  it('name author and year, and make a sorted list of what is cited', async () => {
    const { resolved, messages } = await course({
      'course.yaml': yaml,
      'r.json': references,
      'a.md': module('a', 'One [@b, p. 3; @c] and two [@a].')
    })
    expect(messages()).toEqual([])
    expect(text(resolved())).toContain('One (Young, 2020b, p. 3; Adams et al., 2019) and two (Young, 2020a).')
    expect(resolved().bibliography.map(({ key }) => key)).toEqual(['c', 'a', 'b'])
    expect(resolved().bibliography.map(({ children }) => text(children))[1]).toBe('Young, A. (2020a). Alpha.')
  })

  it('that nobody knows are errors', async () => {
    const { messages } = await course({
      'course.yaml': yaml,
      'r.json': references,
      'a.md': module('a', 'See [@urbina].')
    })
    expect(messages()).toEqual([
      'a.md:7:5 citation-unknown error: No reference has the key `urbina`. (Put the work into the file that `bibliography:` in course.yaml names.)'
    ])
  })
})

describe('numbers', () => {
  it('count figures and tables with captions in a module, footnotes on a page, the clock in an agenda', async () => {
    const { resolved, messages } = await course({
      'a.md': module(
        'a',
        `![A](p.png "First")\n\n![B](p.png)\n\n![C](p.png "Second")\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nTable: One.\n\nText.[^x] Again.[^x] More.[^y]\n\n[^x]: Note.\n[^y]: Other.\n\n## Next {#next}\n\nText.[^z]\n\n[^z]: Third.\n\n:::agenda[Day]{start=10:30}\n\n| Time | What |\n| --- | --- |\n| 15 min | Start |\n| 2 h | Work |\n\n:::`
      ),
      'p.png': pixel
    })
    expect(messages()).toEqual([])
    const seen: unknown[] = []
    visit(resolved(), node => {
      if (node.type === 'figure') seen.push([node.kind, node.number])
      if (node.type === 'footnote') seen.push(['footnote', node.number])
      if (node.type === 'agenda') seen.push(node.slots.map(({ from, to }) => `${from}–${to}`))
    })
    expect(seen).toEqual([
      ['image', '1'],
      ['image', undefined],
      ['image', '2'],
      ['table', '1'],
      ['footnote', 1],
      ['footnote', 1],
      ['footnote', 2],
      ['footnote', 1],
      ['10:30–10:45', '10:45–12:45']
    ])
  })
})

describe('ids', () => {
  it('of headings come from their words and differ', async () => {
    const { resolved } = await course({
      'a.md': module('a', '## Page {#page}\n\n### Why?\n\nA\n\n### Why?\n\nB\n\n### ¿?\n\nC')
    })
    const ids: unknown[] = []
    visit(resolved(), node => {
      if (node.type === 'heading') ids.push(node.id)
    })
    expect(ids).toEqual(['why', 'why-2', 'section'])
  })
})

describe('what keeps people out', () => {
  it('is reported: pictures without words, recordings without text, tables without headers, skipped levels', async () => {
    const { messages } = await course({
      'a.md': module(
        'a',
        '![](p.png)\n\n![p.png](p.png)\n\n::video[Talk]{src=v.mp4}\n\n| a |  |\n| - | - |\n| 1 | 2 |\n\n## Page {#page}\n\n#### Deep\n\nText.'
      ),
      'p.png': pixel,
      'v.mp4': Buffer.from('\0\0\0\u0018ftypmp42', 'latin1')
    })
    expect(messages().map(each => each.replace(/^a.md:(\d+):\d+ ([\w-]+) (\w+).*$/, '$1 $2 $3'))).toEqual([
      '7 image-without-alternative error',
      '9 alternative-is-file-name warning',
      '11 recording-without-transcript warning',
      '11 video-without-captions warning',
      '13 table-header-empty warning',
      '19 heading-level-skipped warning'
    ])
  })
})

describe('files that a browser would run', () => {
  it('are an error, however they are called', async () => {
    const { messages } = await course({
      'a.md': module('a', '[Page](media/page.HTML), [script](media/run.js), [text](media/plain.txt)'),
      'media/page.HTML': '<script>alert(1)</script>',
      'media/run.js': 'alert(1)',
      'media/plain.txt': 'words'
    })
    const remedy = '(Write it in Markdown, pack it into a .zip, or link to it on the web.)'
    expect(messages()).toEqual([
      `a.md:7:1 asset-active error: \`media/page.HTML\` is not carried: its scripts would run in the LMS. ${remedy}`,
      `a.md:7:26 asset-active error: \`media/run.js\` is not carried: its scripts would run in the LMS. ${remedy}`
    ])
  })
})

describe('surveys', () => {
  it('that repeat another ask its questions first, under the same ids, also when that one is in another module', async () => {
    const survey = (attributes: string, question: string) =>
      `:::survey[S]{${attributes}}\n\n### How? {#${question} free}\n\n:::`
    const { resolved } = await course({
      'a.md': module('a', survey('#before', 'sure')),
      'b.md': module('b', `${survey('#after repeats=a/before', 'change')}\n\n${survey('#later repeats=after', 'use')}`)
    })
    const last = resolved({ module: 'b' }).children[0]
    const asked = last?.children.flatMap(each =>
      each.type === 'assessment' ? [each.children.map(child => (child.type === 'introduction' ? '' : child.id))] : []
    )
    expect(asked).toEqual([
      ['sure', 'change'],
      ['sure', 'change', 'use']
    ])
  })

  it('that repeat another name it by its module, or are an error', async () => {
    const survey = (attributes: string) =>
      `:::survey[S]{${attributes}}\n\n### How? {#${attributes.slice(1, 2)}q free}\n\n:::`
    const { messages } = await course({
      'a.md': module('a', `${survey('#before')}\n\n${survey('#after repeats=befor')}`),
      'b.md': module('b', survey('#last repeats=a/before'))
    })
    expect(messages()).toEqual([
      'a.md:13:1 repeats-unknown error: There is no survey `befor` that `after` could repeat. (Did you mean `a/before`?)'
    ])
  })
})
