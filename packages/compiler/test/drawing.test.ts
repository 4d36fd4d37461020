import { createHash } from 'node:crypto'
import type { Asset } from '@curricle/model'
import { describe, expect, it } from 'vitest'
import { course, module } from './course.ts'

describe('an SVG', () => {
  const svg = (inside: string, attributes = '') =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"${attributes}>${inside}</svg>`
  const drawn = (picture: string | Uint8Array) =>
    course({ 'a.md': module('a', '![A buoy](media/buoy.svg)'), 'media/buoy.svg': picture })
  const content = async (asset: Asset | undefined) => {
    const pieces: Uint8Array[] = []
    if (asset) for await (const piece of asset.open()) pieces.push(piece)
    return Buffer.concat(pieces)
  }

  it('loses what runs or loads, says what, and is carried by the hash and size of what is left', async () => {
    const { resolved, messages } = await drawn(
      svg('<script>alert(1)</script><image href="https://evil.example/t.png"/><g/>', ' onload="alert(2)"')
    )
    const asset = resolved().assets.get('media/buoy.svg')
    const bytes = await content(asset)
    expect(bytes.toString()).toMatch(/<image\/><g\/><\/svg>$/)
    expect(bytes.toString()).not.toMatch(/alert|evil|script/)
    expect(asset).toMatchObject({
      mediaType: 'image/svg+xml',
      width: 4,
      height: 2,
      size: bytes.length,
      id: createHash('sha256').update(bytes).digest('hex'),
      sha1: createHash('sha1').update(bytes).digest('hex')
    })
    expect(messages()).toEqual([
      expect.stringMatching(
        /^a\.md:7:1 svg-unsafe warning: What would run .* `media\/buoy\.svg`: `onload`, `<script>`, `href="https:\/\/evil\.example\/t\.png"`\. /
      )
    ])
  })

  it('under the name of another picture loses it too', async () => {
    const { resolved, messages } = await course({
      'a.md': module('a', '![A buoy](media/buoy.png)'),
      'media/buoy.png': svg('<script>alert(1)</script>')
    })
    expect((await content(resolved().assets.get('media/buoy.png'))).toString()).not.toContain('script')
    expect(messages().map(each => each.split(' ')[1])).toEqual(['asset-type-mismatch', 'svg-unsafe'])
  })

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><g></svg>', /unexpected close tag|unmatched/i],
    [`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('<text>&a;</text>')}`, /document type/],
    ['<html><script>1</script></html>', /first element is not `svg`/],
    [Buffer.from([0x3c, 0x73, 0x76, 0x67, 0x3e, 0xff]), /encoded data was not valid/]
  ])('that is broken is an error that says why', async (picture, why) => {
    const { messages } = await drawn(picture)
    expect(messages()).toEqual([
      expect.stringMatching(/asset-broken error: The picture `media\/buoy\.svg` cannot be read: /)
    ])
    expect(messages()[0]).toMatch(why)
  })
})
