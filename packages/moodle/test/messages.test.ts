import type { Exercise, ResolvedCourse } from '@curricle/model'
import { findAll, textOf } from '@curricle/xml'
import { describe, expect, it } from 'vitest'
import { moodle } from '../src/index.ts'
import { course } from './course.ts'
import { choice, item, page, paragraph, quiz, words } from './tree.ts'
import { written } from './written.ts'

const [first, ...rest] = course.children
const exercise = first?.children.find(child => child.type === 'exercise') as Exercise

const picture = { type: 'image' as const, url: 'media/a map.png', alt: 'A map' }

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

describe('texts that Moodle would not take as they are', () => {
  it('are cut at its limits, counted as the author wrote them', async () => {
    const long = { ...course, metadata: { ...course.metadata, tags: [`<b> ${'x'.repeat(300)}`] } } as ResolvedCourse
    const said = await messages({ ...long, title: `<b> ${'y'.repeat(300)}` })
    const reason = (limit: number) => `Moodle holds ${limit} characters here; this has 304 and is cut.`
    expect(said.filter(([ruleId]) => ruleId === 'text-too-long').map(([, , reason]) => reason)).toEqual([
      reason(254),
      reason(255)
    ])
  })

  it('are tags with characters that look alike, for Moodle takes some out', async () => {
    const tagged = { ...course, metadata: { ...course.metadata, tags: ['x < 3', 'C++ & `C`'] } } as ResolvedCourse
    const made = (await written(moodle, tagged)).xml('course/course.xml')
    expect(findAll(made, 'rawname').map(textOf)).toEqual(['x ‹ 3', 'C++ & ‘C‘'])
  })

  it('are choices of surveys without its marks, which others stand for', async () => {
    const asked = item('single-choice', 'which', [choice('1', 'a | b >>>>> c', 0), choice('2', '#### d <<<<<', 0)])
    const made = await written(moodle, holding(quiz('asked', [asked], { purpose: 'survey' })))
    const [path] = [...made.entries.keys()].filter(each => each.endsWith('/feedback.xml'))
    expect(textOf(findAll(made.xml(path ?? ''), 'presentation')[0])).toBe('r>>>>>a ¦ b ››››› c|♯♯♯♯ d ‹‹‹‹‹')
    expect(made.messages.filter(({ ruleId }) => ruleId === 'sign-replaced').map(({ reason }) => reason)).toEqual([
      '“a | b >>>>> c” is written “a ¦ b ››››› c”: Moodle parts the choices of a survey by signs that are in it.',
      '“#### d <<<<<” is written “♯♯♯♯ d ‹‹‹‹‹”: Moodle parts the choices of a survey by signs that are in it.'
    ])
  })

  it('are codes of backups that an author writes about: only ours are addresses', async () => {
    const code = { type: 'inlineCode' as const, value: '@@PLUGINFILE@@/x.png' }
    const made = await written(
      moodle,
      holding(page('about', 'About', paragraph(code, ' and $@PAGEVIEWBYID*5@$'), paragraph(picture)))
    )
    const [path] = [...made.entries.keys()].filter(each => each.endsWith('/page.xml'))
    const content = textOf(findAll(made.xml(path ?? ''), 'content')[0])
    expect(content).toContain('&#64;@PLUGINFILE@@/x.png')
    expect(content).toContain('&#36;@PAGEVIEWBYID*5@$')
    expect(content).toContain('src="@@PLUGINFILE@@/media/a%20map.png"')
  })
})

describe('what is said of a module', () => {
  it('is its date in the section, and its tags on its activities, since sections have none', async () => {
    const made = await written(moodle, {
      ...course,
      children: [{ ...first, date: '2026-11-01', tags: ['Dual use'] }, ...rest]
    } as ResolvedCourse)
    const paths = [...made.entries.keys()]
    const sections = paths.filter(each => each.endsWith('/section.xml')).map(each => textOf(made.xml(each)))
    expect(sections.filter(each => each.includes('2026-11-01'))).toHaveLength(1)
    const modules = paths.filter(each => each.endsWith('/module.xml')).map(each => made.xml(each))
    const tags = modules
      .filter(each => textOf(findAll(each, 'sectionnumber')[0]) === '1')
      .map(each => findAll(each, 'rawname').map(textOf))
    expect(tags.length).toBeGreaterThan(5)
    for (const each of tags) expect(each).toEqual(['Dual use'])
  })
})

describe('formulas', () => {
  const formula = { type: 'inlineMath' as const, value: '\\sqrt 2' }

  it('name fonts that have roots, since browsers on Linux leave these out without', async () => {
    const made = await written(moodle, holding(page('about', 'About', paragraph(formula))))
    const [path] = [...made.entries.keys()].filter(each => each.endsWith('/page.xml'))
    expect(textOf(findAll(made.xml(path ?? ''), 'content')[0])).toMatch(/<math style="font-family: [^"]*math" /)
  })

  it('are TeX in what learners begin to write from, for its editor knows no MathML', async () => {
    const template = { type: 'template' as const, children: [paragraph(formula)] }
    const made = await written(moodle, holding(quiz('ask', [item('extended-text', 'why', [template])])))
    expect(textOf(findAll(made.xml('questions.xml'), 'responsetemplate')[0])).toContain('\\(\\sqrt 2\\)')
  })
})
