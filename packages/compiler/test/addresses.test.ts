import { visit } from '@curricle/model'
import { describe, expect, it } from 'vitest'
import { course, module, pixel } from './course.ts'

const said = async (text: string, more: Record<string, string | Uint8Array> = {}) =>
  (await course({ 'a.md': module('a', text), 'media/pic.png': pixel, ...more })).messages()

describe('an address', () => {
  it('of the web that lacks a slash, or all, is an error', async () => {
    expect(await said('[d](http:/example.org)\n\n[e](https:example.org)\n\n[f](https://)')).toEqual([
      'a.md:7:1 address-malformed error: `http:/example.org` is no address on the web. (Two slashes begin it: `http://example.org`.)',
      'a.md:9:1 address-malformed error: `https:example.org` is no address on the web. (Two slashes begin it: `https://example.org`.)',
      'a.md:11:1 address-malformed error: `https://` is no address on the web. (What follows `://` is missing.)'
    ])
  })

  it('that is missing is called so', async () => {
    expect(await said('[x]()')).toEqual([
      'a.md:7:1 address-malformed error: A link has no address. (Write it between the parentheses: a file, `#` and an id, or an address on the web.)'
    ])
  })

  it('with a backslash is an error with the slash as remedy', async () => {
    expect(await said('![A dot](media\\pic.png)\n\n[It](media\\pic.png)')).toEqual([
      'a.md:9:1 address-malformed error: `media\\pic.png` has a backslash. (Folders are divided by `/`: write `media/pic.png`.)',
      'a.md:7:1 address-malformed error: `media\\pic.png` has a backslash. (Folders are divided by `/`: write `media/pic.png`.)'
    ])
  })

  it('that begins with a slash starts from the course’s folder, with a warning', async () => {
    const { messages, resolved } = await course({
      'unit/one.md': module('a', '![A dot](/media/pic.png)\n\n![A dot](/media/gone.png)'),
      'media/pic.png': pixel
    })
    expect([...resolved().assets.keys()]).toEqual(['media/pic.png'])
    expect(messages()).toEqual([
      "unit/one.md:7:1 address-from-root warning: `/media/pic.png` starts from the course's folder, as no other program would read it. (Write it as seen from this file: `../media/pic.png`.)",
      "unit/one.md:9:1 address-from-root warning: `/media/gone.png` starts from the course's folder, as no other program would read it. (Write it as seen from this file: `../media/gone.png`.)",
      'unit/one.md:9:1 asset-missing error: The file `media/gone.png` is missing. (Did you mean `media/pic.png`?)'
    ])
  })

  it('in HTML is found however it is quoted', async () => {
    const { resolved, messages } = await course({
      'unit/one.md': module(
        'a',
        `<p>\n<img src='../media/pic.png' alt="One"> <img src=../media/pic.png alt="Two"> <img alt="Three" src = "../media/pic.png">\n</p>`
      ),
      'media/pic.png': pixel
    })
    expect(messages()).toEqual([])
    const found: string[] = []
    visit(resolved(), node => {
      if (node.type === 'html') found.push(...(node.value.match(/src ?= ?[^\s>]+/g) ?? []))
    })
    expect(found).toEqual(['src="media/pic.png"', 'src="media/pic.png"', 'src = "media/pic.png"'])
  })
})

describe('a picture that the course file names', () => {
  it('is reported in the line that names it', async () => {
    const yaml =
      'title: C\nlanguages: [en]\ndate: 2026-01-01\nimage: media/covr.png\ntheme:\n  accent: "#1b4965"\n  logo: words.pdf\n'
    expect(await said('Words.', { 'course.yaml': yaml, 'words.pdf': '%PDF-1.7\n' })).toEqual([
      'course.yaml:4:1 asset-missing error: The file `media/covr.png` is missing. (Did you mean `media/pic.png`?)',
      'course.yaml:7:3 asset-unshowable error: `words.pdf` is no picture that a browser shows. (Save it as PNG, JPEG or SVG; a file to download is a link: `[words](words.pdf)`.)'
    ])
  })
})

describe('a file', () => {
  const names = [
    'my file.png',
    "it's (a) & b.png",
    'a #1.png',
    '50% + 1.png',
    'a%20b.png',
    'été.png',
    'صورة.png',
    '图 片.png',
    'a "b" <c>.png'
  ]

  it.each(names)('may be called %s: in angle brackets, percent-encoded, in HTML, for download', async name => {
    const { messages, resolved } = await course({
      'a.md': module(
        'a',
        [
          `![One](<media/${name.replace(/[<>]/g, '\\$&')}>)`,
          `![Two](media/${encodeURIComponent(name).replace(/[()]/g, '\\$&')})`,
          `[It](<media/${name.replace(/[<>]/g, '\\$&')}>)`,
          `[It again](media/${encodeURIComponent(name).replace(/[()]/g, '\\$&')})`,
          `<p><img alt="Three" src="media/${name.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></p>`
        ].join('\n\n')
      ),
      [`media/${name.normalize('NFD')}`]: pixel
    })
    expect(messages()).toEqual([])
    expect([...resolved().assets.keys()]).toEqual([`media/${name}`])
    const named: string[] = []
    visit(resolved(), node => {
      if (node.type === 'image' || node.type === 'link') named.push(node.url)
    })
    expect(named).toEqual(Array(4).fill(`media/${name}`))
  })

  it('of a recording, its captions and transcript may be called so too', async () => {
    const line = '::video[A film]{src="media/my film.mp4" captions=media/my%20film.vtt transcript=media/my%20film.md}'
    const { messages, resolved } = await course({
      'a.md': module('a', line),
      'media/my film.mp4': Buffer.from('000000186674797069736f6d', 'hex'),
      'media/my film.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nWords.\n',
      'media/my film.md': 'Words.\n'
    })
    expect(messages()).toEqual([])
    expect([...resolved().assets.keys()]).toEqual(['media/my film.mp4', 'media/my film.vtt'])
  })

  it('of captions that is no WebVTT is to be converted', async () => {
    const video = '::video[Film]{src=media/f.mp4 captions=media/f.srt}'
    const messages = await said(video, { 'media/f.mp4': 'x', 'media/f.srt': '1' })
    expect(messages.filter(each => each.includes('f.srt'))).toEqual([
      'a.md:7:1 captions-not-webvtt error: The captions `media/f.srt` are no WebVTT. (Convert them to WebVTT (`.vtt`), with any subtitle editor: browsers read no other captions.)'
    ])
  })

  it('with a picture of many megabytes is a warning without any budget', async () => {
    const large = Buffer.concat([Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1'), Buffer.alloc(3_000_000)])
    expect(await said('![A dot](media/large.gif)', { 'media/large.gif': large })).toEqual([
      expect.stringMatching(
        /^a\.md:7:1 asset-large warning: The picture `media\/large\.gif` has 3\.0 MB\. \(Save it smaller/
      )
    ])
  })
})

describe('a language of which we have no words', () => {
  it('is named once, and its variants go with those that have some', async () => {
    const { messages } = await course({
      'course.yaml': 'title: C\nlanguages: [fr-CA, de]\ndate: 2026-01-01\n',
      '01.md': module('a', 'Des mots.'),
      '01.de.md': module('a', 'Worte.')
    })
    expect(messages()).toEqual([
      'course.yaml:2:1 words-in-english warning: Buttons, labels and headings that packages add themselves are in English: there are none in `de`. (There are some in `ar`, `en`, `es`, `fr`, `ru`, `zh`. What the course says stays as it is written.)'
    ])
  })
})

describe('what is empty', () => {
  it('is reported: a page, a module', async () => {
    const { messages } = await course({
      'a.md': module(
        'a',
        '## Full {#full}\n\nText.\n\n## Bare {#bare}\n\n## Talk {#talk-page}\n\n:::discussion[Talk]{#talk}\n\nWhat?\n\n:::\n'
      ),
      'b.md': module('b', '')
    })
    expect(messages()).toEqual([
      'a.md:11:1 page-empty warning: The page “Bare” is empty. (Write below its heading, or take the heading away.)',
      'b.md:1:1 module-empty warning: The module “Module b” is empty. (Write it, or take the file out of the course.)'
    ])
  })
})

describe('what learners get after a page for teachers', () => {
  it('is reported, unless it says itself for whom it is or a page for all stands between', async () => {
    const talk = (id: string, more = '') => `:::discussion[Talk ${id}]{#${id}${more}}\n\nWhat?\n\n:::\n\n`
    const { messages } = await course({
      'a.md': module(
        'a',
        `## Before {#before}\n\nText.\n\n${talk('first')}## How to {#how for=teacher}\n\nText.\n\n${talk('second')}${talk('third', ' for=teacher')}## After {#after}\n\nText.\n\n${talk('fourth')}`
      )
    })
    expect(messages()).toEqual([
      'a.md:21:1 activity-for-learners warning: “Talk second” stands after a page for teachers, and is for learners too. (Write `for=teacher` on it as well, or put it before that page.)'
    ])
  })
})

describe('a bibliography that cannot be read', () => {
  it('is one fault, not one for each citation', async () => {
    const messages = await said('As [@one] and [@two] say.', {
      'course.yaml': 'title: C\nlanguages: [en]\ndate: 2026-01-01\nbibliography: [works.bib]\n',
      'works.bib': '@article{one, title = {Never closed'
    })
    expect(messages.map(each => each.split(' ')[1])).toEqual(['bibliography-malformed'])
  })
})
