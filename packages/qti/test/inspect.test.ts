import type { Inspection, PackageInspection } from '@curricle/model'
import { describe, expect, it } from 'vitest'
import { inspectQti, qti21, qti30 } from '../src/index.ts'
import { assessment, choice, course, gapped, item, places } from './course.ts'
import { written } from './written.ts'

const quiz = assessment(
  'check',
  [
    item('single-choice', 'pick', [choice('1', 'Right & proper', 1), choice('2', 'Wrong', 0)], { maxScore: 2 }),
    item('multiple-choice', 'several', [choice('1', 'A', 0.5), choice('2', 'B', 0), choice('3', 'C', 0.5)]),
    item('order', 'steps', [choice('1', 'First', 1), choice('2', 'Last', 1)]),
    item('hotspot', 'place', [places('media/a map.png')]),
    item('cloze', 'gaps', [gapped('chosen', 'The ', ['x', 'y'])])
  ],
  { attempts: 2, timeLimitMinutes: 20 }
)

function lines({ kind, title, children, details }: Inspection): string[] {
  const said = Object.entries(details ?? {}).map(([name, value]) => `${name}=${value}`)
  return [[kind, title, ...said].join(' '), ...children.flatMap(lines)]
}

describe.each([qti21, qti30])('a package of $name', exporter => {
  /** Inspects the package after a change of its files by path. */
  async function inspected(change: (files: Map<string, string>) => void = () => undefined): Promise<PackageInspection> {
    const { entries } = await written(exporter, course([quiz]))
    const files = new Map([...entries].map(([path, body]) => [path, typeof body === 'string' ? body : '']))
    change(files)
    const found = await inspectQti(
      async path => {
        const text = files.get(path)
        if (text === undefined) throw new Error(`${path} is missing`)
        return text
      },
      [...files.keys()]
    )
    if (!found) throw new Error('no QTI')
    return found
  }

  /** The problems after some text of the file that has it was changed. */
  async function problemsOf(from: RegExp, to: string, within: RegExp = /./): Promise<string[]> {
    const { problems } = await inspected(files => {
      const [path, text] = [...files].find(([name, body]) => within.test(name) && from.test(body)) ?? []
      if (path === undefined || text === undefined) throw new Error(`nothing to change: ${from}`)
      files.set(path, text.replace(from, to))
    })
    return problems
  }

  it('multiplies points by a weight only where the test weighs with it', async () => {
    const pick = async (from: RegExp, to: string) => {
      const found = await inspected(files => {
        for (const [path, text] of files) files.set(path, text.replace(from, to))
      })
      return lines(found).find(each => each.startsWith('question ') && each.includes('Right & proper')) ?? ''
    }
    expect(await pick(/^$/, '')).toContain('points=2')
    const variable = /(variable-?identifier="SCORE")/i
    const name = exporter === qti21 ? 'weightIdentifier' : 'weight-identifier'
    expect(await pick(variable, `$1 ${name}="POINTS"`)).toContain('points=4')
  })

  it('shows tests, sections and questions with interaction, points and key, and has no problem', async () => {
    const found = await inspected()
    expect(found.problems).toEqual([])
    const all = lines(found)
    expect(all[1]).toBe('test Quiz check questions=5 attempts=2 minutes=20')
    expect(all[2]).toBe('section Quiz check')
    const questions = all.filter(each => each.startsWith('question '))
    expect(questions).toHaveLength(5)
    expect(questions).toContainEqual(
      expect.stringMatching(/interaction=single choice points=2 choices=2 key=Right & proper/)
    )
    expect(questions).toContainEqual(expect.stringMatching(/interaction=multiple choice points=1 choices=3 key=A; C/))
    expect(questions).toContainEqual(expect.stringMatching(/interaction=ordering points=1 choices=2 key=First → Last/))
    expect(questions).toContainEqual(expect.stringMatching(/interaction=choice in the text .*key=x/))
    expect(questions).toContainEqual(expect.stringMatching(/interaction=places in a picture/))
  })

  it.each<[string, RegExp, string, RegExp, RegExp]>([
    [
      'a question that is not there',
      /(item-?ref [^>]*href=")q/i,
      '$1gone',
      /^t/,
      /names the question gone\w+\.xml, and the package/
    ],
    [
      'a file that is not there',
      /href="style\.css"/,
      'href="styles.css"',
      /manifest/,
      /manifest names styles\.css, and the/
    ],
    [
      'a dependency that is not there',
      /identifierref="/,
      'identifierref="gone',
      /manifest/,
      /depends on goneq?\w+, which the/
    ],
    [
      'a response without declaration',
      /(interaction [^>]*response-?identifier=")RESPONSE"/i,
      '$1OTHER"',
      /^q/,
      /uses OTHER, which it does not declare/
    ],
    ['a key that names nothing', /<((?:qti-)?value)>\w+</, '<$1>nobody<', /^q/, /names what it does not have: nobody/],
    ['a picture that is not there', /media\/a-map/, 'media/no-map', /^q/, /shows media\/no-map\S*, which the package/],
    ['broken XML', /<\/(qti-)?(assessment-?item)>$/i, '', /^q/, /cannot be read/]
  ])('is told %s', async (_, from, to, within, expected) => {
    expect(await problemsOf(from, to, within)).toContainEqual(expect.stringMatching(expected))
  })

  it('shows questions that the manifest does not list too, and says so', async () => {
    const found = await inspected(files => {
      const manifest = files.get('imsmanifest.xml') ?? ''
      const one = /<resource [^>]*type="imsqti_item_[^>]*>.*?<\/resource>/s
      files.set('imsmanifest.xml', manifest.replace(one, ''))
    })
    expect(lines(found).filter(each => /^question .*interaction=(?!not found)/.test(each))).toHaveLength(5)
    expect(found.problems).toContainEqual(
      expect.stringMatching(/names the question q\w+\.xml, which the manifest does not/)
    )
  })

  it('is told a test without questions, and lists its questions by themselves', async () => {
    const found = await inspected(files => {
      for (const [path, text] of files)
        files.set(path, text.replace(/<(qti-)?assessment-?item-?ref .*<\/(qti-)?assessment-?item-?ref>/gis, ''))
    })
    expect(found.problems).toContainEqual(expect.stringMatching(/“Quiz check” \(t\w+\.xml\) has no questions/))
    expect(found.children.map(each => each.kind)).toEqual(['test', ...Array(5).fill('question')])
  })
})

it('leaves what is no QTI to others, and refuses what could grow without end', async () => {
  expect(await inspectQti(async () => '<manifest/>', ['imsmanifest.xml'])).toBeUndefined()
  expect(await inspectQti(async () => '', ['index.html'])).toBeUndefined()
  const text = '<!DOCTYPE manifest [<!ENTITY a "aaaa">]><manifest>&a;</manifest>'
  await expect(inspectQti(async () => text, ['imsmanifest.xml'])).rejects.toThrow(/document type/)
})
