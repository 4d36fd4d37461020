import type { Inspection, PackageInspection } from '@curricle/model'
import { describe, expect, it } from 'vitest'
import { canvas, cartridge, inspectCartridge } from '../src/index.ts'
import { course } from './course.ts'
import { written } from './written.ts'

const plain = (await written(cartridge, course)).entries
const flavoured = (await written(canvas, course)).entries

/** Inspects a package after a change: files by path, undefined taking one away. */
async function inspected(
  entries: ReadonlyMap<string, unknown>,
  change: (files: Map<string, string>) => void = () => undefined
): Promise<PackageInspection> {
  const files = new Map([...entries].map(([path, body]) => [path, typeof body === 'string' ? body : '']))
  change(files)
  const found = await inspectCartridge(
    async path => {
      const text = files.get(path)
      if (text === undefined) throw new Error(`${path} is missing`)
      return text
    },
    [...files.keys()]
  )
  if (!found) throw new Error('no cartridge')
  return found
}

function lines({ kind, title, children, details }: Inspection): string[] {
  const said = Object.entries(details ?? {}).map(([name, value]) => `${name}=${value}`)
  return [[kind, title, ...said].join(' '), ...children.flatMap(lines)]
}

/** The problems after some text of one file was changed. */
async function problemsOf(path: string | RegExp, from: string | RegExp, to: string): Promise<string[]> {
  const { problems } = await inspected(plain, files => {
    const name = [...files.keys()].find(each => (typeof path === 'string' ? each === path : path.test(each)))
    const text = files.get(name ?? '') ?? ''
    const changed = text.replace(from, to)
    if (changed === text) throw new Error(`nothing to change in ${name}`)
    files.set(name ?? '', changed)
  })
  return problems
}

/** The file of the quiz: the only one with a question of this name. */
const quiz =
  [...plain].find(([, body]) => typeof body === 'string' && body.includes('title="Question single"'))?.[0] ?? ''

describe('our packages', () => {
  it('keep every rule that importers have', async () => {
    expect((await inspected(plain)).problems).toEqual([])
    expect((await inspected(flavoured)).problems).toEqual([])
  })

  it('show modules, pages and questions with points and key', async () => {
    const all = lines(await inspected(plain))
    expect(all).toContain('folder Pathways & ‹misuse>')
    expect(all).toContainEqual(expect.stringMatching(/^page Solution: Publish\? href=\S+ role=Instructor$/))
    expect(all).toContainEqual(expect.stringMatching(/^quiz Check your understanding href=\S+ attempts=2 minutes=20$/))
    expect(all).toContain('multiple_response Question several points=2 choices=3 key=A; C feedback=2')
    expect(all).toContain('fib Question typed points=1 key=CWC; Chemical Weapons Convention feedback=1')
  })

  it('show in Canvas what Canvas reads: types, states, requirements, groups, outcomes', async () => {
    const all = lines(await inspected(flavoured))
    expect(all).toContain('WikiPage Solution: Publish? state=unpublished')
    expect(all).toContain('Assignment Publish? requirement=must_submit points=3 ways=online_text_entry rubric=yes')
    expect(all).toContain('matching_question Question match points=2 choices=6 key=CWC = 1993; BWC = 1972')
    expect(all).toContain('numerical_question Question number points=1 key=9; 8.75–9.25 feedback=1')
    expect(all).toContain('question group Law drawn=1')
    expect(all).toContain('outcome Judge a release points=2')
  })
})

describe('a broken package', () => {
  it.each([
    [
      'a namespace that comes too late',
      / xmlns="[^"]+"/,
      ` ${'x'.repeat(1024)}=""$&`,
      /Moodle does not know the package/
    ],
    ['a version that nobody imports', '1.1.0', '1.4.0', /Canvas imports Common Cartridge 1\.0 to 1\.3, not 1\.4\.0/],
    ['an item that points nowhere', /identifierref="r/, 'identifierref="gone', /names the resource gone\w+, which/],
    ['a file that is not there', 'deck.html', 'dek.html', /names web_resources\/pathways\/dek\.html, and the package/],
    ['a file in other letters', /pathways\/deck\.html/g, 'pathways/Deck.html', /but the file is called/],
    ['an unknown type', 'imsdt_xmlv1p1', 'imsdt', /takes resources of the type “imsdt”/],
    [
      'an identifier given twice',
      /resource identifier="r\w+"/g,
      'resource identifier="r1"',
      /identifier r1 is given twice/
    ]
  ])('is told %s', async (_, from, to, expected) => {
    expect(await problemsOf('imsmanifest.xml', from, to)).toContainEqual(expect.stringMatching(expected))
  })

  it.each([
    ['a kind that Moodle leaves out', 'cc.multiple_choice.v0p1', 'cc.numeric.v0p1', /Moodle leaves it out/],
    ['a question without a right answer', /<setvar[^>]*>100<\/setvar>/, '', /“Question single” has no right answer/],
    ['other names for true and false', /ident="true"/, 'ident="True"', /Moodle stops the import/],
    [
      'a choice that is not there',
      /(respident="response1">)\d+/,
      '$1nobody',
      /names choices that it does not have: nobody/
    ],
    ['a picture that is not there', 'a-map-', 'no-map-', /names \$IMS-CC-FILEBASE\$web_resources\/media\/no-map-/],
    ['broken XML', '</questestinterop>', '', /cannot be read/]
  ])('is told %s in a quiz', async (_, from, to, expected) => {
    expect(await problemsOf(quiz, from, to)).toContainEqual(expect.stringMatching(expected))
  })

  it('is told a picture that a page does not find', async () => {
    expect(await problemsOf('web_resources/pathways/opening.html', 'media/a-map', 'media/no-map')).toContainEqual(
      expect.stringMatching(/opening\.html names \.\.\/media\/no-map/)
    )
  })

  it('is told that the manifest is not at the root', async () => {
    const { problems } = await inspected(plain, files => {
      for (const [path, text] of [...files]) {
        files.delete(path)
        files.set(`inner/${path}`, text)
      }
    })
    expect(problems).toEqual(['The manifest stands in inner/: Moodle and others look for it at the root.'])
  })

  it('is told, in Canvas, a quiz without questions and content that is not there', async () => {
    const { problems } = await inspected(flavoured, files => {
      const path = [...files.keys()].find(each => each.startsWith('non_cc_assessments/')) ?? ''
      files.delete(path)
      const meta = 'course_settings/module_meta.xml'
      files.set(meta, (files.get(meta) ?? '').replace(/<identifierref>g/, '<identifierref>gone'))
    })
    expect(problems).toContainEqual(expect.stringMatching(/Canvas imports it empty/))
    expect(problems).toContainEqual(expect.stringMatching(/shows gone\w+, which the package does not have/))
  })
})

describe('a foreign package', () => {
  it('without a cartridge’s manifest is left to others', async () => {
    expect(await inspectCartridge(async () => '<manifest/>', ['imsmanifest.xml'])).toBeUndefined()
    expect(await inspectCartridge(async () => '', ['index.html'])).toBeUndefined()
  })

  it('of nothing but QTI 1.2, as Canvas and Respondus export quizzes, shows its questions', async () => {
    const resource = (id: string, href: string) =>
      `<resource identifier="${id}" type="imsqti_xmlv1p2" href="${href}"><file href="${href}"/></resource>`
    const manifest = `<manifest identifier="M"><resources>${resource('a', 'quiz.xml')}${resource('b', 'gone.xml')}</resources></manifest>`
    const files = new Map([
      ['imsmanifest.xml', manifest],
      ['quiz.xml', String(plain.get(quiz))]
    ])
    const found = await inspectCartridge(async path => files.get(path) ?? '', [...files.keys()])
    expect(found?.kind).toBe('QTI 1.2')
    expect(found && lines(found)).toContainEqual(expect.stringMatching(/^fib Question typed points=1 key=CWC/))
    expect(found?.problems).toContain('The manifest names gone.xml, and the package does not have it.')
  })

  it('with a document type is refused, for it could grow without end', async () => {
    const text =
      '<!DOCTYPE manifest [<!ENTITY a "aaaa">]><manifest><metadata><schema>&a;</schema></metadata></manifest>'
    await expect(inspectCartridge(async () => text, ['imsmanifest.xml'])).rejects.toThrow(/document type/)
  })
})

describe('a package with Canvas’s extension and no modules', () => {
  it('shows what it holds all the same', async () => {
    const resources = `<resource identifier="s" type="associatedcontent/x" href="course_settings/canvas_export.txt"><file href="course_settings/course_settings.xml"/><file href="course_settings/canvas_export.txt"/></resource>
<resource identifier="y" type="associatedcontent/x" href="course_settings/syllabus.html"><file href="course_settings/syllabus.html"/></resource>
<resource identifier="w" type="webcontent" href="wiki_content/one.html"><file href="wiki_content/one.html"/></resource>
<resource identifier="a" type="associatedcontent/x" href="a/do.html"><file href="a/do.html"/><file href="a/assignment_settings.xml"/></resource>
<resource identifier="d" type="imsdt_xmlv1p1"><file href="d.xml"/><dependency identifierref="m"/></resource>
<resource identifier="m" type="associatedcontent/x" href="m.xml"><file href="m.xml"/></resource>
<resource identifier="f" type="webcontent" href="web_resources/a.pdf"><file href="web_resources/a.pdf"/></resource>`
    const found = await inspected(
      new Map([
        [
          'imsmanifest.xml',
          `<manifest><metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion></metadata><organizations/><resources>${resources}</resources></manifest>`
        ],
        ['course_settings/canvas_export.txt', ''],
        ['course_settings/course_settings.xml', '<course/>'],
        ['course_settings/syllabus.html', '<html></html>'],
        ['wiki_content/one.html', '<html><head><title>One page</title></head></html>'],
        ['a/do.html', '<html></html>'],
        ['a/assignment_settings.xml', '<assignment><title>Do it</title></assignment>'],
        ['d.xml', '<topic><title>Talk</title><text/></topic>'],
        ['m.xml', '<topicMeta/>'],
        ['web_resources/a.pdf', '']
      ])
    )
    expect(found.children.flatMap(lines)).toEqual([
      'course settings ',
      'file course_settings/course_settings.xml',
      'syllabus ',
      'page outside of modules One page',
      'assignment outside of modules Do it',
      'discussion outside of modules Talk',
      'files outside of modules  files=1'
    ])
  })
})
