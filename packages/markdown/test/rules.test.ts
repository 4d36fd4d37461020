import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../src/index.ts'

const courses = join(import.meta.dirname, '../../../test/courses')

/** What must be said of the courses with mistakes: `file:line:column severity rule` a line. */
const expected = readdirSync(courses)
  .filter(name => name.startsWith('mistakes'))
  .flatMap(name => readFileSync(join(courses, name, 'expected.txt'), 'utf8').split('\n'))

test('every rule has its mistake, with the severity of the table', () => {
  const shown = new Map(expected.map(line => line.split(' ').slice(1).reverse() as [string, string]))
  // A folder without course.yaml is no course and stands among none.
  const { 'course-file-missing': _, ...all } = rules
  expect(Object.fromEntries(Object.keys(all).map(rule => [rule, shown.get(rule)]))).toEqual(all)
})
