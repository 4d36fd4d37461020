import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { scorm12, scorm2004, web } from '../src/index.ts'
import { choice, course, item, module, page, paragraph, quiz, words, written } from './course.ts'

const typed = (id: string) =>
  item(id, 'text-entry', [{ type: 'answer', id: '1', value: 'x'.repeat(60), correct: true, credit: 1, feedback: [] }])

/** Bytes of a package without its control documents, nearly as a zip holds them. */
function size(files: Map<string, string>): number {
  return [...files.values()].reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0)
}

describe('the page of a module', () => {
  it('tells what stands in another module as text, and links within its own; the web edition links both', async () => {
    const reference = (target: string, place: string) =>
      ({
        type: 'paragraph',
        children: [
          {
            type: 'reference',
            target: {
              module: target,
              moduleTitle: `The ${target}`,
              place,
              placeType: 'page',
              placeTitle: 'Somewhere',
              inside: true
            },
            children: words('there')
          }
        ]
      }) as ReturnType<typeof paragraph>
    const given = course([
      module('one', [page('intro', reference('one', 'end'), reference('two', 'far')), page('end')]),
      module('two', [page('far')])
    ])
    const scorm = (await written(scorm12, given)).files.get('one/index.html') ?? ''
    expect(scorm).toMatch(/<a href="#v-\w\w">there<\/a>/)
    expect(scorm).toContain('there (see “Somewhere”)')
    expect((await written(web, given)).files.get('one/index.html')).toContain(
      '<a href="../two/index.html#far">there</a>'
    )
  })

  it('shows nothing of an author as markup or script', async () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    const given = course([
      module(
        'm',
        [
          page('p', paragraph(hostile)),
          quiz('q', [
            item('i', 'single-choice', [choice('1', hostile, true)], { title: hostile, heading: words(hostile) })
          ])
        ],
        {
          title: hostile
        }
      )
    ])
    const document = (await written(scorm12, given)).files.get('m/index.html') ?? ''
    expect(document.match(/<script/g)).toHaveLength(2)
    expect(document).not.toMatch(/<img src=x|<[^>]+ onerror/)
  })

  it('has no address outside the package, no inline handler and no style attribute', async () => {
    const { files } = await written(scorm12, course([module('m', [page('p', paragraph('Text'))])]), { schemas: false })
    const document = files.get('m/index.html') ?? ''
    expect(document).not.toMatch(/https?:|<[^>]+ on\w+=|<[^>]+ style=/)
  })

  it('refuses a module whose answers cannot fit what an LMS keeps, and says what takes the room', async () => {
    const quizzes = [
      quiz(
        'large',
        Array.from({ length: 40 }, (_, index) => typed(`q${index}`))
      )
    ]
    const { messages } = await written(scorm12, course([module('m', quizzes)]))
    expect(messages).toEqual([
      {
        ruleId: 'state-too-large',
        reason: expect.stringContaining('4096'),
        note: expect.stringMatching(/scorm-2004.*“The large”/)
      }
    ])
    expect((await written(scorm2004, course([module('m', quizzes)]))).messages).toEqual([])
  })

  it('is small: at most 40 kB for an empty module, 60 kB for ten pages of text', async () => {
    const empty = await written(scorm12, course([module('m', [page('p')])]), { schemas: false })
    expect(size(empty.files)).toBeLessThanOrEqual(40_000)
    const text = Array.from({ length: 2000 }, (_, index) => `word${(index * 7919) % 1500}`).join(' ')
    const pages = Array.from({ length: 10 }, (_, index) => page(`p${index}`, paragraph(text)))
    const ten = await written(scorm12, course([module('m', pages)]), { schemas: false })
    expect(size(ten.files)).toBeLessThanOrEqual(60_000)
  })

  it('leaves the control documents out when asked', async () => {
    const given = course([module('m', [page('p')])])
    expect(
      [...(await written(scorm12, given, { schemas: false })).files.keys()].some(path => path.endsWith('.xsd'))
    ).toBe(false)
    expect([...(await written(scorm12, given)).files.keys()]).toContain('adlcp_rootv1p2.xsd')
  })
})
