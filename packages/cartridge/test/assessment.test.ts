import type { FlowContent, ItemPart } from '@curricle/model'
import { attribute, find, findAll, textOf, type XmlElement } from '@curricle/xml'
import { describe, expect, it } from 'vitest'
import { cartridge } from '../src/index.ts'
import { choice, course, item } from './course.ts'
import { written } from './written.ts'

const all = await written(cartridge, course)
const documents = [...all.entries.keys()].filter(path => path.endsWith('.xml')).map(path => all.xml(path))
const titled = (title: string) =>
  documents.flatMap(each => findAll(each, 'assessment')).find(each => attribute(each, 'title') === title) as XmlElement
const quiz = titled('Check your understanding')
const survey = titled('Before we start')

/** The questions of an assessment whose title begins so. */
function questions(assessment: XmlElement, title: string): XmlElement[] {
  return findAll(assessment, 'item').filter(each => attribute(each, 'title')?.startsWith(title))
}

function fields(of: XmlElement): Record<string, string> {
  const found = findAll(find(of, 'qtimetadata') ?? of, 'qtimetadatafield')
  return Object.fromEntries(found.map(each => [textOf(find(each, 'fieldlabel')), textOf(find(each, 'fieldentry'))]))
}

const choices = (of: XmlElement) => findAll(of, 'response_label').map(textOf)

/** The words or choices whose condition gives the score. */
function key(of: XmlElement): string[] {
  const scored = findAll(of, 'respcondition').filter(each => find(each, 'setvar'))
  const named = (ident: string) => {
    const label = findAll(of, 'response_label').find(each => attribute(each, 'ident') === ident)
    return label ? textOf(label) : ident
  }
  return scored.flatMap(each => {
    const wrong = findAll(each, 'not').flatMap(not => findAll(not, 'varequal').map(textOf))
    return findAll(each, 'varequal')
      .map(textOf)
      .filter(ident => !wrong.includes(ident))
      .map(named)
  })
}

describe('a picture', () => {
  const picture: FlowContent = {
    type: 'paragraph',
    children: [{ type: 'image', url: 'media/a map.png', alt: 'A map' }]
  }
  const asked = [
    item('order', 'places', [
      { ...choice('1', '', true), children: [picture] } as ItemPart,
      choice('2', 'Then', true),
      choice('3', 'Last', true)
    ]),
    item('single-choice', 'pictured', [
      { ...choice('1', '', true), children: [picture] } as ItemPart,
      choice('2', 'B', false),
      choice('3', 'C', false)
    ])
  ]
  const [module] = course.children
  const own = module?.children.find(child => child.type === 'assessment')
  const shown = written(cartridge, {
    ...course,
    children: [{ ...module, children: [{ ...own, children: asked }] }]
  } as unknown as typeof course)
  const sources = async (title: string): Promise<string[]> => {
    const { entries, xml } = await shown
    const items = [...entries.keys()].filter(path => path.endsWith('.xml')).flatMap(path => findAll(xml(path), 'item'))
    const found = items.find(each => attribute(each, 'title') === title) as XmlElement
    return [
      ...findAll(found, 'mattext')
        .map(textOf)
        .join()
        .matchAll(/src="([^"]*)"/g)
    ].map(match => match[1] ?? '')
  }

  it('of a part is named where it stands, in the text of the question', async () => {
    expect(await sources('Question places (1/3)')).toEqual([
      expect.stringMatching(/^\$IMS-CC-FILEBASE\$web_resources\/media\/a-map-[0-9a-f]{6}\.png$/)
    ])
  })

  it('in a choice is named as Canvas finds it, and it is said that Moodle does not', async () => {
    expect(await sources('Question pictured')).toEqual([expect.stringMatching(/^\$IMS-CC-FILEBASE\$\/media\/a-map-/)])
    const unseen = (await shown).messages.filter(({ ruleId }) => ruleId === 'picture-unseen')
    expect(unseen.map(({ reason }) => reason)).toEqual([expect.stringContaining('Question pictured')])
  })
})

describe('a quiz', () => {
  it('keeps its attempts and its time limit', () => {
    expect(fields(quiz)).toMatchObject({ cc_profile: 'cc.exam.v0p1', cc_maxattempts: '2', qmd_timelimit: '20' })
  })

  it('has its introduction above the first question, where importers keep it', () => {
    expect(textOf(find(findAll(quiz, 'item')[0] as XmlElement, 'presentation', 'material'))).toContain(
      'Take your time.'
    )
  })

  it.each([
    ['single', 'cc.multiple_choice.v0p1', [['Repurposing a model &amp; “its” weights']]],
    ['several', 'cc.multiple_response.v0p1', [['A', 'C']]],
    ['truth', 'cc.true_false.v0p1', [['False']]],
    ['typed', 'cc.fib.v0p1', [['CWC', 'Chemical Weapons Convention']]],
    ['match', 'cc.multiple_choice.v0p1', [['1993'], ['1972']]],
    ['order', 'cc.multiple_choice.v0p1', [['1'], ['2'], ['3']]],
    ['drag', 'cc.multiple_choice.v0p1', [['Likelihood'], ['impact']]],
    ['place', 'cc.multiple_choice.v0p1', [['North']]]
  ])('asks “%s” as %s with the right answers', (id, profile, keys) => {
    const found = questions(quiz, `Question ${id}`)
    expect(found.map(each => fields(find(each, 'itemmetadata') as XmlElement).cc_profile)).toEqual(
      keys.map(() => profile)
    )
    expect(found.map(key)).toEqual(keys)
  })

  it('asks a cloze text once for each gap, the others standing as lines', () => {
    const [typed, chosen] = questions(quiz, 'Question cloze')
    expect(key(typed as XmlElement)).toEqual(['OPCW', 'O.P.C.W.'])
    expect(choices(chosen as XmlElement)).toEqual(['The Hague', 'Geneva', 'Vienna'])
    expect(textOf(find(chosen as XmlElement, 'presentation', 'material'))).toContain(
      'The [1] ____ sits in <strong>[2] ____</strong>.'
    )
  })

  it('offers the words of all gaps where they are to be dragged', () => {
    expect(choices(questions(quiz, 'Question drag')[0] as XmlElement)).toEqual(['Likelihood', 'Luck', 'impact'])
  })

  it('takes a number in every spelling within its tolerance, with point or comma, with its unit or without', () => {
    const accepted = key(questions(quiz, 'Question number')[0] as XmlElement)
    expect(accepted).toEqual(expect.arrayContaining(['9', '9 h', '8.75', '8,75', '9.25 h', '9,01']))
    expect(accepted).not.toContain('540')
    expect(accepted).not.toContain('9.26')
  })

  it('adds a third choice where the author wrote two, and says so', () => {
    const [two] = questions(quiz, 'Question two')
    expect(choices(two as XmlElement)).toEqual(['This', 'That', 'I do not know'])
    expect(key(two as XmlElement)).toEqual(['This'])
    expect(all.messages.map(message => message.ruleId)).toContain('choice-added')
  })

  it('shares the points of a question among the questions that it becomes', () => {
    const weights = (id: string) =>
      questions(quiz, `Question ${id}`).map(each => fields(find(each, 'itemmetadata') as XmlElement).cc_weighting)
    expect(weights('several')).toEqual(['2'])
    expect(weights('match')).toEqual(['1', '1'])
    expect(weights('order')).toEqual(['1', '1', '1'])
  })

  it('says to each choice what is meant for it, and to all mistakes what is meant for one of them', () => {
    const [single] = questions(quiz, 'Question single')
    const said = Object.fromEntries(
      findAll(single as XmlElement, 'itemfeedback').map(each => [attribute(each, 'ident'), textOf(each)])
    )
    expect(said).toMatchObject({ general_fb: '<p>See page two.</p>', correct_fb: '<p>Well seen.</p>' })
    expect(Object.values(said)).toContain('<p>Yes: <span>&lt;</span>no&gt; new research.</p>')
    const [typed] = questions(quiz, 'Question typed')
    expect(findAll(typed as XmlElement, 'itemfeedback').map(textOf)).toEqual([
      '<p><em>BWC</em></p><p>That is on biology.</p>'
    ])
  })

  it('asks as many of a pool as are drawn and keeps the others in the question bank', () => {
    expect(questions(quiz, 'Question p').map(each => attribute(each, 'title'))).toEqual([
      'Question place',
      'Question p1'
    ])
    const bank = documents.flatMap(each => findAll(each, 'objectbank'))
    expect(bank.flatMap(each => findAll(each, 'item')).map(each => attribute(each, 'title'))).toEqual(['Question p2'])
    expect(all.messages.map(message => message.ruleId)).toContain('pool-fixed')
  })
})

describe('a survey', () => {
  it('is a quiz in which every choice is right', () => {
    const statements = questions(survey, 'Question sure')
    expect(statements.map(key)).toEqual([
      ['Disagree', 'Neither', 'Agree'],
      ['Disagree', 'Neither', 'Agree']
    ])
  })

  it('asks by its heading what has no text of its own', () => {
    const [change] = questions(survey, 'Question change')
    expect(textOf(find(change as XmlElement, 'presentation', 'material'))).toContain('<p>Question change</p>')
  })

  it('asks for words where several can be chosen', () => {
    const [tools] = questions(survey, 'Question tools')
    expect(fields(find(tools as XmlElement, 'itemmetadata') as XmlElement).cc_profile).toBe('cc.essay.v0p1')
    expect(textOf(find(tools as XmlElement, 'presentation', 'material'))).toContain('<li>Paper</li>')
  })
})
