import type { Assessment, Item } from '@curricle/model'
import { attribute, childElements, find, findAll, textOf, type XmlElement } from '@curricle/xml'
import { describe, expect, it } from 'vitest'
import { qti21, qti30 } from '../src/index.ts'
import { assessment, choice, course, gapped, item, paragraph, places, words } from './course.ts'
import { type Written, written } from './written.ts'

const pick = (id: string, more: Partial<Item> = {}) =>
  item('single-choice', id, [choice('1', 'Right', 1), choice('2', 'Wrong', 0)], more)

const quiz: Assessment = assessment(
  'check',
  [
    { type: 'introduction', children: [paragraph('Take your time.')] },
    pick('first', { maxScore: 2, objectives: ['judge'] }),
    item('hotspot', 'place', [places('media/a map.png')]),
    item('order', 'steps', [choice('1', 'A', 1), choice('2', 'B', 1)]),
    item('cloze', 'gaps', [gapped('chosen', 'The ', ['x', 'y'])]),
    {
      type: 'pool',
      id: 'law',
      title: 'Law',
      heading: words('Law'),
      draw: 1,
      children: [pick('treaty', { maxScore: 3 }), pick('year', { maxScore: 3 })]
    }
  ],
  { masteryScore: 0.7, attempts: 2, timeLimitMinutes: 20, shuffle: true }
)

const survey: Assessment = assessment(
  'before',
  [
    item(
      'likert',
      'sure',
      [
        { type: 'statement', id: 'can', children: words('I can name three') },
        { type: 'statement', id: 'judge', children: words('I can judge one') }
      ],
      { maxScore: 0, scale: ['No', 'Yes'], required: true }
    ),
    item('multiple-choice', 'tools', [choice('1', 'Pen', 0), choice('2', 'Paper', 0)], { maxScore: 0 }),
    item('extended-text', 'change', [], { maxScore: 0 })
  ],
  { purpose: 'survey' }
)

describe.each([qti21, qti30])('a package of $name', exporter => {
  const made = written(exporter, course([quiz, survey]))
  const manifest = made.then(each => each.xml('imsmanifest.xml'))
  /** Elements by their name in 2.1. */
  const all = (root: XmlElement, name: string): XmlElement[] => [...findAll(root, name), ...findAll(root, kebab(name))]
  const of = (element: XmlElement | undefined, name: string): string | undefined =>
    element && (attribute(element, name) ?? attribute(element, kebab(name).slice(4)))

  it('lists every file of the package, and no file that it does not have', async () => {
    const { entries } = await made
    const listed = findAll(await manifest, 'file').map(each => attribute(each, 'href') ?? '')
    expect([...new Set([...listed, 'imsmanifest.xml'])].sort()).toEqual([...entries.keys()].sort())
  })

  it('has a resource for each question and a test for each quiz and survey, by the names of its version', async () => {
    const resources = findAll(await manifest, 'resource')
    const types = resources.map(each => attribute(each, 'type'))
    const version = exporter === qti21 ? 'v2p1' : 'v3p0'
    expect(types.filter(type => type === `imsqti_item_xml${version}`)).toHaveLength(9)
    expect(types.filter(type => type === `imsqti_test_xml${version}`)).toHaveLength(2)
    expect(textOf(find(await manifest, 'metadata', 'schema'))).toBe(
      exporter === qti21 ? 'QTIv2.1 Package' : 'QTI Package'
    )
  })

  it('calls a resource, its document and the reference of its test by one identifier', async () => {
    const { xml, titled } = await made
    const resources = findAll(await manifest, 'resource')
    for (const resource of resources) {
      expect(attribute(xml(attribute(resource, 'href') ?? ''), 'identifier')).toBe(attribute(resource, 'identifier'))
    }
    const refs = all(titled('Quiz check'), 'assessmentItemRef')
    const test = resources.find(each => attribute(each, 'identifier') === attribute(titled('Quiz check'), 'identifier'))
    const dependencies = findAll(test as XmlElement, 'dependency').map(each => attribute(each, 'identifierref'))
    expect(refs.map(each => attribute(each, 'identifier'))).toEqual(dependencies)
    expect(refs.map(each => attribute(each, 'href'))).toEqual(dependencies.map(each => `${each}.xml`))
  })

  it('declares every response and outcome that it uses, and shows only feedback that it has', async () => {
    for (const root of (await made).documents) {
      const declared = new Set(
        [...all(root, 'responseDeclaration'), ...all(root, 'outcomeDeclaration')].map(each =>
          attribute(each, 'identifier')
        )
      )
      const uses = ['variable', 'mapResponse', 'correct', 'setOutcomeValue'].flatMap(name => all(root, name))
      const asked = findAllWith(root, of)
      for (const name of [...uses.map(each => attribute(each, 'identifier')), ...asked])
        expect(declared).toContain(name)
    }
  })

  it('tells Canvas the points of questions by weights, draws from pools, and knows limits and pass mark', async () => {
    const test = (await made).titled('Quiz check')
    expect(all(test, 'weight').map(each => attribute(each, 'value'))).toEqual(['2', '1', '1', '1', '3', '3'])
    const [scores] = all(test, 'testVariables')
    expect(
      attribute(scores as XmlElement, exporter === qti21 ? 'weightIdentifier' : 'weight-identifier')
    ).toBeUndefined()
    const [pool] = all(test, 'selection')
    expect(attribute(pool as XmlElement, 'select')).toBe('1')
    const [control] = all(test, 'itemSessionControl')
    expect(of(control, 'maxAttempts')).toBe('2')
    expect(of(all(test, 'timeLimits')[0], 'maxTime')).toBe('1200')
    const [score, maximum] = all(test, 'outcomeDeclaration')
    expect(of(score, 'masteryValue')).toBe('5.6')
    expect(textOf(maximum)).toBe('8')
    expect(all(test, 'ordering').map(each => attribute(each, 'shuffle'))).toEqual(['true', 'true'])
    expect(textOf(all(test, 'rubricBlock')[0])).toBe('Take your time.')
  })

  it('says which objectives a question assesses', async () => {
    const test = (await made).titled('Quiz check')
    expect(
      all(test, 'assessmentItemRef')
        .map(each => attribute(each, 'category'))
        .filter(Boolean)
    ).toEqual(['judge'])
    const [resource] = findAll(await manifest, 'resource')
    expect(textOf(findAll(resource as XmlElement, 'classification')[0])).toContain('Judge a release')
  })

  it('tells the interactions of a question before its title, by the names that the schemas of both manifests have', async () => {
    const resources = findAll(await manifest, 'resource').filter(each => find(each, 'metadata'))
    const said = resources.map(each => childElements(find(each, 'metadata') as XmlElement).map(child => child.name))
    for (const names of said) expect(names.map(name => name.replace(/^.*:/, ''))).toEqual(['qtiMetadata', 'lom'])
    const names = findAll(await manifest, 'interactionType').map(textOf)
    expect(names.length).toBeGreaterThanOrEqual(resources.length)
    for (const name of names) expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)*Interaction$/)
  })

  it('has neither key nor score in a survey', async () => {
    const { titled } = await made
    const parts = ['sure', 'tools', 'change', 'Quiz before'].map(titled)
    const scored = ['correctResponse', 'mapping', 'responseProcessing', 'outcomeDeclaration', 'weight']
    expect(parts.flatMap(root => scored.flatMap(name => all(root, name)))).toEqual([])
    const sets = all(titled('sure'), 'simpleMatchSet').map(set => childElements(set).map(textOf))
    expect(sets).toEqual([
      ['I can name three', 'I can judge one'],
      ['No', 'Yes']
    ])
  })

  it('keeps every identifier when titles change, questions are inserted and the order is another', async () => {
    const changed: Assessment = {
      ...quiz,
      title: 'Another title',
      children: [pick('new'), ...quiz.children.toReversed()]
    }
    const again = await written(exporter, course([survey, changed]))
    for (const path of (await made).entries.keys()) expect([...again.entries.keys()]).toContain(path)
    expect(bodies(again, 'place')).toBe(bodies(await made, 'place'))
  })

  it('is the same in each build', async () => {
    const again = await written(exporter, course([quiz, survey]))
    expect([...again.entries.keys()]).toEqual([...(await made).entries.keys()])
    for (const [path, body] of (await made).entries) {
      if (typeof body === 'string') expect(again.entries.get(path)).toBe(body)
    }
  })

  it('says that a course without quiz has nothing to ask', async () => {
    expect((await written(exporter, course([]))).messages.map(each => each.ruleId)).toEqual(['questions-missing'])
  })
})

describe('a package of qti-2.1', () => {
  it('lets Canvas know an ordering, whose namespace it looks for in the manifest', async () => {
    const manifest = (await written(qti21, course([quiz]))).xml('imsmanifest.xml')
    expect(attribute(manifest, 'imsqti')).toBe('http://www.imsglobal.org/xsd/imsqti_v2p1')
    const named = findAll(manifest, 'interactionType').filter(each => each.name.startsWith('imsqti:'))
    expect(named.map(textOf)).toEqual(['orderInteraction'])
  })
})

function bodies({ documents, entries }: Written, title: string): string {
  const root = documents.find(each => attribute(each, 'title') === title)
  return String(entries.get(`${root && attribute(root, 'identifier')}.xml`))
}

/** The names that interactions and feedback refer to. */
function findAllWith(
  root: XmlElement,
  of: (element: XmlElement, name: string) => string | undefined
): (string | undefined)[] {
  return childElements(root).flatMap(child => [
    ...['responseIdentifier', 'outcomeIdentifier'].map(name => of(child, name)).filter(name => name !== undefined),
    ...findAllWith(child, of)
  ])
}

const kebab = (text: string): string => `qti-${text.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`
