import type { FlowContent, Module, ResolvedCourse } from '@curricle/model'
import { find, findAll, textOf, type XmlElement } from '@curricle/xml'
import { beforeAll, describe, expect, it } from 'vitest'
import { gift, moodle, moodleXml } from '../src/index.ts'
import { course } from './course.ts'
import { choice, feedback, item, page, paragraph, prompt, quiz, titled, words } from './tree.ts'
import { type Written, written } from './written.ts'

const secret = (said: string): FlowContent => ({
  ...paragraph(`SECRET ${said}`),
  data: { audience: { for: 'teacher' } }
})
const forTeachers = { audience: { for: 'teacher' as const } }
const choices = [choice('1', 'Yes', 1), choice('2', 'No', 0)]

const module: Module = {
  type: 'module',
  ...titled('run', 'How to run it'),
  tags: [],
  objectives: [
    { type: 'objective', id: 'know', path: 'a.md', title: 'Know it', children: words('Know it') },
    {
      type: 'objective',
      id: 'lead',
      path: 'a.md',
      title: 'SECRET Lead it',
      children: words('SECRET Lead it'),
      ...forTeachers
    }
  ],
  children: [
    page('open', 'Opening', paragraph('Open.')),
    page(
      'mixed',
      'Mixed',
      { type: 'heading', depth: 3, id: 'part', children: words('A part') },
      secret('below a part'),
      { type: 'box', kind: 'note', children: [paragraph('For all.'), secret('in a box')] },
      { type: 'box', kind: 'note', title: 'SECRET box', children: [paragraph('In it.')], data: forTeachers },
      { type: 'term', id: 'hidden', term: 'SECRET term', children: [paragraph('What it is.')], data: forTeachers }
    ),
    page('whole', 'Whole', paragraph('Last.')),
    {
      type: 'slides',
      ...titled('deck', 'Deck'),
      children: [
        { type: 'slide', id: '1', heading: words('One'), children: [paragraph('A point.'), secret('on a slide')] },
        { type: 'slide', id: '2', heading: words('SECRET slide'), ...forTeachers, children: [paragraph('Not shown.')] }
      ]
    },
    page('alone', 'Alone', paragraph('Alone.'), secret('of one page')),
    {
      type: 'exercise',
      ...titled('task', 'Task'),
      kind: 'individual',
      objectives: ['know', 'lead'],
      submit: ['text'],
      maxScore: 2,
      children: [
        { type: 'task', children: [paragraph('Do it.'), secret('in a task')] },
        { type: 'hint', ...forTeachers, children: [paragraph('SECRET hint')] },
        {
          type: 'rubric',
          ...forTeachers,
          children: [
            {
              type: 'criterion',
              id: '1',
              heading: words('Done'),
              children: [{ type: 'level', name: 'Yes', points: 2, children: words('done') }]
            }
          ]
        }
      ]
    },
    quiz('check', [
      { type: 'introduction', children: [paragraph('Read.'), secret('before the questions')] },
      item('single-choice', 'asked', [
        prompt(paragraph('Which?'), secret('in a question')),
        ...choices,
        { ...feedback('always', 'SECRET feedback'), ...forTeachers } as ReturnType<typeof feedback>
      ]),
      { ...item('single-choice', 'kept', choices), ...forTeachers },
      {
        type: 'pool',
        id: 'pool',
        title: 'Pool',
        heading: words('Pool'),
        draw: 2,
        children: [
          item('single-choice', 'drawn', choices),
          { ...item('single-choice', 'withheld', choices), ...forTeachers }
        ]
      }
    ])
  ]
}

const teachers: Module = {
  type: 'module',
  ...titled('teachers', 'A module for teachers'),
  tags: [],
  objectives: [],
  ...forTeachers,
  children: [page('only', 'SECRET module', paragraph('For you.'))]
}

const mixed = { ...course, children: [module, teachers], bibliography: [] } as unknown as ResolvedCourse

let backup: Written
beforeAll(async () => {
  backup = await written(moodle, mixed)
})

const value = (element: XmlElement | undefined, name: string): string => (element ? textOf(find(element, name)) : '')
const paths = (end: string): string[] => [...backup.entries.keys()].filter(path => path.endsWith(end))
const isHidden = (path: string): boolean => value(backup.xml(path.replace(/[^/]+$/, 'module.xml')), 'visible') === '0'

/** Everything that a student can read, by where it stands. */
function shown(): [string, string][] {
  const texts: [string, string][] = []
  for (const path of [...backup.entries.keys()].filter(path => path.endsWith('.xml'))) {
    const own = /^activities\/([a-z]+)_\d+\/\1\.xml$/.exec(path)
    if (own && isHidden(path)) continue
    const chapters = own?.[1] === 'book' ? findAll(backup.xml(path), 'chapter') : undefined
    const seen = chapters?.filter(chapter => value(chapter, 'hidden') === '0').map(textOf)
    if (own || /section\.xml|outcomes\.xml|grades\.xml|course\.xml|questions\.xml/.test(path))
      texts.push([path, seen ? seen.join(' ') : textOf(backup.xml(path))])
  }
  return texts
}

describe('passages for teachers in a teacher’s edition', () => {
  it('stand in nothing that a student can open', () => {
    for (const [path, text] of shown()) expect(text, path).not.toContain('SECRET')
  })

  it('are hidden chapters right below the chapter that they belong to, under its headings', () => {
    const [book] = paths('/book.xml')
    const chapters = findAll(backup.xml(book ?? ''), 'chapter')
    expect(chapters.map(each => ['title', 'hidden', 'subchapter'].map(name => value(each, name)))).toEqual([
      ['Opening', '0', '0'],
      ['For teachers: Opening', '1', '1'],
      ['Mixed', '0', '0'],
      ['For teachers: Mixed', '1', '1'],
      ['Whole', '0', '0']
    ])
    expect(value(chapters[1], 'content')).toContain('SECRET Lead it')
    const aside = value(chapters[3], 'content')
    for (const said of ['A part', 'below a part', 'in a box', 'SECRET box', 'SECRET term'])
      expect(aside).toContain(said)
    expect(value(chapters[2], 'content')).toContain('For all.')
  })

  it('are hidden pages beside what is no chapter', () => {
    const hidden = paths('/page.xml')
      .filter(isHidden)
      .map(path => [value(find(backup.xml(path), 'page'), 'name'), textOf(backup.xml(path))])
    expect(hidden.map(([name]) => name)).toEqual([
      'Notes for the teacher: Deck',
      'For teachers: Alone',
      'For teachers: Task',
      'For teachers: Quiz check',
      'SECRET module'
    ])
    const said = hidden.map(([, text]) => text).join(' ')
    for (const each of ['on a slide', 'SECRET slide', 'of one page', 'in a task', 'SECRET hint', 'SECRET feedback'])
      expect(said).toContain(each)
    expect(said).toContain('Question asked')
  })

  it('leave a rubric for teachers to the grader', () => {
    const [grading] = paths('/grading.xml')
    expect(JSON.parse(textOf(findAll(backup.xml(grading ?? ''), 'options')[0]))).toMatchObject({
      alwaysshowdefinition: '0',
      showdescriptionstudent: '0',
      showscoreteacher: '1'
    })
  })

  it('leave questions for teachers in the bank, and out of the quiz and of what is drawn', () => {
    expect(findAll(backup.xml('questions.xml'), 'question_bank_entry').map(each => value(each, 'idnumber'))).toEqual([
      'asked',
      'kept',
      'withheld',
      'drawn'
    ])
    const [path] = paths('/quiz.xml')
    expect(findAll(backup.xml(path ?? ''), 'maxmark')).toHaveLength(2)
    const told = backup.messages.filter(each => each.ruleId === 'question-not-asked')
    expect(told.map(each => each.reason)).toEqual([
      expect.stringContaining('`kept`'),
      expect.stringContaining('`withheld`')
    ])
  })
})

describe('files of questions', () => {
  it.each([moodleXml, gift])('of $name leave passages for teachers out and say so', async format => {
    const file = await written(format, mixed)
    expect([...file.entries.values()].join()).not.toContain('SECRET')
    expect(file.messages.map(each => each.ruleId)).toContain('teacher-passage-dropped')
  })
})

describe('a learner’s edition', () => {
  it('has neither hidden pages nor chapters beside', async () => {
    const learners = { ...course, edition: 'learner', children: course.children.slice(1) } as ResolvedCourse
    const plain = await written(moodle, learners)
    const hidden = [...plain.entries.keys()]
      .filter(path => path.endsWith('module.xml'))
      .filter(path => value(plain.xml(path), 'visible') === '0')
    expect(hidden).toEqual([])
  })
})
