import { describe, expect, it } from 'vitest'
import { course } from './course.ts'

const works = '[{"id": "a2020", "type": "book", "title": "A", "issued": {"date-parts": [[2020]]}}]'
const law = '---\nid: law\n---\n# Law\n\n:::definition[Duty]{#duty}\nWhat is owed.\n:::\n'
const asking = ':::survey[Before]{#before}\n\n### Hope {#hope free}\n\nWhat?\n\n:::\n'
const use =
  '---\nid: use\n---\n# Use\n\nSee [the law](01.md) and a [duty](#duty).\n\n:::survey[After]{#after repeats=law/before}\n\n### More {#more free}\n\nWhat?\n\n:::\n'
const rules = async (files: Record<string, string>): Promise<string[]> =>
  (await course(files)).messages().map(message => message.split(' ').slice(0, 2).join(' '))

describe('one fault', () => {
  it('of a date in course.yaml does not make the works unknown', async () => {
    const files = { '01.md': '---\nid: m\n---\n# M\n\nAs was shown [@a2020].\n', 'works.json': works }
    const yaml = 'title: C\nlanguages: [en]\ndate: 20/11/2026\nbibliography: works.json\n'
    expect(await rules({ ...files, 'course.yaml': yaml })).toEqual(['course.yaml:3:7 course-file-value'])
    const nowhere = { ...files, '01.md': files['01.md'].replace('a2020', 'b2020') }
    expect(await rules({ ...nowhere, 'course.yaml': yaml })).toContain('01.md:6:14 citation-unknown')
  })

  it('that keeps a module from being read is not repeated wherever others speak of it', async () => {
    expect(await rules({ '01.md': `${law}\n${asking}`, '02.md': use })).toEqual([])
    expect(await rules({ '01.md': `${law}\n<!-- later\n\n${asking}`, '02.md': use })).toEqual([
      '01.md:10:1 code-unclosed'
    ])
    const slip = use.replace('01.md', '11.md')
    expect(await rules({ '01.md': `${law}\n<!-- later\n\n${asking}`, '02.md': slip })).toContain(
      '02.md:6:5 link-broken'
    )
  })
})
