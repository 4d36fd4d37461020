import { describe, expect, it } from 'vitest'
import { type CourseNode, children, part, parts, visit } from '../src/index.ts'
import { item, module, words } from './tree.ts'

const types = (nodes: readonly CourseNode[]) => nodes.map(({ type }) => type)

describe('children', () => {
  it('gives what stands in every field, in reading order', () => {
    expect(types(children(module))).toEqual(['text', 'emphasis', 'objective', 'page', 'assessment'])
    expect(types(children(item))).toEqual(['text', 'prompt', 'choice', 'choice', 'feedback'])
  })

  it('gives the feedback of a choice after its words', () => {
    const [choice] = parts(item, 'choice')
    expect(choice && children(choice)).toEqual([...(choice?.children ?? []), ...(choice?.feedback ?? [])])
  })

  it('gives both sides of a pair, the header of a match and the picture of a hotspot', () => {
    expect(children({ type: 'pair', id: '1', left: [words('a')], right: [words('b')] })).toEqual([
      words('a'),
      words('b')
    ])
    const columns: [ReturnType<typeof words>[], ReturnType<typeof words>[]] = [[words('Treaty')], [words('Year')]]
    expect(children({ ...item, heading: [], children: [], columns })).toEqual([words('Treaty'), words('Year')])
    const image = { type: 'image' as const, url: 'a.png', alt: 'a' }
    expect(children({ type: 'hotspot', image, children: [] })).toEqual([image])
  })

  it('does not take the ids of objectives for nodes', () => {
    expect(types(children({ ...item, heading: [], children: [] }))).toEqual([])
  })

  it('gives nothing below a leaf', () => {
    expect(children(words('a'))).toEqual([])
  })
})

describe('visit', () => {
  it('comes to parents first and says which they are', () => {
    const met: string[] = []
    visit(module, (node, parents) => {
      if (node.type === 'inlineMath') met.push(parents.map(({ type }) => type).join(' > '))
    })
    expect(met).toEqual(['module > page > paragraph'])
  })

  it('leaves out what is below a node when told so', () => {
    const met: string[] = []
    visit(module, ({ type }) => {
      met.push(type)
      return type !== 'page' && type !== 'assessment'
    })
    expect(met).toEqual(['module', 'text', 'emphasis', 'text', 'objective', 'text', 'page', 'assessment'])
  })
})

describe('parts', () => {
  it('finds the children of one type', () => {
    expect(parts(item, 'choice').map(({ correct }) => correct)).toEqual([true, false])
    expect(part(item, 'prompt')?.type).toBe('prompt')
    expect(part(item, 'rubric')).toBeUndefined()
  })
})
