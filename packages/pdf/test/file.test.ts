import { describe, expect, it } from 'vitest'
import { pdf } from '../src/index.ts'
import { read } from './reading.ts'
import { course, p, titled } from './tree.ts'
import { written } from './written.ts'

async function book(words: string, title = 'A sample course'): Promise<Uint8Array> {
  const children = [{ type: 'page' as const, ...titled('page', 'Page'), children: [p(words)] }]
  const { files } = await written(pdf, course(children, { title }))
  return files.get('sample.pdf') as Uint8Array
}

describe('the file of a book', () => {
  it('is the same whatever was printed before it', async () => {
    const first = await book('Words with spaces - and a hyphen.')
    // The same glyphs stand for other characters here.
    await book('Words\u00A0with\u00A0spaces\u00A0\u2010\u00A0and\u00A0a\u00A0hyphen.')
    expect(Buffer.from(await book('Words with spaces - and a hyphen.')).equals(Buffer.from(first))).toBe(true)
  })

  it('has no small object outside of a packed stream', async () => {
    const text = Buffer.from(await book('Words.')).toString('latin1')
    const objects = text.match(/\n\d+ 0 obj\n/g)?.length
    expect(objects).toBe(text.match(/\nstream\n/g)?.length)
  })

  it('says a title with signs of XML in its metadata', async () => {
    const { xmp } = await read(await book('Words.', 'Arms & <контроль>'))
    expect(xmp).toContain('>Arms &amp; &lt;контроль&gt;<')
  })
})
