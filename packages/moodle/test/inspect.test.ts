import type { Inspection } from '@curricle/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { inspectMoodle, moodle } from '../src/index.ts'
import { course } from './course.ts'
import { type Written, written } from './written.ts'

let backup: Written
beforeAll(async () => {
  backup = await written(moodle, course)
})

const inspect = (
  change: (path: string, text: string) => string = (_, text) => text,
  paths = [...backup.entries.keys()]
) => inspectMoodle(async path => change(path, backup.text(path)), paths)

const titles = (children: readonly Inspection[]): string[] => children.map(each => `${each.kind}: ${each.title}`)

describe('inspecting a backup', () => {
  it('shows sections, activities and questions as Moodle has them', async () => {
    const found = await inspect()
    expect(found?.problems).toEqual([])
    expect(found?.details).toMatchObject({ activities: 16, questions: 17 })
    expect(titles(found?.children ?? [])).toEqual([
      'section: ',
      'section: How research & “models” come to be misused',
      'section: Law',
      'section: Appendix',
      'question category: top'
    ])
    const quiz = found?.children[1]?.children.find(each => each.title === 'Quiz check')
    expect(quiz?.details).toEqual({ points: 27, behaviour: 'deferredfeedback', attempts: 2 })
    expect(quiz?.children[0]).toEqual({
      kind: 'question',
      title: 'Question single',
      details: { type: 'multichoice', points: 2, answers: 3 },
      children: []
    })
  })

  it('is for backups alone', async () => {
    expect(await inspect(undefined, ['imsmanifest.xml'])).toBeUndefined()
  })

  it('tells what a restore would drop', async () => {
    const named = await inspect((path, text) =>
      path === 'course/inforef.xml' ? text.replace(/<question_categoryref>.*<\/question_categoryref>/, '') : text
    )
    expect(named?.problems).toEqual(['5 question categories stand in no inforef.xml: their questions are dropped.'])
    const bare = await inspect(
      undefined,
      [...backup.entries.keys()].filter(path => !path.startsWith('files/'))
    )
    expect(bare?.problems).toContainEqual(expect.stringContaining('The bytes of a map.png'))
    const unsummed = await inspect((_, text) => text.replace('<sumgrades>27.00000', '<sumgrades>4.00000'))
    expect(unsummed?.problems).toEqual(['Quiz “Quiz check”: its sumgrades is not 27, the sum of its marks.'])
  })
})
