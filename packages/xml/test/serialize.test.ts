import { element, serialize, stripForbidden } from '@curricle/xml'
import { expect, test } from 'vitest'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'

test('keeps HTML inside XML as it is', () => {
  const html = '<p>a &lt; b &amp;&amp; c</p>'
  expect(serialize(element('text', {}, html))).toBe(
    `${declaration}<text>&lt;p&gt;a &amp;lt; b &amp;amp;&amp;amp; c&lt;/p&gt;</text>`
  )
})

test('keeps quotes and ampersands in attributes', () => {
  expect(serialize(element('a', { b: 'x "y" & <z>\n' }))).toContain('b="x &quot;y&quot; &amp; &lt;z&gt; "')
})

test('leaves out characters that XML forbids', () => {
  expect(serialize(element('a', {}, 'x\u0001y\uFFFEz\uD800!'))).toBe(`${declaration}<a>xyz!</a>`)
  expect(stripForbidden('\u{1F600}\u0000')).toBe('\u{1F600}')
})

test('writes no white space of its own', () => {
  expect(serialize(element('a', {}, element('b'), element('c', {}, '\n')))).toBe(`${declaration}<a><b/><c>\n</c></a>`)
})
