import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { scorm12, scorm2004 } from '../src/index.ts'
import { choice, course, item, module, page, picture, quiz, written } from './course.ts'

const single = item('one', 'single-choice', [choice('1', 'Yes', true), choice('2', 'No', false)])
const image = {
  type: 'figure' as const,
  kind: 'image' as const,
  children: [{ type: 'image' as const, url: 'media/Übung 1.png', alt: 'A picture' }]
}
const handbook = course(
  [
    module('pathways', [page('intro', image), quiz('check', [single], { masteryScore: 0.675 })], {
      durationMinutes: 90
    }),
    module('éthique', [page('intro')])
  ],
  { assets: new Map([['media/Übung 1.png', picture('media/Übung 1.png', '0123456789abcdef')]]) }
)
const formats = [
  ['1.2', scorm12, {}, 'imscp_rootv1p1p2.xsd'],
  ['2004 4th edition', scorm2004, {}, 'imscp_v1p1.xsd'],
  ['2004 3rd edition', scorm2004, { edition: '3rd' }, 'imscp_v1p1.xsd']
] as const

/** What a checker finds: the manifest against the schemas that lie beside it, all those that it names taken together. */
async function faults(files: Map<string, string>): Promise<string[]> {
  const manifest = files.get('imsmanifest.xml') ?? ''
  const locations = /schemaLocation="([^"]*)"/.exec(manifest)?.[1]?.split(' ') ?? []
  const imports = locations.flatMap((namespace, index) =>
    index % 2 === 0 ? [`<xs:import namespace="${namespace}" schemaLocation="${locations[index + 1]}"/>`] : []
  )
  const preload = [...files]
    .filter(([path]) => /\.(xsd|dtd)$/.test(path))
    .map(([fileName, contents]) => ({ fileName, contents: readable(contents) }))
  const all = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`
  const { errors } = await validateXML({
    xml: [{ fileName: 'imsmanifest.xml', contents: manifest }],
    schema: [{ fileName: 'all.xsd', contents: all }],
    preload
  })
  return errors.map(({ message }) => message)
}

/**
 * The schemas of IMS Metadata 1.2 break a rule of XML Schema (unique particle attribution) and one of XML namespaces, on
 * which libxml2 insists; without the wildcards and that default namespace they say the same of what we write.
 */
function readable(schema: string): string {
  return schema
    .replace(/ xmlns="http:\/\/www.w3.org\/XML\/1998\/namespace"/, '')
    .replace(schema.includes('imsmd_rootv1p2p1"') ? /<xsd:group ref="grp.any"\/>/g : /^$/, '')
}

describe.each(formats)('the manifest of SCORM %s', (_, exporter, options) => {
  it('is valid against the control documents in the package', async () => {
    const { files } = await written(exporter as typeof scorm12, handbook, options)
    expect(await faults(files)).toEqual([])
  })

  it('names every file of the package, and no file that is not there', async () => {
    const { files } = await written(exporter as typeof scorm12, handbook, { ...options, schemas: false })
    const named = [...(files.get('imsmanifest.xml') ?? '').matchAll(/<file href="([^"]*)"/g)].map(([, href]) => href)
    expect(new Set(named)).toEqual(
      new Set([...files.keys()].filter(path => !/^(imsmanifest\.xml$|metadata\/)/.test(path)))
    )
    expect([...files.keys()].every(path => /^[a-z0-9./-]+$/.test(path))).toBe(true)
  })

  it('says title, description, language, licence, duration, objectives and keywords', async () => {
    const { files } = await written(exporter as typeof scorm12, handbook, options)
    const manifest = [...files].map(([path, body]) => (path.endsWith('.xml') ? body : '')).join()
    for (const said of [
      'Ethics &amp; law',
      'What to publish, and what not.',
      '>en<',
      'CC-BY-4.0',
      'PT90M',
      'Judge a release',
      'dual use'
    ]) {
      expect(manifest).toContain(said)
    }
  })

  it('keeps its identifiers when titles and order change, so that learners keep their attempts', async () => {
    const [first, second] = handbook.children
    if (!first || !second) throw new Error('no modules')
    const changed = { ...handbook, title: 'Another', children: [second, { ...first, title: 'Renamed' }] }
    const identifiers = async (given: typeof handbook): Promise<string[]> => {
      const { files } = await written(exporter as typeof scorm12, given, options)
      return [...(files.get('imsmanifest.xml') ?? '').matchAll(/ identifier="([^"]*)"/g)]
        .map(([, id]) => id ?? '')
        .sort()
    }
    expect(await identifiers(changed)).toEqual(await identifiers(handbook))
  })
})

describe('the pass mark in the manifest of SCORM 1.2', () => {
  const marks = async (...quizzes: ReturnType<typeof quiz>[]): Promise<string[]> => {
    const { files } = await written(scorm12, course([module('m', quizzes)]))
    return [...(files.get('imsmanifest.xml') ?? '').matchAll(/<adlcp:masteryscore>([^<]*)/g)].map(
      ([, mark]) => mark ?? ''
    )
  }

  it('is that of the one graded quiz that is taken once, as a number 0–100', async () => {
    expect(await marks(quiz('a', [single], { masteryScore: 0.675, attempts: 1 }))).toEqual(['67.5'])
  })

  it('is left out where another attempt may follow: an LMS would fail the learner for the first', async () => {
    expect(await marks(quiz('a', [single], { masteryScore: 0.675, attempts: 2 }))).toEqual([])
    expect(await marks(quiz('a', [single], { masteryScore: 0.675 }))).toEqual([])
  })

  it('is left out where one number cannot say it: without a mark, in practice, with two quizzes', async () => {
    const once = { masteryScore: 0.5, attempts: 1 }
    expect(await marks(quiz('a', [single], { attempts: 1 }))).toEqual([])
    expect(await marks(quiz('a', [single], { ...once, purpose: 'practice' }))).toEqual([])
    expect(await marks(quiz('a', [single], once), quiz('b', [single], { ...once, masteryScore: 0.9 }))).toEqual([])
  })
})

describe('SCORM 2004', () => {
  it('declares the objectives of a module, leaves success to the player and shares nothing between modules', async () => {
    const { files } = await written(scorm2004, handbook)
    const manifest = files.get('imsmanifest.xml') ?? ''
    expect(manifest).toContain('<schemaversion>2004 4th Edition</schemaversion>')
    expect(manifest).toContain('<imsss:objective objectiveID="pathways-goal"/>')
    expect(manifest).toContain('completionSetByContent="true" objectiveSetByContent="true"')
    expect(manifest).not.toMatch(/mapInfo|satisfiedByMeasure="true"/)
  })

  it('says the 3rd edition when it is asked for', async () => {
    const { files } = await written(scorm2004, handbook, { edition: '3rd' })
    expect(files.get('imsmanifest.xml')).toContain('<schemaversion>2004 3rd Edition</schemaversion>')
  })
})
