import type { PhrasingContent, Target } from '@curricle/model'
import { describe, expect, test } from 'vitest'
import { write } from './context.ts'
import { paragraph, text } from './sample.ts'

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
