import type { ItemPart } from '@curricle/model'
import { attribute, childElements, find, findAll, parse, textOf, type XmlElement } from '@curricle/xml'
import { describe, expect, it } from 'vitest'
import { cartridge } from '../src/index.ts'
import { course, item, words } from './course.ts'
import { type Written, written } from './written.ts'

const all = await written(cartridge, course)
const manifest = all.xml('imsmanifest.xml')
const root = find(manifest, 'organizations', 'organization', 'item') as XmlElement
const resources = findAll(manifest, 'resource')

/** The resource behind a line of the table of contents. */
function resource(title: string): XmlElement {
  const item = findAll(root, 'item').find(each => textOf(find(each, 'title')) === title)
  const found = resources.find(each => attribute(each, 'identifier') === attribute(item as XmlElement, 'identifierref'))
  if (!found) throw new Error(`no resource behind “${title}”`)
  return found
}

function document(title: string, from: Written = all): string {
  return from.text(attribute(findAll(resource(title), 'file')[0] as XmlElement, 'href') ?? '')
}

describe('the manifest', () => {
  it('shows Moodle the namespace of 1.1 as default within its first 1,024 bytes', () => {
    expect(all.text('imsmanifest.xml').slice(0, 1024)).toContain(
      ' xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"'
    )
  })

  it('lists modules as folders, one level deep, below one root without title', () => {
    expect(find(root, 'title')).toBeUndefined()
    expect(childElements(root, 'item').map(item => textOf(find(item, 'title')))).toEqual([
      'A “handbook” — für alle',
      'Pathways & ‹misuse>'
    ])
    expect(
      childElements(childElements(root, 'item')[1] as XmlElement, 'item').map(item => textOf(find(item, 'title')))
    ).toEqual([
      'Opening',
      'In twelve minutes',
      'Notes for the teacher: In twelve minutes',
      'The convention',
      'Publish?',
      'Solution: Publish?',
      'Check your understanding',
      'Talk it over',
      'Before we start'
    ])
  })

  it('gives each activity the type of the profile', () => {
    expect(
      ['Opening', 'The convention', 'Check your understanding', 'Talk it over'].map(title =>
        attribute(resource(title), 'type')
      )
    ).toEqual(['webcontent', 'imswl_xmlv1p1', 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment', 'imsdt_xmlv1p1'])
  })

  it('marks what is for teachers', () => {
    const roles = findAll(manifest, 'intendedEndUserRole')
    expect(roles).toHaveLength(2)
    expect(textOf(find(resource('Solution: Publish?'), 'metadata'))).toContain('Instructor')
    expect(find(resource('Publish?'), 'metadata')).toBeUndefined()
  })

  it('says the objectives of its modules', () => {
    expect(findAll(manifest, 'classification').map(textOf)).toEqual([
      'educational objectiveName three pathways',
      'educational objectiveJudge a release'
    ])
  })
})

describe('files', () => {
  it('have names in ASCII without spaces, and all are in the manifest', () => {
    const listed = findAll(manifest, 'file').map(file => attribute(file, 'href'))
    const packed = [...all.entries.keys()].filter(path => path !== 'imsmanifest.xml')
    expect([...packed].sort()).toEqual([...listed].sort())
    expect(packed.filter(path => !/^[\w./-]+$/.test(path))).toEqual([])
  })

  it('are found from a page and from the XML of a question or topic', () => {
    expect(document('Opening')).toMatch(/src="\.\.\/media\/a-map-[0-9a-f]{6}\.png"/)
    expect(document('Talk it over')).toMatch(/src="\$IMS-CC-FILEBASE\$web_resources\/media\/[0-9a-f]{6}\.png"/)
  })

  it('are found in choices and feedback where Canvas looks for them, and places stand there as words', async () => {
    const picture = { type: 'image', url: 'media/a map.png', alt: 'A map' } as const
    const target = {
      module: 'pathways',
      moduleTitle: 'Pathways',
      place: 'opening',
      placeType: 'page',
      placeTitle: 'Opening',
      inside: true
    } as const
    const reference = { type: 'reference', target, children: words('the opening') } as const
    const said = {
      type: 'feedback',
      when: 'always',
      children: [{ type: 'paragraph', children: [picture, reference] }]
    } as const
    const [module] = structuredClone(course.children)
    const quiz = module?.children.find(child => child.type === 'assessment')
    if (!module || quiz?.type !== 'assessment') throw new Error('no quiz')
    quiz.children = [item('extended-text', 'free', [said as unknown as ItemPart])]
    const found = await written(cartridge, { ...course, children: [module] })
    const text = [...found.entries.keys()]
      .filter(path => /^r\w+\.xml$/.test(path))
      .map(found.text)
      .join('')
    expect(text).toMatch(/src="\$IMS-CC-FILEBASE\$\/media\/a-map-[0-9a-f]{6}\.png"/)
    expect(text).not.toContain('opening.html')
  })

  it('are never quizzes: a link to one is its title in words', () => {
    expect(document('Opening')).toContain('href="../pathways/review.html#content"')
    expect(document('Opening')).not.toContain(attribute(resource('Check your understanding'), 'identifier'))
  })
})

describe('pages', () => {
  it('begin a module with its duration, level and objectives', () => {
    expect(document('Opening')).toContain('<p>Duration: 90 min · Level: master</p>')
    expect(document('Opening')).toContain('<li>Judge a release</li>')
  })

  it('show how an exercise is handed in and assessed, and leave the solution to a page of its own', () => {
    expect(document('Publish?')).toContain('<p><strong>Hand in:</strong> a text</p>')
    expect(document('Publish?')).toContain('<th scope="row">Names the people affected</th>')
    expect(document('Publish?')).not.toContain('Stage the release.')
    expect(document('Solution: Publish?')).toContain('Stage the release.')
  })

  it('show slides one below the other, without the notes', () => {
    expect(document('In twelve minutes')).toContain('<h2>First</h2><p>A point</p>')
    expect(document('In twelve minutes')).toContain('<h2>Slide 2</h2>')
    expect(document('In twelve minutes')).not.toContain('Say it slowly.')
  })

  it('become links where they are nothing but a link out of the course', () => {
    expect(document('The convention')).toContain('<url href="https://example.org/cwc?a=1&amp;b=2" target="_blank"/>')
  })
})

describe('version 1.3', () => {
  it('has the namespaces and types of 1.3, whether its number is written as text or not', async () => {
    for (const version of ['1.3', 1.3]) {
      const newer = (await written(cartridge, course, { version })).xml('imsmanifest.xml')
      expect(attribute(newer, 'xmlns')).toBe('http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1')
      expect(textOf(find(newer, 'metadata', 'schemaversion'))).toBe('1.3.0')
      const found = new Set(findAll(newer, 'resource').map(each => attribute(each, 'type')))
      expect([...found].filter(type => type?.includes('v1p1'))).toEqual([])
    }
  })

  it('says in the metadata which objectives a module teaches and an activity or question assesses', async () => {
    const [module] = structuredClone(course.children)
    const quiz = module?.children.find(child => child.type === 'assessment')
    if (!module || quiz?.type !== 'assessment') throw new Error('no quiz')
    quiz.children = [
      item('extended-text', 'free', [], { objectives: ['judge'] }),
      item('extended-text', 'other', [], { objectives: ['name', 'judge'] })
    ]
    const changed = { ...course, children: [module] }
    const made = (await written(cartridge, changed, { version: '1.3' })).xml('imsmanifest.xml')
    const [folder, ...more] = childElements(find(made, 'organizations', 'organization', 'item') as XmlElement, 'item')
      .map(each => find(each, 'metadata'))
      .filter(each => each !== undefined)
    expect(more).toEqual([])
    expect(labels(folder)).toEqual(['Name three pathways', 'Judge a release'])
    const sets = findAll(made, 'resource').map(each => findAll(each, 'curriculumStandardsMetadataSet'))
    expect(
      sets
        .filter(each => each.length > 0)
        .map(each => each.map(set => [attribute(set, 'resourceLabel') ?? 'whole', ...labels(set)]))
    ).toEqual([
      [['whole', 'Name three pathways', 'Judge a release']],
      [['whole', 'Judge a release']],
      [
        ['whole', 'Judge a release', 'Name three pathways'],
        ['Question free', 'Judge a release'],
        ['Question other', 'Name three pathways', 'Judge a release']
      ]
    ])
    const guids = new Set(findAll(made, 'GUID').map(textOf))
    expect([...guids]).toEqual([expect.stringMatching(uuidPattern), expect.stringMatching(uuidPattern)])

    const objectives = module.objectives.map(each => ({ ...each, title: 'Un autre titre' }))
    const french = { ...changed, language: 'fr', children: [{ ...module, objectives }] }
    const again = (await written(cartridge, french, { version: '1.3' })).xml('imsmanifest.xml')
    expect(new Set(findAll(again, 'GUID').map(textOf))).toEqual(guids)
  })

  it('alone has metadata of objectives by GUID', () => {
    expect(all.text('imsmanifest.xml')).not.toContain('imscsmd')
  })

  it('makes an exercise an assignment, with its solution for instructors', async () => {
    const newer = await written(cartridge, course, { version: '1.3' })
    const found = findAll(newer.xml('imsmanifest.xml'), 'resource').find(
      each => attribute(each, 'type') === 'assignment_xmlv1p0'
    )
    const assignment = newer.xml(attribute(findAll(found as XmlElement, 'file')[0] as XmlElement, 'href') ?? '')
    expect(textOf(find(assignment, 'title'))).toBe('Publish?')
    expect(textOf(find(assignment, 'text'))).toContain('<p>Decide.</p>')
    expect(textOf(find(assignment, 'instructor_text'))).toBe('<p>Stage the release.</p>')
    expect(findAll(assignment, 'format').map(each => attribute(each, 'type'))).toEqual(['html'])
  })
})

describe('names that are longer than Moodle holds', () => {
  it('are cut, with the number of a part kept, and each is reported', async () => {
    const changed = structuredClone({ ...course, assets: new Map() })
    const long = 'تجربة '.repeat(60).trim()
    const texts: string[] = []
    for (const place of changed.children[0]?.children ?? []) {
      if (place.type === 'page') place.title = long
      if (place.type === 'assessment') {
        for (const child of place.children) if (child.type === 'item' && child.id === 'match') child.title = long
      }
    }
    const made = await written(cartridge, { ...changed, assets: course.assets } as typeof course)
    for (const [path] of made.entries) if (path.endsWith('.xml')) texts.push(made.text(path))
    const names = texts
      .flatMap(each => findAll(parse(each), 'item'))
      .flatMap(each => [attribute(each, 'title') ?? textOf(find(each, 'title'))])
    expect(names.filter(name => [...name].length > 254)).toEqual([])
    expect(names.filter(name => name.startsWith(long.slice(0, 200)) && name.endsWith('… (1/2)'))).toHaveLength(1)
    const pages = changed.children[0]?.children.filter(({ type }) => type === 'page') ?? []
    expect(made.messages.filter(({ ruleId }) => ruleId === 'text-too-long')).toHaveLength(pages.length + 1)
    expect(all.messages.filter(({ ruleId }) => ruleId === 'text-too-long')).toEqual([])
  })
})

describe('a long description', () => {
  it('is kept whole, for it is no name', async () => {
    const description = 'Many words. '.repeat(60).trim()
    const made = await written(cartridge, { ...course, metadata: { ...course.metadata, description } } as typeof course)
    expect(textOf(find(made.xml('imsmanifest.xml'), 'metadata', 'lom', 'general', 'description'))).toBe(description)
  })
})

describe('identifiers', () => {
  it('stay when a title changes and when activities change places', async () => {
    const changed = structuredClone({ ...course, assets: new Map() })
    const [module] = changed.children
    if (!module) throw new Error('no module')
    for (const child of module.children) child.title = `${child.title}!`
    module.children.reverse()
    const again = await written(cartridge, { ...changed, assets: course.assets } as typeof course)
    const identifiers = (of: XmlElement) => findAll(of, 'resource').map(each => attribute(each, 'identifier') ?? '')
    expect(identifiers(again.xml('imsmanifest.xml'))).toEqual(expect.arrayContaining(identifiers(manifest)))
  })
})

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

function labels(parent: XmlElement | undefined): string[] {
  return parent ? findAll(parent, 'label').map(textOf) : []
}
