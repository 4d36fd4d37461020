import type { Discussion, FlowContent } from '@curricle/model'
import { childElements, find, findAll, textOf, type XmlElement } from '@curricle/xml'
import { beforeAll, describe, expect, it } from 'vitest'
import { moodle } from '../src/index.ts'
import { course } from './course.ts'
import { required } from './required.ts'
import { choice, hint, item, page, paragraph, quiz, titled, words } from './tree.ts'
import { type Written, written } from './written.ts'

let backup: Written
beforeAll(async () => {
  backup = await written(moodle, course)
})

const documents = (): [string, XmlElement][] =>
  [...backup.entries.keys()].filter(path => path.endsWith('.xml')).map(path => [path, backup.xml(path)])
const all = (path: string, name: string): XmlElement[] => findAll(backup.xml(path), name)
const value = (element: XmlElement, name: string): string => textOf(find(element, name))
const listed = (path: string, kind: string): string[] =>
  findAll(backup.xml(path), kind).map(each => textOf(find(each, 'id')))

describe('what Moodle reads before it restores', () => {
  it('knows the backup by its first 200 bytes', () => {
    const start = backup.text('moodle_backup.xml').slice(0, 200)
    for (const sign of ['<?xml version="1.0" encoding="UTF-8"?>', '<moodle_backup>', '<information>']) {
      expect(start).toContain(sign)
    }
  })

  it('says a version from 4.0 on, without which every question is dropped', () => {
    const information = find(backup.xml('moodle_backup.xml'), 'information') as XmlElement
    expect(value(information, 'backup_release')).toBe('4.5')
    expect(value(information, 'moodle_version')).toBe('2024100700')
    expect(value(information, 'backup_version')).toBe('2024100700')
  })

  it('has every file whose absence stops a restore', () => {
    const demanded = ['files', 'roles', 'scales', 'outcomes', 'groups', 'questions'].map(name => `${name}.xml`)
    for (const activity of all('moodle_backup.xml', 'activity').filter(each => find(each, 'directory'))) {
      const directory = value(activity, 'directory')
      const own = `${value(activity, 'modulename')}.xml`
      demanded.push(
        ...[own, 'module.xml', 'roles.xml', 'grades.xml', 'inforef.xml'].map(name => `${directory}/${name}`)
      )
    }
    for (const section of all('moodle_backup.xml', 'section').filter(each => find(each, 'directory'))) {
      demanded.push(`${value(section, 'directory')}/section.xml`)
    }
    expect([...backup.entries.keys()]).toEqual(
      expect.arrayContaining([...demanded, 'course/course.xml', 'course/roles.xml'])
    )
  })

  it('names in its settings only sections and activities that are under contents', () => {
    const directories = all('moodle_backup.xml', 'directory').map(each => textOf(each).split('/').at(-1))
    const settings = all('moodle_backup.xml', 'setting')
    for (const setting of settings) {
      const subject = value(setting, 'section') || value(setting, 'activity')
      if (value(setting, 'level') !== 'root') expect(directories).toContain(subject)
    }
    const root = new Map(settings.map(setting => [value(setting, 'name'), value(setting, 'value')]))
    expect(root.get('activities')).toBe('1')
    expect(root.get('users'), 'glossary entries are user data').toBe('1')
    expect(backup.entries.has('users.xml')).toBe(true)
  })

  it('is all at the top, in paths shorter than 100 characters', () => {
    for (const path of backup.entries.keys()) expect(path).toMatch(/^[a-z0-9_./]{1,99}$/)
  })

  it('puts a line feed into every container that is empty', () => {
    // What holds elements in one place is a container in all others like it; some never hold any.
    const places = documents().flatMap(([path, root]) => [root, ...descendants(root)].map(each => ({ path, each })))
    const within = places.flatMap(({ path, each }) =>
      childElements(each).map(child => ({ path, child, place: `${each.name}/${child.name}` }))
    )
    const containers = new Set(within.filter(({ child }) => childElements(child).length > 0).map(({ place }) => place))
    const empty = within.filter(({ child }) => child.children.length === 0)
    const wrong = empty.filter(({ place, child }) => containers.has(place) || neverFilled.includes(child.name))
    expect(wrong.map(({ path, place }) => `${path}: ${place}`)).toEqual([])
    for (const root of ['roles.xml', 'users.xml']) expect(backup.text(root)).toMatch(/>\n<\/[a-z_]+>$/)
  })

  it('has every element whose absence stops a restore or drops something', () => {
    for (const [file, within] of required) {
      const roots = documents().filter(([path]) => file.test(path))
      const elements = roots.flatMap(([, root]) => [root, ...descendants(root)])
      for (const [parent, fields] of Object.entries(within)) {
        const parents = elements.filter(each => each.name === parent && childElements(each).length > 0)
        expect(parents.length, `${file} has no ${parent}`).toBeGreaterThan(0)
        for (const each of parents) {
          const names = childElements(each).map(child => child.name)
          expect(names, `${parent} in ${file}`).toEqual(expect.arrayContaining([...fields]))
        }
      }
    }
  })

  it('has a course that is shown, and what is lost without their files', () => {
    const whole = backup.xml('course/course.xml')
    expect(['visible', 'enablecompletion', 'format'].map(name => value(whole, name))).toEqual(['1', '1', 'topics'])
    for (const path of ['gradebook.xml', 'completion.xml', 'course/inforef.xml', 'course/enrolments.xml'])
      expect(backup.entries.has(path), path).toBe(true)
  })

  it('numbers sections from 0, with names that fit', () => {
    const sections = documents().filter(([path]) => path.endsWith('/section.xml'))
    expect(sections.map(([, root]) => value(root, 'number'))).toEqual(['0', '1', '2', '3'])
    expect(value((sections[0] as [string, XmlElement])[1], 'name')).toBe('$@NULL@$')
  })
})

/** Containers that hold nothing in what we write. */
const neverFilled = [
  'grade_letters',
  'role_overrides',
  'role_assignments',
  'discussions',
  'subscriptions',
  'digests',
  'readposts',
  'trackedprefs',
  'poststags',
  'ratings',
  'aliases',
  'completeds',
  'instances',
  'grade_grades',
  'chaptertags',
  'attributes',
  'enrols',
  'groupings',
  'userflags',
  'submissions',
  'overrides',
  'attempts',
  'quiz_grade_items',
  'entriestags',
  'categories',
  'customfields',
  'roles_definition',
  'users',
  'course_completion_crit_completions'
]

describe('numbers', () => {
  it('are unique and far above those of a fresh site', () => {
    const seen = new Map<string, string>()
    for (const [path, root] of documents()) {
      for (const element of [root, ...descendants(root)]) {
        const { id } = element.attributes
        if (id === undefined || path === 'moodle_backup.xml') continue
        const key = element.name === 'activity' || sameRow.has(`${element.name}`) ? `${element.name} ${id}` : String(id)
        expect(Number(id)).toBeGreaterThan(900_000)
        expect(seen.get(key), `${element.name} ${id} of ${path}`).toBeUndefined()
        seen.set(key, path)
      }
    }
  })

  it('are the same in each build', async () => {
    const again = await written(moodle, course)
    for (const [path, body] of backup.entries) expect(again.entries.get(path)).toEqual(body)
  })
})

/** An activity's own element repeats the id of `activity`; `module` has the cmid. */
const sameRow = new Set(['page', 'book', 'assign', 'quiz', 'feedback', 'forum', 'glossary', 'module'])

function descendants(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap(child => [child, ...descendants(child)])
}

describe('files', () => {
  it('have a row, bytes under their SHA-1, and a place in the inforef of their owner', () => {
    const rows = all('files.xml', 'file')
    const owned = documents()
      .filter(([path]) => path.endsWith('inforef.xml'))
      .flatMap(([path]) => listed(path, 'file'))
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows) {
      const hash = value(row, 'contenthash')
      expect(backup.entries.has(`files/${hash.slice(0, 2)}/${hash}`)).toBe(true)
      expect(owned.filter(id => id === row.attributes.id)).toHaveLength(1)
    }
  })

  it('are found by the address that the text has', () => {
    const names = new Set(all('files.xml', 'file').map(row => value(row, 'filepath') + value(row, 'filename')))
    const texts = documents().map(([, root]) => textOf(root))
    const addresses = texts.flatMap(text => [...text.matchAll(/@@PLUGINFILE@@(\/[^"]+)/g)].map(found => found[1] ?? ''))
    expect(addresses).toContain('/media/a%20map.png')
    for (const address of addresses) expect(names).toContain(decodeURIComponent(address))
  })

  it('are shown as wide as their page at most: themes know the class, and cut off what is wider', () => {
    const pictures = documents().flatMap(([path]) => backup.text(path).match(/&lt;img\b[\s\S]*?&gt;/g) ?? [])
    expect(pictures.length).toBeGreaterThan(0)
    for (const picture of pictures) expect(picture).toContain('class="img-fluid"')
  })

  it('stand in the context and area of what shows them', () => {
    const rows = all('files.xml', 'file').map(row => [value(row, 'component'), value(row, 'filearea')].join('/'))
    expect([...new Set(rows)].sort()).toEqual([
      'course/overviewfiles',
      'mod_book/chapter',
      'qtype_ddmarker/bgimage',
      'question/questiontext'
    ])
  })
})

describe('terms', () => {
  it('have their definitions right below them, from whichever side reading begins', () => {
    const definitions = documents().flatMap(([path]) => backup.text(path).match(/&lt;dd\b[^;]*;/g) ?? [])
    expect(definitions.length).toBeGreaterThan(0)
    for (const definition of definitions) expect(definition).toContain('margin-inline-start: 0')
  })
})

describe('links', () => {
  it('between pages are encoded, so that restore makes them addresses of the new site', () => {
    const [law] = all('moodle_backup.xml', 'activity').filter(each => value(each, 'title') === 'Law')
    const cmid = law ? value(law, 'moduleid') : ''
    const chapters = all(`activities/book_${cmid}/book.xml`, 'chapter')
    const duties = chapters.find(chapter => value(chapter, 'title') === 'Duties')
    const texts = documents()
      .map(([, root]) => textOf(root))
      .join('')
    expect(texts).toContain(`href="$@BOOKVIEWBYIDCH*${cmid}*${duties?.attributes.id}@$"`)
  })
})

describe('question bank', () => {
  const categories = () => all('questions.xml', 'question_category')

  it('has one category named top without parent, and every category in the inforef of the course', () => {
    const tops = categories().filter(each => value(each, 'parent') === '0')
    expect(tops.map(top => value(top, 'name'))).toEqual(['top'])
    expect(listed('course/inforef.xml', 'question_category').sort()).toEqual(
      categories()
        .map(each => String(each.attributes.id))
        .sort()
    )
  })

  it('is that of the course, with its files: Moodle 4.5 has no other place for these', () => {
    const contextId = textOf(all('moodle_backup.xml', 'original_course_contextid')[0] as XmlElement)
    for (const category of categories()) {
      expect([value(category, 'contextlevel'), value(category, 'contextid')]).toEqual(['50', contextId])
    }
    const files = all('files.xml', 'file').filter(row => /^q(uestion$|type_)/.test(value(row, 'component')))
    expect(files.map(row => value(row, 'contextid'))).toEqual(files.map(() => contextId))
    expect(files.length).toBeGreaterThan(1)
  })

  it('has stamps that nothing shares, and NULL, not nothing, where there is no idnumber', () => {
    const stamps = all('questions.xml', 'stamp').map(textOf)
    expect(new Set(stamps).size).toBe(stamps.length)
    for (const stamp of stamps) expect(stamp.length).toBeLessThanOrEqual(255)
    for (const idnumber of all('questions.xml', 'idnumber')) expect(textOf(idnumber)).not.toBe('')
  })

  it('keeps its stamps when the order and the words of questions change', async () => {
    const [first, ...rest] = course.children
    const turned = {
      ...course,
      children: [...rest, first].map(module => ({ ...module, title: `Other ${module?.title}` }))
    } as typeof course
    const again = await written(moodle, turned)
    const stamps = (of: Written) => findAll(of.xml('questions.xml'), 'stamp').map(textOf).sort()
    expect(stamps(again)).toEqual(stamps(backup))
  })

  it('holds a question type for every interaction', () => {
    const types = new Set(all('questions.xml', 'qtype').map(textOf))
    expect([...types].sort()).toEqual([
      'ddmarker',
      'ddwtos',
      'essay',
      'gapselect',
      'match',
      'multianswer',
      'multichoice',
      'numerical',
      'ordering',
      'shortanswer',
      'truefalse'
    ])
  })

  it('gives several right answers fractions that add up to the whole', () => {
    for (const question of all('questions.xml', 'question').filter(each => value(each, 'qtype') === 'multichoice')) {
      const fractions = findAll(question, 'fraction').map(each => Number(textOf(each)))
      const isSingle = textOf(findAll(question, 'single')[0]) === '1'
      const best = isSingle
        ? Math.max(...fractions)
        : fractions.filter(each => each > 0).reduce((sum, each) => sum + each)
      expect(best).toBeCloseTo(1, 5)
    }
  })

  it('gives every question of several parts as many marks as parts, and marks with the decimals of their columns', () => {
    for (const question of all('questions.xml', 'question').filter(each => each.attributes.id !== undefined)) {
      // With fewer decimals a second restore takes the question for another one.
      expect(value(question, 'defaultmark')).toMatch(/^\d+\.\d{7}$/)
      expect(value(question, 'penalty')).toMatch(value(question, 'qtype') === 'truefalse' ? /^1\.0{7}$/ : /^0\.3{7}$/)
      const parts = all('questions.xml', 'question').filter(each => value(each, 'parent') === question.attributes.id)
      if (value(question, 'qtype') === 'multianswer') expect(Number(value(question, 'defaultmark'))).toBe(parts.length)
    }
    const answers = all('questions.xml', 'answer').filter(each => each.attributes.id !== undefined)
    for (const each of answers) expect(value(each, 'fraction')).toMatch(/^-?\d+\.\d{7}$/)
  })

  it('has units with a number that has some, and none with one that has not', () => {
    const numbers = all('questions.xml', 'plugin_qtype_numerical_question')
    expect(
      numbers.map(each => [findAll(each, 'numerical_units').length, textOf(findAll(each, 'showunits')[0])])
    ).toEqual([
      [1, '0'],
      [0, '3']
    ])
  })

  it('matches at least two pairs, orders from 1 on, and drags words as objects of PHP', () => {
    for (const matches of all('questions.xml', 'matches'))
      expect(childElements(matches).filter(each => value(each, 'questiontext') !== '').length).toBeGreaterThan(1)
    const [ordered] = all('questions.xml', 'plugin_qtype_ordering_question')
    expect(findAll(ordered as XmlElement, 'fraction').map(each => Number(textOf(each)))).toEqual([1, 2, 3])
    const [dragged] = all('questions.xml', 'plugin_qtype_ddwtos_question')
    for (const each of findAll(dragged as XmlElement, 'feedback'))
      expect(textOf(each)).toMatch(/^O:8:"stdClass":2:\{s:9:"draggroup";s:1:"1";s:8:"infinite";b:[01];\}$/)
  })

  it('names the parts of a cloze in order, each with the cloze as its parent', () => {
    const [sequence] = all('questions.xml', 'sequence').map(textOf)
    const cloze = all('questions.xml', 'question').find(each => value(each, 'qtype') === 'multianswer')
    const parts = all('questions.xml', 'question').filter(each => value(each, 'parent') === cloze?.attributes.id)
    expect(sequence).toBe(parts.map(each => each.attributes.id).join(','))
    expect(value(cloze as XmlElement, 'questiontext')).toMatch(
      /Write &#123;#1} as &#123;#2}\. The \{#1\} sits in \{#2\}\./
    )
  })

  it('has hints of an order as Moodle keeps them: else a second restore takes the question for another one', async () => {
    const elements = [choice('1', 'One', 1), choice('2', 'Two', 1), hint('The first.')]
    const [first, ...rest] = course.children
    const children = [quiz('hinted', [item('order', 'steps', elements)])]
    const made = await written(moodle, { ...course, children: [{ ...first, children }, ...rest] } as typeof course)
    const [hinted] = findAll(made.xml('questions.xml'), 'question_hint')
    expect(value(hinted as XmlElement, 'options')).toBe('1')
  })

  it('tags questions with the objectives that they assess', () => {
    expect(all('questions.xml', 'rawname').map(textOf)).toEqual(['Explain three pathways'])
  })
})

describe('quizzes', () => {
  const quizzes = () => documents().filter(([path]) => path.endsWith('/quiz.xml'))

  it('sum up the marks of their slots, which is also their grade', () => {
    for (const [path, root] of quizzes()) {
      const marks = findAll(root, 'maxmark').map(each => Number(textOf(each)))
      const sum = marks.reduce((total, mark) => total + mark, 0)
      const quiz = find(root, 'quiz') as XmlElement
      expect(Number(value(quiz, 'sumgrades'))).toBeCloseTo(sum, 5)
      expect(Number(value(quiz, 'grade'))).toBeCloseTo(sum, 5)
      const [item] = all(path.replace('quiz.xml', 'grades.xml'), 'grade_item')
      expect(Number(value(item as XmlElement, 'grademax'))).toBeCloseTo(sum, 5)
    }
  })

  it('have one section from their first slot on, and slots in order, on pages', () => {
    for (const [, root] of quizzes()) {
      expect(findAll(root, 'firstslot').map(textOf)).toEqual(['1'])
      const slots = findAll(root, 'question_instance')
      expect(slots.map(each => value(each, 'slot'))).toEqual(slots.map((_, index) => String(index + 1)))
      expect(value(slots[0] as XmlElement, 'page')).toBe('1')
    }
  })

  it('have feedback by grade from nothing to above the maximum, without a hole', () => {
    const [feedback] = quizzes()
      .map(([, root]) => findAll(root, 'feedback'))
      .filter(each => each.length > 0)
    const bounds = (feedback ?? []).map(each => [Number(value(each, 'mingrade')), Number(value(each, 'maxgrade'))])
    expect(bounds).toEqual([
      [18.9, 28],
      [0, 18.9]
    ])
  })

  it('refer to entries that the bank has, and to categories for what is drawn', () => {
    const entries = new Set(all('questions.xml', 'question_bank_entry').map(each => each.attributes.id))
    const categories = new Map(
      all('questions.xml', 'question_category').map(each => [String(each.attributes.id), each])
    )
    const references = quizzes().flatMap(([, root]) => findAll(root, 'questionbankentryid').map(textOf))
    expect(references).toHaveLength(14)
    for (const id of references) expect(entries).toContain(id)
    const filters = quizzes().flatMap(([, root]) => findAll(root, 'filtercondition').map(textOf))
    expect(filters).toHaveLength(2)
    for (const filter of filters) {
      const [id] = (JSON.parse(filter) as { filter: { category: { values: string[] } } }).filter.category.values
      const drawn = categories.get(id ?? '') as XmlElement
      expect(findAll(drawn, 'question_bank_entry'), 'nothing of it stands in a slot of its own').toHaveLength(3)
      for (const entry of findAll(drawn, 'question_bank_entry')) expect(references).not.toContain(entry.attributes.id)
    }
  })

  it('pass where the author says, and say so; practice is out of every total', () => {
    const item = (title: string) =>
      documents()
        .filter(([path]) => path.endsWith('/grades.xml'))
        .flatMap(([, root]) => findAll(root, 'grade_item'))
        .find(each => value(each, 'itemname') === title) as XmlElement
    expect(value(item('Quiz check'), 'gradepass')).toBe('18.90000')
    expect(value(item('Quiz check'), 'weightoverride')).toBe('0')
    expect(value(item('Quiz practice'), 'weightoverride')).toBe('1')
    expect(value(item('Quiz practice'), 'aggregationcoef2')).toBe('0.00000')
  })
})

describe('a discussion', () => {
  it('is a forum whose intro the restore makes its one discussion', () => {
    const [forum] = documents().filter(([path]) => path.endsWith('/forum.xml'))
    const root = (forum as [string, XmlElement])[1]
    expect(textOf(findAll(root, 'type')[0])).toBe('single')
    expect(textOf(findAll(root, 'intro')[0])).toContain('Who should decide what is published?')
  })
})

describe('texts that Moodle cleans', () => {
  it('have formulas as TeX and no element of HTML 5, in posts of forums and entries of glossaries', async () => {
    const content: FlowContent[] = [
      { type: 'math', value: 'x^2' },
      {
        type: 'figure',
        kind: 'image',
        number: '1',
        children: [
          { type: 'image', url: 'media/a map.png', alt: 'A map' },
          { type: 'caption', children: words('Here') }
        ]
      },
      { type: 'box', kind: 'note', children: [paragraph('Mind it.')] }
    ]
    const talk: Discussion = { type: 'discussion', ...titled('talk', 'Talk'), objectives: [], children: content }
    const term: FlowContent = { type: 'term', id: 'word', term: 'Word', children: content }
    const [first] = course.children
    const rich = { ...course, children: [{ ...first, children: [page('p', 'P', term), talk] }] } as typeof course
    const made = await written(moodle, rich)
    for (const end of ['/forum.xml', '/glossary.xml']) {
      const [path] = [...made.entries.keys()].filter(each => each.endsWith(end))
      const text = textOf(made.xml(path ?? ''))
      expect(text).toContain('\\[x^2\\]')
      expect(text).toMatch(/<div[^>]*>\s*<img[^>]*>\s*<p>.*Here<\/p>/)
      expect(text).not.toMatch(/<(math|figure|figcaption|section|aside)\b/)
    }
  })
})

describe('outcomes', () => {
  const judged = (of: Written) =>
    [...of.entries.keys()]
      .filter(path => path.endsWith('/grades.xml'))
      .flatMap(path => findAll(of.xml(path), 'grade_item'))
      .filter(each => /^\d+$/.test(value(each, 'outcomeid')))

  it('judge assignments, graded quizzes and discussions by the objectives of each, on one scale', () => {
    const titles = new Map(all('outcomes.xml', 'outcome').map(each => [each.attributes.id, value(each, 'shortname')]))
    const [scale] = all('scales.xml', 'scale')
    expect(judged(backup).map(each => [value(each, 'itemmodule'), titles.get(value(each, 'outcomeid'))])).toEqual([
      ['assign', 'judge-release'],
      ['quiz', 'name-pathways'],
      ['forum', 'judge-release']
    ])
    for (const item of judged(backup)) {
      expect(Number(value(item, 'itemnumber'))).toBeGreaterThanOrEqual(1000)
      expect([value(item, 'gradetype'), value(item, 'scaleid')]).toEqual(['2', scale?.attributes.id])
      expect(Number(value(item, 'grademax'))).toBe(value(scale as XmlElement, 'scale').split(',').length)
    }
  })

  it('have names that fit a grade item: a longer one is cut and reported', async () => {
    const [first, ...rest] = course.children
    const title = 'Judge '.repeat(60).trim()
    const objectives = first?.objectives.map(objective => ({ ...objective, title }))
    const long = { ...course, children: [{ ...first, objectives }, ...rest] } as typeof course
    const made = await written(moodle, long)
    for (const item of judged(made)) expect(value(item, 'itemname')).toHaveLength(255)
    expect(made.messages.map(each => each.ruleId)).toContain('text-too-long')
  })

  it('are left out where the option says so', async () => {
    const without = await written(moodle, course, { outcomes: false })
    expect(judged(without)).toEqual([])
    expect(findAll(without.xml('outcomes.xml'), 'outcome')).toEqual([])
  })
})

describe('surveys', () => {
  it('ask in the notation of Moodle: rated steps side by side, choices, and a field', () => {
    const surveys = documents().filter(([path]) => path.endsWith('/feedback.xml'))
    const asked = surveys.map(([, root]) =>
      findAll(root, 'item').map(each => [value(each, 'typ'), value(each, 'label'), value(each, 'presentation')])
    )
    const rated = 'r>>>>>1####Never|2####Sometimes|3####Always<<<<<1'
    const statements = [
      ['multichoicerated', 'can-name', rated],
      ['multichoicerated', 'can-judge', rated]
    ]
    expect(asked[0]?.slice(1)).toEqual(statements)
    expect(asked[1]?.slice(1)).toEqual([
      ...statements,
      ['textarea', 'change', '60|5'],
      ['multichoice', 'which', 'c>>>>>One|Two']
    ])
    expect(surveys.map(([, root]) => textOf(findAll(root, 'anonymous')[0]))).toEqual(['1', '2'])
  })
})

describe('names of the course', () => {
  const named = (of: Written) => [
    value(of.xml('course/course.xml'), 'shortname'),
    value(of.xml('course/course.xml'), 'fullname')
  ]

  it('tell its languages and editions apart', () => {
    expect(named(backup)).toEqual(['everything-en-teacher', 'Every construct: “Ünïcode” & &#60;tags>, 中文, العربية'])
  })

  it('are those of the module when it stands alone', async () => {
    const alone = {
      ...course,
      scope: 'module',
      edition: 'learner',
      children: course.children.slice(1)
    } as typeof course
    expect(named(await written(moodle, alone))).toEqual(['everything-law-en', 'Law'])
  })
})

describe('grades', () => {
  it('stand in categories of the gradebook, one for the course and one for each module with some, and in an inforef', () => {
    const categories = all('gradebook.xml', 'grade_category')
    expect(categories.map(each => [value(each, 'fullname'), value(each, 'depth')])).toEqual([
      ['?', '1'],
      ['How research & “models” come to be misused', '2']
    ])
    const ids = new Set(categories.map(each => each.attributes.id))
    for (const path of [...backup.entries.keys()].filter(each => each.endsWith('/grades.xml'))) {
      const items = all(path, 'grade_item')
      for (const item of items) {
        expect(ids).toContain(value(item, 'categoryid'))
        expect(path).toContain(`activities/${value(item, 'itemmodule')}_`)
      }
      const owned = listed(path.replace('grades.xml', 'inforef.xml'), 'grade_item')
      expect(owned.sort()).toEqual(items.map(each => String(each.attributes.id)).sort())
    }
  })
})

describe('editions', () => {
  it('hide what is for teachers from students', () => {
    const hidden = all('moodle_backup.xml', 'activity')
      .filter(each => {
        const directory = value(each, 'directory')
        return directory !== '' && value(backup.xml(`${directory}/module.xml`), 'visible') === '0'
      })
      .map(each => value(each, 'title'))
    expect(hidden).toEqual([
      'Notes for the teacher: Pathways, in twelve minutes',
      'Solution: Publish or not?',
      'Solution: Think about it'
    ])
    for (const [path, root] of documents()) {
      const isHidden = path.endsWith('/page.xml') && hidden.includes(textOf(findAll(root, 'name')[0]))
      if (!isHidden) expect(textOf(root), path).not.toMatch(/The secret answer|What the teacher says/)
    }
  })
})

describe('assignments', () => {
  it('take what the author asks for: without these settings nothing could be handed in', () => {
    const [assign] = documents().filter(([path]) => path.endsWith('/assign.xml'))
    const settings = findAll((assign as [string, XmlElement])[1], 'plugin_config')
      .filter(each => value(each, 'subtype') === 'assignsubmission' && value(each, 'name') === 'enabled')
      .map(each => [value(each, 'plugin'), value(each, 'value')])
    expect(settings).toEqual([
      ['onlinetext', '1'],
      ['file', '1']
    ])
  })

  it('have a rubric that is ready to use', () => {
    const [grading] = documents().filter(([path]) => path.endsWith('/grading.xml'))
    const root = (grading as [string, XmlElement])[1]
    expect(['status', 'method', 'activemethod'].map(name => textOf(findAll(root, name)[0]))).toEqual([
      '20',
      'rubric',
      'rubric'
    ])
    expect(findAll(root, 'level').map(each => Number(value(each, 'score')))).toEqual([0, 2, 0, 3])
  })

  it('name a level and what it means with the colon of the language', async () => {
    const made = await written(moodle, { ...course, language: 'fr' })
    const path = [...made.entries.keys()].find(each => each.endsWith('/grading.xml')) ?? ''
    expect(findAll(made.xml(path), 'level').map(each => value(each, 'definition'))).toContain('Missing : none')
  })

  it('are handed in by team when they are done in pairs or groups', async () => {
    const [first, ...rest] = course.children
    const kinds = ['individual', 'pair', 'group', 'plenary'] as const
    const asked = first?.children.find(child => child.type === 'exercise')
    const children = kinds.map(kind => ({ ...asked, id: kind, title: kind, kind }))
    const changed = { ...course, children: [{ ...first, children }, ...rest] } as unknown as typeof course
    const made = await written(moodle, changed)
    const assigns = [...made.entries.keys()].filter(path => path.endsWith('/assign.xml')).map(path => made.xml(path))
    expect(assigns.map(root => ['name', 'teamsubmission'].map(name => textOf(findAll(root, name)[0])))).toEqual([
      ['individual', '0'],
      ['pair', '1'],
      ['group', '1'],
      ['plenary', '0']
    ])
  })
})

describe('progress', () => {
  it('opens a section when the one before is done', () => {
    const sections = documents().filter(([path]) => path.endsWith('/section.xml'))
    const [, , law] = sections
    const rule = JSON.parse(textOf(find((law as [string, XmlElement])[1], 'availabilityjson'))) as {
      c: { cm: number }[]
    }
    const cmids = all('moodle_backup.xml', 'moduleid').map(textOf)
    for (const { cm } of rule.c) expect(cmids).toContain(String(cm))
    expect(rule.c.length).toBe(8)
  })

  it('ends the course when every activity that is followed is done', () => {
    const criteria = all('completion.xml', 'moduleinstance').map(textOf)
    const followed = documents()
      .filter(([path, root]) => path.endsWith('/module.xml') && value(root, 'completion') === '2')
      .map(([, root]) => String(root.attributes.id))
    expect(criteria.sort()).toEqual(followed.sort())
  })
})
