import type { Exercise, ResolvedCourse } from '@curricle/model'
import { describe, expect, it } from 'vitest'
import { moodle } from '../src/index.ts'
import { course } from './course.ts'
import { choice, item, quiz, words } from './tree.ts'
import { written } from './written.ts'

const [first, ...rest] = course.children
const exercise = first?.children.find(child => child.type === 'exercise') as Exercise

/** The first module with these activities instead of its own. */
const holding = (...children: unknown[]) =>
  ({ ...course, children: [{ ...first, children }, ...rest] }) as unknown as ResolvedCourse

const messages = async (of: ResolvedCourse, options = {}) =>
  (await written(moodle, of, options)).messages.map(({ ruleId, severity, reason }) => [
    ruleId,
    severity ?? 'warning',
    reason
  ])

describe('what depends on rights and settings of a site', () => {
  it('is a notice each, once', async () => {
    expect((await messages(course)).map(([ruleId, severity]) => [ruleId, severity])).toEqual(
      expect.arrayContaining([
        ['rights-needed', 'notice'],
        ['setting-needed', 'notice'],
        ['setting-needed', 'notice']
      ])
    )
  })

  it('is not said of what is left out', async () => {
    const free = { ...course, metadata: { ...course.metadata, progress: 'free' } } as ResolvedCourse
    const said = await messages(free, { glossary: false, outcomes: false })
    expect(said.filter(([ruleId]) => /-needed$/.test(ruleId ?? ''))).toEqual([])
  })

  it('is said of competencies when a backup is linked to them', async () => {
    const said = await messages(course, { competencies: true })
    expect(said).toContainEqual(['framework-needed', 'notice', expect.stringContaining('`everything`')])
  })
})

describe('what the author can mend is a warning', () => {
  it('of points that are not whole', async () => {
    const said = await messages(holding({ ...exercise, maxScore: 2.5 }))
    expect(said).toContainEqual(['points-rounded', 'warning', expect.stringContaining('2.5')])
  })

  it('of formulas and pictures in rubrics and in choices of surveys', async () => {
    const formula = { type: 'inlineMath' as const, value: 'x^2' }
    const rubric = {
      type: 'rubric',
      children: [{ type: 'criterion', id: '1', heading: [...words('Finds '), formula], children: [] }]
    }
    const shown = { ...choice('1', 'One', 0), children: [{ type: 'paragraph', children: [formula] }] }
    const survey = quiz('asked', [item('single-choice', 'which', [shown as never], { maxScore: 0 })], {
      purpose: 'survey'
    })
    const said = await messages(holding({ ...exercise, children: [rubric] }, survey))
    expect(said.filter(([ruleId]) => ruleId === 'text-plain')).toEqual([
      ['text-plain', 'warning', expect.stringContaining('Rubrics')],
      ['text-plain', 'warning', expect.stringContaining('survey')]
    ])
  })
})
