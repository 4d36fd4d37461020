import { createReadStream, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Construct, type Course, constructs, type Sources, usages } from '@curricle/model'
import { beforeAll, expect, test } from 'vitest'
import { readCourse } from '../src/index.ts'

const root = join(import.meta.dirname, '../../../test/courses')
const sources: Sources = {
  list: async () =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => relative(root, join(entry.parentPath, entry.name))),
  open: path => createReadStream(join(root, path))
}

let courses: Course[]
const messages: string[] = []

beforeAll(async () => {
  courses = await readCourse(sources, 'every-construct', file => messages.push(...file.messages.map(String)))
})

test('the course of every construct is read without a message', () => {
  expect(messages).toEqual([])
})

test('it has every construct, in both languages', () => {
  // References are made of links later.
  const wanted: Construct[] = constructs.filter(construct => construct !== 'reference')
  for (const course of courses) {
    const used = usages(course)
    expect(
      wanted.filter(construct => !used.has(construct)),
      course.language
    ).toEqual([])
  }
})

test('both languages have as much of each', () => {
  const [en, fr] = courses.map(course => [...usages(course)].map(([construct, { count }]) => `${construct} ${count}`))
  expect(fr).toEqual(en)
})
