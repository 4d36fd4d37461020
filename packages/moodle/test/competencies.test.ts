import { findAll, textOf } from '@curricle/xml'
import { describe, expect, it } from 'vitest'
import { moodle, moodleCompetencies } from '../src/index.ts'
import { course } from './course.ts'
import { written } from './written.ts'

describe('the competency framework', () => {
  it('has a row for the course, each module with objectives and each objective below it', async () => {
    const file = await written(moodleCompetencies, course)
    const rows = file.text('everything.csv').trimEnd().split('\n')
    expect(rows[0]?.split(',')).toHaveLength(14)
    expect(rows.slice(1).map(row => row.split(',').slice(0, 2))).toEqual([
      ['', 'everything'],
      ['', 'pathways'],
      ['pathways', 'name-pathways'],
      ['pathways', 'judge-release']
    ])
  })

  it('is no file where there are no objectives', async () => {
    const bare = { ...course, children: course.children.slice(1) } as typeof course
    expect((await written(moodleCompetencies, bare)).entries.size).toBe(0)
  })
})

describe('a backup that is to be linked to it', () => {
  it('names the framework and the objectives of each activity', async () => {
    const backup = await written(moodle, course, { competencies: true })
    const links = (path: string) => findAll(backup.xml(path), 'idnumber').map(textOf)
    expect(links('course/competencies.xml')).toEqual(['name-pathways', 'judge-release'])
    const activities = [...backup.entries.keys()].filter(path => /^activities\/.*\/competencies\.xml$/.test(path))
    expect(activities.map(path => [path.replace(/^activities\/(.*)_.*/, '$1'), ...links(path)])).toEqual([
      ['assign', 'judge-release'],
      ['page', 'judge-release'],
      ['quiz', 'name-pathways'],
      ['forum', 'judge-release']
    ])
    const frameworks = findAll(backup.xml('course/competencies.xml'), 'frameworkidnumber').map(textOf)
    expect(new Set(frameworks)).toEqual(new Set(['everything']))
  })

  it('has no links unless it is asked for', async () => {
    const backup = await written(moodle, course)
    expect([...backup.entries.keys()].filter(path => path.endsWith('competencies.xml'))).toEqual([])
  })
})
