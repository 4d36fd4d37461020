import { describe, expect, it } from 'vitest'
import { safeSvg } from '../src/index.ts'

const head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
const svg = (inside: string, attributes = '') => `${head}${attributes}>${inside}</svg>`
/** What is left of the inside of a picture. */
const left = (inside: string) => safeSvg(svg(inside)).text.replace(/^.*?<svg[^>]*>|<\/svg>$|^.*?<svg[^>]*\/>/gs, '')
const removed = (inside: string) => safeSvg(svg(inside)).removed

describe('a picture', () => {
  it('that only draws stays as it is', () => {
    const drawing =
      '<title>Flow (Q)</title><defs><linearGradient id="g"><stop offset="0" stop-color="rgb(1,2,3)"/></linearGradient></defs>' +
      '<style>.a { fill: url(#g); transform: rotate(4deg) } @media (prefers-color-scheme: dark) { .a { fill: #fff } }</style>' +
      '<g class="a" transform="translate(1 2)" aria-label="f(x) at url(y)"><path d="M0 0h4" fill="url(#g)" style="stroke:red"/>' +
      '<use xlink:href="#g"/><text x="1" xml:space="preserve">a &amp; b</text></g>' +
      '<image href="data:image/png;base64,iVBORw0KGgo="/>'
    expect(left(drawing)).toBe(drawing)
    expect(removed(drawing)).toEqual([])
  })

  it('comes out the same when it goes in again', () => {
    const once = safeSvg(svg('<g onload="x()"><script>1</script><text>a &lt; b</text></g>', ' viewBox="0 0 4 4"')).text
    expect(safeSvg(once)).toEqual({ text: once, removed: [] })
  })

  it('loses without a word what editors keep for themselves', () => {
    const inkscape = `${head} xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:version="1">
<metadata><x/></metadata><inkscape:view/><g inkscape:label="Layer" data-name="Layer"/></svg>`
    expect(safeSvg(inkscape).text).toMatch(/xlink">\n<g\/><\/svg>$/)
    expect(safeSvg(inkscape).removed).toEqual([])
  })

  it('whose elements have a prefix, or no namespace, is read all the same', () => {
    expect(safeSvg('<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:g/><s:script/></s:svg>')).toEqual({
      text: expect.stringMatching(/<g\/><\/svg>$/),
      removed: ['<s:script>']
    })
    expect(safeSvg('<svg><g/></svg>').text).toContain('xmlns="http://www.w3.org/2000/svg"')
  })

  it('may have the document type that editors write', () => {
    const type = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    expect(safeSvg(`<?xml version="1.0"?>\n${type}\n${svg('<g/>')}`).text).toMatch(/<g\/><\/svg>$/)
  })
})

/** What goes in, and what must be named as taken out. */
const attacks: readonly (readonly [inside: string, named: string])[] = [
  ['<script>alert(1)</script>', '<script>'],
  ['<SCRIPT>alert(1)</SCRIPT>', '<SCRIPT>'],
  ['<script xlink:href="data:text/javascript,alert(1)"/>', '<script>'],
  ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>', '<h:script>'],
  ['<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', '<x:script>'],
  ['<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="alert(1)"/></foreignObject>', '<foreignObject>'],
  ['<g onclick="alert(1)"/>', 'onclick'],
  ['<g OnLoad="alert(1)"/>', 'OnLoad'],
  ['<a href="javascript:alert(1)"><text>x</text></a>', 'href="javascript:alert(1)"'],
  ['<a xlink:href=" java&#10;script:alert(1)"><text>x</text></a>', 'href=" java\nscript:alert(1)"'],
  ['<a y:href="javascript:alert(1)" xmlns:y="http://www.w3.org/1999/xlink"/>', 'href="javascript:alert(1)"'],
  ['<use href="https://evil.example/a.svg#b"/>', 'href="https://evil.example/a.svg#b"'],
  ['<use href="data:image/svg+xml;base64,PHN2Zz4="/>', 'href="data:image/svg+xml;base64,PHN2Zz4="'],
  ['<image href="//evil.example/track.png"/>', 'href="//evil.example/track.png"'],
  ['<image href="data:image/png,<script>"/>'.replace('<script>', '&lt;script>'), 'href="data:image/png,<script>"'],
  ['<feImage href="file:///etc/passwd"/>', 'href="file:///etc/passwd"'],
  ['<set attributeName="href" to="javascript:alert(1)"/>', '<set>'],
  ['<animate attributeName="href" values="javascript:alert(1)"/>', '<animate>'],
  ['<handler type="application/ecmascript">alert(1)</handler>', '<handler>'],
  ['<iframe src="https://evil.example"/>', '<iframe>'],
  ['<style>@import "https://evil.example/a.css";</style>', '<style> that loads or runs something'],
  ['<style>a { background: url(https://evil.example) }</style>', '<style> that loads or runs something'],
  ['<style>a { fill: u/**/rl(x) }</style>', '<style> that loads or runs something'],
  ['<style>a { fill: \\75rl(https://evil.example) }</style>', '<style> that loads or runs something'],
  ['<style>a { background: image-set("https://evil.example" 1x) }</style>', '<style> that loads or runs something'],
  ['<style><![CDATA[</style><script>alert(1)</script>]]></style>', '<style> that loads or runs something'],
  ['<g style="width: expression(alert(1))"/>', 'style that loads or runs something'],
  ['<g style="fill: URL( \'https://evil.example#a\' )"/>', 'style that loads or runs something'],
  ['<rect fill="url(https://evil.example#a)"/>', 'fill that loads or runs something'],
  ['<rect filter="url(data:image/svg+xml,x#a)"/>', 'filter that loads or runs something']
]

describe('an attack', () => {
  it.each(attacks)('is taken out and named: %s', (inside, named) => {
    const { text, removed } = safeSvg(svg(inside))
    expect(removed).toContain(named)
    expect(text).not.toMatch(/script|on\w+=|evil|alert|javascript|@import|expression|file:|svg\+xml/i)
  })

  it('by a style sheet before the picture is taken out', () => {
    const { text, removed } = safeSvg(`<?xml-stylesheet href="https://evil.example/a.css"?>${svg('')}`)
    expect([text.includes('evil'), removed]).toEqual([false, ['<?xml-stylesheet?>']])
  })

  it('by entities is refused', () => {
    const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${svg('<text>&b;</text>')}`
    expect(() => safeSvg(bomb)).toThrow(/document type/)
    expect(() => safeSvg(svg('<text>&unknown;</text>'))).toThrow()
    expect(() => safeSvg(`<!DOCTYPE svg SYSTEM "x" [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('&x;')}`)).toThrow()
  })

  it('by another language under the name of a picture is refused', () => {
    expect(() => safeSvg('<html><script>alert(1)</script></html>')).toThrow('its first element is not `svg`')
    expect(() => safeSvg('<svg xmlns="http://www.w3.org/1999/xhtml"><a/></svg>')).toThrow('not `svg`')
    expect(() => safeSvg('<svg><g></svg>')).toThrow()
  })
})
