import { words } from '@curricle/locale'
import type { Figure, Media } from '@curricle/model'
import { describe, expect, test } from 'vitest'
import { write } from './context.ts'
import { paragraph, table, text } from './sample.ts'

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

  test('has no header without words: an empty corner heads nothing', () => {
    expect(write(table([['', 'b']], [null, 'right']))).toBe(
      '<div class="table-scroll"><table><thead><tr><td></td><th scope="col" class="text-right">b</th></tr></thead></table></div>'
    )
  })

  test('carries its number and caption inside', () => {
    const caption = { type: 'caption' as const, children: [text('Weights')] }
    const figure: Figure = { type: 'figure', kind: 'table', id: 't', number: '2', children: [table([['a']]), caption] }
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
    expect(write({ type: 'figure', kind: 'image', id: 'f', number: '1', children: [image, caption] })).toMatch(
      /^<figure id="f" class="captioned captioned-image"><img [^>]+\/><figcaption><strong>Figure 1:<\/strong> Pathways<\/figcaption><\/figure>$/
    )
  })

  test('is its alternative when its address could run code', () => {
    expect(write({ ...image, url: 'javascript:alert(1)' })).toBe('A "plot"')
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

  test('shows its first picture where an LMS does not find its poster', () => {
    expect(write(video, { poster: false })).toContain('<video controls="" preload="metadata" aria-label="A talk">')
  })

  test('that the package does not hold is its poster and its words, and says so', () => {
    expect(write({ ...video, url: 'media/left-out.mp4' })).toBe(
      '<figure class="recording recording-video"><figcaption>A talk</figcaption><img src="files/talk.png" alt="" loading="lazy" />' +
        '<p>This recording is left out of the edition for slow connections.</p>' +
        '<details class="transcript" open=""><summary>Transcript</summary><p>Hello.</p></details></figure>'
    )
  })

  test('of sound alone is an audio player', () => {
    expect(write({ type: 'media', kind: 'audio', title: 'E', url: 'media/episode.mp3', children: [] })).toContain(
      '<audio controls="" preload="none" aria-label="E"><source src="files/episode.mp3" type="audio/mpeg" /></audio>'
    )
  })
})
