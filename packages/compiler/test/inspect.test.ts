import type { Inspection, PackageInspection } from '@curricle/model'
import { describe, expect, it } from 'vitest'
import { bytes, compile, inspect, memorySources } from '../src/index.ts'
import { module } from './course.ts'

const text = `Hello.

:::quiz[Check]{#check mastery=70% attempts=1}

### Which? {#which points=2}

Which one?

- [x] This
  > Yes.
- [ ] That
- [ ] Another

:::

:::discussion[Talk]{#talk}

What do you think?

:::`

async function inspected(format: string): Promise<PackageInspection> {
  const sources = memorySources({
    'ethics/course.yaml': 'title: Ethics\nlanguages: [en]\ndate: 2026-01-01\n',
    'ethics/01-start.md': module('start', text)
  })
  const { packages } = await compile(sources, { formats: [format], editions: ['learner'] })
  const [made] = packages
  if (!made) throw new Error(`no ${format}`)
  return inspect(await bytes(made), made.name)
}

/** Everything that was found, a line each. */
function lines({ kind, title, children }: Inspection, indent = ''): string[] {
  return [`${indent}${kind} ${title}`.trimEnd(), ...children.flatMap(child => lines(child, `${indent}  `))]
}

describe('what an LMS finds in our packages', () => {
  it('is the module in SCORM', async () => {
    const found = await inspected('scorm-1.2')
    expect(lines(found)).toEqual(['SCORM 1.2 Ethics', '  sco Module start'])
    expect(found.children[0]?.details?.mastery).toBe('70')
    expect(found.problems).toEqual([])
  })

  it('is pages, quiz with its question, and topic in a cartridge', async () => {
    const found = await inspected('cartridge')
    expect(found.kind).toMatch(/^Common Cartridge 1\.1\.0/)
    expect(found.problems).toEqual([])
    const all = lines(found).map(each => each.trim())
    expect(all).toContain('quiz Check')
    expect(all).toContain('multiple_choice Which?')
    expect(all).toContain('discussion topic Talk')
  })

  it('is sections and activities in a Moodle backup', async () => {
    const found = await inspected('moodle')
    expect(found.kind).toBe('Moodle backup')
    expect(found.problems).toEqual([])
    expect(lines(found).map(each => each.trim())).toEqual(
      expect.arrayContaining(['quiz Check', 'question Which?', 'forum Talk'])
    )
  })

  it('is tests, sections and questions in QTI', async () => {
    const found = await inspected('qti-2.1')
    expect(found.problems).toEqual([])
    expect(lines(found).slice(1)).toEqual(['  test Check', '    section Check', '      question Which?'])
  })
})

describe('a file of questions for Moodle', () => {
  it('is listed by kind and name', async () => {
    const xml = `<quiz><question type="category"><category><text>$course$/A</text></category></question>
      <question type="multichoice"><name><text>Which?</text></name><answer/><answer/></question></quiz>`
    expect(lines(await inspect(Buffer.from(xml), 'q.xml'))).toEqual([
      'Moodle questions q.xml',
      '  category $course$/A',
      '  multichoice Which?'
    ])
  })
})
