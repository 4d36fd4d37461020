import type { FlowContent, Image, PhrasingContent } from '@curricle/model'
import { describe, expect, it } from 'vitest'
import { pdf } from '../src/index.ts'
import { drawing } from './every.ts'
import { elements, read } from './reading.ts'
import { asset, choice, course, item, line, p, table, titled } from './tree.ts'
import { written } from './written.ts'

/** The smallest PNG: one red dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64'
)
const picture = (alt: string, url = 'a.svg'): Image => ({ type: 'image', url, alt, ...(!alt && { decorative: true }) })
const around = (node: PhrasingContent): PhrasingContent[] => [
  { type: 'text', value: 'Look for ' },
  node,
  { type: 'text', value: ' on the water.' }
]

const book = async (children: FlowContent[], language = 'en') => {
  const assets = [asset('a.svg', 'image/svg+xml', drawing), asset('dot.png', 'image/png', dot)]
  const made = course([{ type: 'page', ...titled('text', 'Text'), children }], { assets, language })
  const { files, said } = await written(pdf, made)
  return { said, ...(await read(files.get('sample.pdf') as Uint8Array)) }
}

describe('a picture', () => {
  it('inside a line or a cell is drawn in its place, a figure with its alternative', async () => {
    for (const [language, url] of [
      ['en', 'a.svg'],
      ['en', 'dot.png'],
      ['ar', 'a.svg']
    ]) {
      const { tree, said, unclaimed } = await book(
        [p(around(picture('A buoy', url))), table(['Sign', 'Name'], [[picture('A flag', url)], 'Flag'])],
        language
      )
      const figures = elements(tree).filter(each => each.role === 'Figure')
      expect(figures.map(each => each.alt)).toEqual(['A buoy', 'A flag'])
      expect(elements(tree).filter(each => each.role === 'TD')[0]).toMatchObject({ children: [{ alt: 'A flag' }] })
      expect(tree.text).not.toContain('[A buoy]')
      expect(tree.text).toMatch(/Look for .*on the water\./)
      expect([said, unclaimed]).toEqual([[], 0])
    }
  })

  it('inside a link is part of the link', async () => {
    const { tree } = await book([p([{ type: 'link', url: 'https://example.org', children: [picture('To the map')] }])])
    const link = elements(tree).findLast(each => each.role === 'Link')
    expect(link).toMatchObject({ children: [{ role: 'Figure', alt: 'To the map' }] })
  })

  it('inside a line is no content when it means nothing', async () => {
    const { tree, unclaimed } = await book([p(around(picture('')))])
    expect(elements(tree).filter(each => each.role === 'Figure')).toEqual([])
    expect(unclaimed).toBe(0)
  })

  it('in a choice of a question is drawn beside its letter', async () => {
    const made = course(
      [
        {
          type: 'assessment',
          ...titled('check', 'Check'),
          purpose: 'graded',
          shuffle: false,
          anonymous: false,
          children: [
            item('single-choice', 'Which', [
              { ...choice('1', '', true), children: [p([picture('Red')])] },
              { ...choice('2', '', false), children: [p(line('None'))] }
            ])
          ]
        }
      ],
      { assets: [asset('a.svg', 'image/svg+xml', drawing)] }
    )
    const { tree } = await read((await written(pdf, made)).files.get('sample.pdf') as Uint8Array)
    expect(elements(tree).filter(each => each.role === 'Figure')).toMatchObject([{ alt: 'Red' }])
  })

  it('that is all of an item stands beside its mark', async () => {
    const alone: FlowContent = { type: 'figure', kind: 'image', children: [picture('A buoy')] }
    const { tree } = await book([
      {
        type: 'list',
        ordered: true,
        children: [alone, p('Words')].map(child => ({ type: 'listItem', children: [child] }))
      }
    ])
    expect(elements(tree).flatMap(each => (each.role === 'Lbl' ? each.text : []))).toEqual(['1.', '2.'])
    expect(elements(tree).filter(each => each.role === 'LBody')[0]).toMatchObject({ children: [{ alt: 'A buoy' }] })
  })
})
