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

describe('a file', () => {
  it('whose name has a space is an error, also for download', async () => {
    const spaced = { 'media/a b.png': pixel, 'media/my data.csv': 'a,b' }
    expect(await said('![A dot](<media/a b.png>)\n\n[Data](media/my%20data.csv)', spaced)).toEqual([
      expect.stringMatching(
        /^a\.md:7:1 file-name-space error: The file name `media\/a b\.png` has a space\. \(Rename it, /
      ),
      expect.stringMatching(/^a\.md:9:1 file-name-space error: The file name `media\/my data\.csv` has a space\. /)
    ])
  })

  it('of captions that is no WebVTT is to be converted', async () => {
    const video = '::video[Film]{src=media/f.mp4 captions=media/f.srt}'
    const messages = await said(video, { 'media/f.mp4': 'x', 'media/f.srt': '1' })
    expect(messages.filter(each => each.includes('f.srt'))).toEqual([
      'a.md:7:1 captions-not-webvtt error: The captions `media/f.srt` are no WebVTT. (Convert them to WebVTT (`.vtt`), with any subtitle editor: browsers read no other captions.)'
    ])
  })

  it('with a picture of many megabytes is a warning without any budget', async () => {
    const large = Buffer.concat([pixel, Buffer.alloc(3_000_000)])
    expect(await said('![A dot](media/large.png)', { 'media/large.png': large })).toEqual([
      expect.stringMatching(
        /^a\.md:7:1 asset-large warning: The picture `media\/large\.png` has 3\.0 MB\. \(Save it smaller/
      )
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

describe('a bibliography that cannot be read', () => {
  it('is one fault, not one for each citation', async () => {
    const messages = await said('As [@one] and [@two] say.', {
      'course.yaml': 'title: C\nlanguages: [en]\ndate: 2026-01-01\nbibliography: [works.bib]\n',
      'works.bib': '@article{one, title = {Never closed'
    })
    expect(messages.map(each => each.split(' ')[1])).toEqual(['bibliography-malformed'])
  })
})
