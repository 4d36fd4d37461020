import { describe, expect, it } from 'vitest'
import { sturdy, sturdyName } from '../src/content/sturdy.ts'

/** What Moodle makes of a text on its way: the entities of HTML 4 are decoded. */
function decoded(html: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }
  return html.replace(/&(lt|gt|amp|quot);/g, (_, name: string) => entities[name] ?? '')
}

describe('a text whose entities are decoded once too often', () => {
  it('keeps a tag that it speaks of', () => {
    expect(sturdy('<p>Write &lt;br&gt;, a &lt; b, a&lt;b.</p>')).toBe(
      '<p>Write <span>&lt;</span>br&gt;, a &lt; b, a<span>&lt;</span>b.</p>'
    )
    // HTML, 13.2.5.6: a `<` before another one is text.
    expect(decoded(sturdy('<p>a&lt;b</p>'))).toBe('<p>a<span><</span>b</p>')
  })

  it('keeps an entity that it speaks of, and needs nothing for an ampersand', () => {
    expect(sturdy('<p>&amp;lt; and AT&amp;T &amp; co.</p>')).toBe('<p><span>&amp;</span>lt; and AT&amp;T &amp; co.</p>')
  })

  it('keeps its attributes', () => {
    expect(decoded(sturdy(`<a title="The &quot;a&quot; < 'b' &lt;i>" href="a.png">`))).toBe(
      `<a title="The ”a” < 'b' <i>" href="a.png">`
    )
  })

  it('keeps the TeX of its formulas without an element in it', () => {
    const tex = '<mo>&lt;</mo><annotation encoding="application/x-tex">a&lt;b</annotation>'
    expect(sturdy(tex)).toBe('<mo>&lt;</mo><annotation encoding="application/x-tex">a&lt; b</annotation>')
  })
})

it('a picture is no wider than its page without the style sheet', () => {
  expect(sturdy('<img src="a.png" width="1824" height="900"><img style="width:3em" src="b.png">')).toBe(
    '<img class="img-fluid" style="max-width:100%;height:auto" src="a.png" width="1824" height="900"><img style="width:3em" src="b.png">'
  )
})

it('a name has nothing like a tag', () => {
  expect(sturdyName('1 < 2, a<b, <b>c</b>')).toBe('1 < 2, a‹b, ‹b>c‹/b>')
})

it('a name is as long as Moodle holds, whatever its letters', () => {
  const name = sturdyName('م'.repeat(300))
  expect([...name]).toHaveLength(254)
  expect(name.endsWith('م…')).toBe(true)
  expect(sturdyName(name)).toBe(name)
})
