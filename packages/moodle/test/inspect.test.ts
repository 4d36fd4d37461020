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

  it('of Moodle 3.11 and before finds the questions in the old layout', async () => {
    const files: Record<string, string> = {
      'moodle_backup.xml': `<?xml version="1.0" encoding="UTF-8"?>
<moodle_backup><information><moodle_release>3.11.6</moodle_release><backup_release>3.11</backup_release><original_course_fullname>Old</original_course_fullname><contents><activities><activity><moduleid>1</moduleid><modulename>quiz</modulename><title>Q</title><directory>activities/quiz_1</directory></activity></activities></contents></information></moodle_backup>`,
      'questions.xml': `<question_categories><question_category id="5"><name>Default</name><contextid>31</contextid><parent>0</parent><questions>
<question id="16"><parent>0</parent><name>First</name><defaultmark>1</defaultmark><qtype>truefalse</qtype></question>
<question id="17"><parent>17</parent><name>Random</name><defaultmark>2</defaultmark><qtype>random</qtype></question>
<question id="18"><parent>16</parent><name>Part</name><defaultmark>1</defaultmark><qtype>shortanswer</qtype></question>
</questions></question_category></question_categories>`,
      'activities/quiz_1/quiz.xml': `<activity><quiz><name>Q</name><sumgrades>3</sumgrades><question_instances>
<question_instance><questionid>16</questionid><maxmark>1</maxmark></question_instance>
<question_instance><questionid>17</questionid><maxmark>2</maxmark></question_instance>
</question_instances></quiz></activity>`,
      'activities/quiz_1/module.xml': '<module><visible>1</visible></module>',
      'activities/quiz_1/inforef.xml':
        '<inforef><question_categoryref><question_category><id>5</id></question_category></question_categoryref></inforef>',
      'files.xml': '<files/>',
      'sections/section_1/section.xml': '<section><sequence>1</sequence></section>'
    }
    files['moodle_backup.xml'] = (files['moodle_backup.xml'] ?? '').replace(
      '</activities>',
      '</activities><sections><section><directory>sections/section_1</directory></section></sections>'
    )
    const found = await inspectMoodle(async path => files[path] ?? '', Object.keys(files))
    expect(found?.problems).toEqual([])
    expect(found?.details).toMatchObject({ moodle: '3.11.6', questions: 2 })
    expect(titles(found?.children[0]?.children[0]?.children ?? [])).toEqual(['question: First', 'random question: '])
  })
})
