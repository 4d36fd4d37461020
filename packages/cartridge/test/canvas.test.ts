import { type Media, visit } from '@curricle/model'
import { attribute, childElements, find, findAll, textOf, type XmlElement } from '@curricle/xml'
import { describe, expect, it } from 'vitest'
import { canvas } from '../src/index.ts'
import { asset, course } from './course.ts'
import { type Written, written } from './written.ts'

const all = await written(canvas, course)
const modules = all.xml('course_settings/module_meta.xml')

/** The line of a module with this title. */
function lineOf(title: string, from: XmlElement = modules): XmlElement {
  const found = findAll(from, 'item').find(each => value(each, 'title') === title)
  if (!found) throw new Error(`no line “${title}”`)
  return found
}

const value = (of: XmlElement, name: string): string => textOf(find(of, name))
const contentOf = (title: string): string => value(lineOf(title), 'identifierref')

function questions(from: Written = all, title = 'Check your understanding'): XmlElement[] {
  return findAll(from.xml(`non_cc_assessments/${contentOf(title)}.xml.qti`), 'item')
}

function question(title: string, from: Written = all): XmlElement {
  const found = questions(from).find(each => attribute(each, 'title') === title)
  if (!found) throw new Error(`no question “${title}”`)
  return found
}

function metadata(of: XmlElement): Record<string, string> {
  const fields = findAll(of, 'qtimetadatafield')
  return Object.fromEntries(fields.map(each => [value(each, 'fieldlabel'), value(each, 'fieldentry')]))
}

describe('modules', () => {
  it('list everything in order as what it is', () => {
    const [, module] = findAll(modules, 'module')
    expect(
      findAll(module as XmlElement, 'item').map(each => [value(each, 'content_type'), value(each, 'title')])
    ).toEqual([
      ['WikiPage', 'Opening'],
      ['WikiPage', 'In twelve minutes'],
      ['WikiPage', 'Notes for the teacher: In twelve minutes'],
      ['ExternalUrl', 'The convention'],
      ['Assignment', 'Publish?'],
      ['WikiPage', 'Solution: Publish?'],
      ['Quizzes::Quiz', 'Check your understanding'],
      ['DiscussionTopic', 'Talk it over'],
      ['Quizzes::Quiz', 'Before we start']
    ])
  })

  it('keep what is for teachers unpublished, line and page', () => {
    expect(value(lineOf('Solution: Publish?'), 'workflow_state')).toBe('unpublished')
    const pages = [...all.entries.keys()].filter(path => path.startsWith('wiki_content/'))
    const hidden = pages.filter(path => all.text(path).includes('name="workflow_state" content="unpublished"'))
    expect(hidden).toEqual(['wiki_content/pathways.deck.notes.html', 'wiki_content/pathways.review.solution.html'])
  })

  it('are complete when pages are seen, work is handed in and the quiz is passed', () => {
    const rules = findAll(modules, 'completionRequirement').map(each => [
      value(each, 'identifierref'),
      attribute(each, 'type'),
      value(each, 'min_score')
    ])
    const ruleOf = (title: string) => rules.find(([ref]) => ref === attribute(lineOf(title), 'identifier'))?.slice(1)
    expect(ruleOf('Opening')).toEqual(['must_view', ''])
    expect(ruleOf('Publish?')).toEqual(['must_submit', ''])
    expect(ruleOf('Talk it over')).toEqual(['must_contribute', ''])
    expect(ruleOf('Check your understanding')).toEqual(['min_score', '16.1'])
    expect(ruleOf('Solution: Publish?')).toBeUndefined()
  })

  it('open one after the other when the course says so', async () => {
    const [first] = course.children
    const second = { ...first, id: 'second', title: 'Second' }
    const sequential = {
      ...course,
      metadata: { ...course.metadata, progress: 'sequential' },
      children: [first, second]
    } as unknown as typeof course
    const found = (await written(canvas, sequential)).xml('course_settings/module_meta.xml')
    const [, one, two] = findAll(found, 'module') as [XmlElement, XmlElement, XmlElement]
    expect(find(one, 'prerequisites')).toBeUndefined()
    expect(value(find(two, 'prerequisites', 'prerequisite') as XmlElement, 'identifierref')).toBe(
      attribute(one, 'identifier')
    )
  })
})

describe('a name that is longer than Canvas takes', () => {
  it('is cut everywhere, and said, so that no page and no activity is lost with it', async () => {
    const long = structuredClone({ ...course, assets: new Map() })
    visit(long, node => {
      if (node.type !== 'course' && 'title' in node && node.title) node.title = 'n'.repeat(300)
    })
    const made = await written(canvas, { ...long, assets: course.assets } as typeof course)
    const paths = [...made.entries.keys()]
    const titles = [
      ...paths
        .filter(path => path.startsWith('course_settings/') || path.endsWith('_meta.xml'))
        .filter(path => path.endsWith('.xml'))
        .flatMap(path => findAll(made.xml(path), 'title').map(textOf)),
      ...paths.filter(path => path.endsWith('.qti')).flatMap(path => names(made.xml(path))),
      ...paths
        .filter(path => path.endsWith('.html'))
        .map(path => /<title>(.*)<\/title>/.exec(made.text(path))?.[1] ?? '')
    ]
    expect(titles.filter(title => title.startsWith('nnn')).length).toBeGreaterThan(20)
    for (const title of titles) expect([...title].length).toBeLessThanOrEqual(255)
    expect(made.messages.map(({ ruleId }) => ruleId)).toContain('text-too-long')
    expect(all.messages.map(({ ruleId }) => ruleId)).not.toContain('text-too-long')
  })

  function names(root: XmlElement): string[] {
    return ['assessment', 'section', 'item'].flatMap(name =>
      findAll(root, name).map(each => attribute(each, 'title') ?? '')
    )
  }
})

describe('a module alone', () => {
  it('changes nothing of the course that takes it in, and has its own list of references', async () => {
    const alone = await written(canvas, { ...course, scope: 'module' } as typeof course)
    expect(alone.entries.has('course_settings/course_settings.xml')).toBe(false)
    const [module] = findAll(alone.xml('course_settings/module_meta.xml'), 'module') as [XmlElement]
    expect(find(module, 'position')).toBeUndefined()
    const own = value(lineOf('References', module), 'identifierref')
    expect(own).not.toBe(contentOf('References'))
  })
})

describe('files', () => {
  it('keep the names that their authors gave them', () => {
    const files = findAll(all.xml('course_settings/files_meta.xml'), 'file')
    expect(files.map(each => value(each, 'display_name')).sort()).toEqual(['a map.png', 'صورة.png'])
  })
})

describe('a video', () => {
  const files = ['media/talk.mp4', 'media/talk.vtt', 'media/talk.png'].map(path => asset(path))
  const [url, captions, poster] = files.map(each => each.path) as [string, string, string]
  const video: Media = { type: 'media', kind: 'video', title: 'A talk', url, captions, poster, children: [] }
  const [module] = course.children
  const page = {
    type: 'page',
    id: 'talk',
    title: 'Talk',
    heading: [],
    objectives: [],
    references: [],
    children: [video]
  }
  const shown = written(canvas, {
    ...course,
    assets: new Map(files.map(each => [each.path, each])),
    children: [{ ...module, children: [page] }]
  } as unknown as typeof course)

  it('is the file of the course to which Canvas adds its captions', async () => {
    const { xml } = await shown
    const resources = findAll(xml('imsmanifest.xml'), 'resource')
    const called = (path: string) => resources.find(each => attribute(each, 'href') === path)
    const [track] = findAll(xml('course_settings/media_tracks.xml'), 'track') as [XmlElement]
    const [recording] = findAll(xml('course_settings/media_tracks.xml'), 'media') as [XmlElement]
    const identifiers = [recording, track].map(each => attribute(each, 'identifierref'))
    const paths = ['web_resources/media/talk.mp4', 'web_resources/media/talk.vtt']
    expect(identifiers).toEqual(paths.map(path => attribute(called(path) as XmlElement, 'identifier')))
    expect(attribute(track, 'locale')).toBe('en')
  })

  it('names only files that Canvas looks for, which a poster is not', async () => {
    const { text, entries } = await shown
    expect(text('wiki_content/pathways.talk.html')).toContain(
      '<video controls="" preload="metadata" aria-label="A talk">'
    )
    expect([...entries.keys()]).not.toContain('web_resources/media/talk.png')
  })
})

describe('pages', () => {
  it('name files and other places as Canvas finds them', () => {
    const opening = all.text('wiki_content/pathways.opening.html')
    expect(opening).toMatch(/src="\$IMS-CC-FILEBASE\$\/media\/a-map-[0-9a-f]{6}\.png"/)
    expect(opening).toContain(`href="$CANVAS_OBJECT_REFERENCE$/assignments/${contentOf('Publish?')}"`)
    expect(opening).toContain(`href="$CANVAS_OBJECT_REFERENCE$/quizzes/${contentOf('Check your understanding')}"`)
  })

  it('say their language and direction, since Canvas speaks that of each account', async () => {
    const arabic = await written(canvas, { ...course, language: 'ar' } as typeof course)
    expect(arabic.text('wiki_content/pathways.opening.html')).toContain('<div lang="ar" dir="rtl">')
  })

  it('leave their title to Canvas', () => {
    expect(all.text('wiki_content/pathways.opening.html')).not.toContain('<h1')
  })
})

describe('an assignment', () => {
  const settings = all.xml(`${contentOf('Publish?')}/assignment_settings.xml`)
  const rubric = find(all.xml('course_settings/rubrics.xml'), 'rubric') as XmlElement

  it('has its points, its way to hand in and its rubric', () => {
    expect(value(settings, 'points_possible')).toBe('3')
    expect(value(settings, 'submission_types')).toBe('online_text_entry')
    expect(value(settings, 'rubric_identifierref')).toBe(attribute(rubric, 'identifier'))
    expect(all.text(`${contentOf('Publish?')}/${contentOf('Publish?')}.html`)).toContain('Decide.')
  })

  it('has a rubric whose criteria are linked to outcomes, the highest level first', () => {
    const outcomes = findAll(all.xml('course_settings/learning_outcomes.xml'), 'learningOutcome')
    const judge = outcomes.find(each => value(each, 'title') === 'Judge a release')
    expect(findAll(rubric, 'criterion').map(each => [value(each, 'points'), value(each, 'mastery_points')])[0]).toEqual(
      ['3', '3']
    )
    expect(textOf(findAll(rubric, 'learning_outcome_identifierref')[0])).toBe(
      attribute(judge as XmlElement, 'identifier')
    )
    expect(findAll(rubric, 'rating').map(each => [value(each, 'description'), value(each, 'points')])).toEqual([
      ['Full', '3'],
      ['Missing', '0']
    ])
  })

  it('is a page when nothing is handed in or earned', async () => {
    const [module] = course.children
    const light = {
      ...course,
      children: [
        {
          ...module,
          children: module?.children.map(child =>
            child.type === 'exercise' ? { ...child, submit: [], maxScore: 0 } : child
          )
        }
      ]
    } as unknown as typeof course
    const found = await written(canvas, light)
    expect(value(lineOf('Publish?', found.xml('course_settings/module_meta.xml')), 'content_type')).toBe('WikiPage')
    expect(found.entries.has('course_settings/rubrics.xml')).toBe(false)
  })
})

describe('a quiz', () => {
  const folder = contentOf('Check your understanding')
  const meta = all.xml(`${folder}/assessment_meta.xml`)

  it('keeps its kind, points, attempts, time and shuffling', () => {
    expect(value(meta, 'quiz_type')).toBe('assignment')
    expect(value(meta, 'points_possible')).toBe('23')
    expect(value(meta, 'allowed_attempts')).toBe('2')
    expect(value(meta, 'time_limit')).toBe('20')
    expect(value(meta, 'shuffle_answers')).toBe('true')
    expect(value(meta, 'description')).toBe('<div lang="en" dir="ltr"><p>Take your time.</p></div>')
  })

  it('stands in the cartridge’s own profile beside it, without which New Quizzes find nothing', () => {
    const profile = find(all.xml(`${folder}/assessment_qti.xml`), 'assessment') as XmlElement
    expect(attribute(profile, 'ident')).toBe(folder)
    expect(metadata(find(profile, 'qtimetadata') as XmlElement).cc_profile).toBe('cc.exam.v0p1')
  })

  it('asks each kind of question as Canvas has it', () => {
    expect(
      questions().map(each => [attribute(each, 'title'), metadata(each).question_type, metadata(each).points_possible])
    ).toEqual([
      ['Question single', 'multiple_choice_question', '1'],
      ['Question two', 'multiple_choice_question', '1'],
      ['Question several', 'multiple_answers_question', '2'],
      ['Question truth', 'true_false_question', '1'],
      ['Question typed', 'short_answer_question', '1'],
      ['Question number', 'numerical_question', '1'],
      ['Question match', 'matching_question', '2'],
      ['Question order', 'matching_question', '3'],
      ['Question cloze (1/2)', 'fill_in_multiple_blanks_question', '1'],
      ['Question cloze (2/2)', 'multiple_dropdowns_question', '1'],
      ['Question drag', 'multiple_dropdowns_question', '2'],
      ['Question place', 'multiple_choice_question', '1'],
      ['Question free', 'essay_question', '5'],
      ['Question p1', 'true_false_question', '1'],
      ['Question p2', 'multiple_choice_question', '1']
    ])
  })

  it('takes a number with its margin', () => {
    const condition = findAll(question('Question number'), 'conditionvar')[0] as XmlElement
    expect(findAll(condition, 'varequal').map(textOf)).toEqual(['9'])
    expect(findAll(condition, 'vargte').map(textOf)).toEqual(['8.75'])
    expect(findAll(condition, 'varlte').map(textOf)).toEqual(['9.25'])
  })

  it('takes an exact number between two equal bounds, by which New Quizzes find it', async () => {
    const exact = structuredClone({ ...course, assets: new Map() })
    visit(exact, node => {
      if (node.type === 'numericAnswer' && 'tolerance' in node) node.tolerance = 0
    })
    const made = await written(canvas, { ...exact, assets: course.assets } as typeof course, { engine: 'new' })
    const asked = [...made.entries.keys()]
      .filter(path => path.endsWith('.xml.qti'))
      .flatMap(path => findAll(made.xml(path), 'item'))
      .find(each => attribute(each, 'title') === 'Question number')
    const [condition] = findAll(asked as XmlElement, 'conditionvar')
    const bounds = ['varequal', 'vargte', 'varlte'].map(name => findAll(condition as XmlElement, name).map(textOf))
    expect(bounds).toEqual([['9'], ['9'], ['9']])
  })

  it('names an expected wrong number with the decimal sign of the language', async () => {
    const french = structuredClone({ ...course, assets: new Map() })
    visit(french, node => {
      if (node.type === 'numericAnswer' && !node.correct) node.value = 1.5
    })
    const made = await written(canvas, { ...french, assets: course.assets, language: 'fr' } as typeof course)
    expect(findAll(question('Question number', made), 'itemfeedback').map(textOf).join()).toContain('<em>1,5 h</em>')
  })

  it('offers wrong right sides in a matching question', () => {
    const [row] = findAll(question('Question match'), 'response_lid')
    expect(findAll(row as XmlElement, 'response_label').map(textOf)).toEqual(['1993', '1972', '2001'])
  })

  it('makes a pool a question group of as many as are drawn', () => {
    const group = findAll(all.xml(`non_cc_assessments/${folder}.xml.qti`), 'section')[1] as XmlElement
    expect(textOf(findAll(group, 'selection_number')[0])).toBe('1')
    expect(childElements(group, 'item')).toHaveLength(2)
  })

  it('orders elements where New Quizzes are asked for', async () => {
    const found = question('Question order', await written(canvas, course, { engine: 'new' }))
    expect(metadata(found).question_type).toBe('ordering_question')
    expect(findAll(found, 'response_label').map(textOf)).toEqual(['First', 'Then', 'Last'])
  })

  it('asks in other languages whether something is true as a choice, for Classic Quizzes show only English', async () => {
    const french = await written(canvas, { ...course, language: 'fr' } as typeof course)
    expect(metadata(question('Question truth', french)).question_type).toBe('multiple_choice_question')
    expect(findAll(question('Question truth', french), 'response_label').map(textOf)).toEqual(['Vrai', 'Faux'])
  })
})

describe('a survey', () => {
  it('is one: ungraded, and without names when it is anonymous', () => {
    const meta = all.xml(`${contentOf('Before we start')}/assessment_meta.xml`)
    expect(value(meta, 'quiz_type')).toBe('survey')
    expect(value(meta, 'anonymous_submissions')).toBe('true')
    expect(find(meta, 'assignment')).toBeUndefined()
  })

  it('asks the statements of a scale one by one below their text', () => {
    expect(
      questions(all, 'Before we start')
        .slice(0, 3)
        .map(each => [metadata(each).question_type, textOf(find(each, 'presentation', 'material'))])
    ).toEqual([
      ['text_only_question', '<div lang="en" dir="ltr"><p>What about sure?</p></div>'],
      ['multiple_choice_question', '<div lang="en" dir="ltr"><p>I can name three</p></div>'],
      ['multiple_choice_question', '<div lang="en" dir="ltr"><p>I can judge one</p></div>']
    ])
  })
})

it('keeps every identifier when titles change, a page is put in and activities and questions change places', async () => {
  const changed = structuredClone({ ...course, assets: new Map() })
  const [module] = changed.children
  if (!module) throw new Error('no module')
  for (const child of module.children) {
    child.title = `${child.title}!`
    if (child.type === 'assessment') child.children.reverse()
  }
  module.children.reverse()
  module.children.unshift({ type: 'page', id: 'new', title: 'New', heading: [], path: '01.md', children: [] })
  const again = await written(canvas, { ...changed, assets: course.assets } as typeof course)
  const identifiers = ({ entries }: Written): string[] =>
    [...entries.values()].flatMap(body =>
      typeof body === 'string'
        ? [...body.matchAll(/\b(?:identifier|ident)="(\w{20,})"/g)].map(([, found = '']) => found)
        : []
    )
  expect([...new Set(identifiers(again))]).toEqual(expect.arrayContaining([...new Set(identifiers(all))]))
})

it('says nothing when nothing is lost', () => {
  expect(all.messages).toEqual([])
})
