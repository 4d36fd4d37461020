import type { ItemPart } from '@curricle/model'
import { childElements, find, findAll, textOf } from '@curricle/xml'
import { beforeAll, describe, expect, it } from 'vitest'
import { gift, moodleXml } from '../src/index.ts'
import { course, talk } from './course.ts'
import { picture } from './picture.ts'
import { choice, item, paragraph, prompt, quiz, words } from './tree.ts'
import { type Written, written } from './written.ts'

/** Per cent that the importer knows (`question/engine/bank.php`, `fraction_options_full`). */
const known = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571, 12.5, 11.11111, 10, 5,
  0
]

describe('Moodle question XML', () => {
  let file: Written
  beforeAll(async () => {
    file = await written(moodleXml, course)
  })
  const questions = () => childElements(file.xml('everything.xml'), 'question')
  const ofType = (type: string) => questions().filter(each => each.attributes.type === type)

  it('has a category for each quiz and pool, then its questions', () => {
    const order = questions().map(each => String(each.attributes.type))
    expect(order.slice(0, 3)).toEqual(['category', 'multichoice', 'multichoice'])
    expect(ofType('category').map(each => textOf(find(each, 'category', 'text')))).toEqual([
      '$course$/top/How research & “models” come to be misused/Quiz check',
      '$course$/top/How research & “models” come to be misused/Quiz practice',
      '$course$/top/How research & “models” come to be misused/Quiz practice/Law, two of these'
    ])
  })

  it('names files without the characters that the importer takes out of names, in the text as well', async () => {
    const path = `media/Q&A/it's "1: a".png`
    const prompt: ItemPart = { type: 'prompt', children: [paragraph({ type: 'image', url: path, alt: 'A' })] }
    const question = item('single-choice', 'a', [prompt, choice('1', 'This', 1), choice('2', 'That', 0)])
    const [module] = course.children
    if (!module) throw new Error('a module is missing')
    const named = await written(moodleXml, {
      ...course,
      assets: new Map([[path, picture(path, 4, 3, [1, 2, 3])]]),
      children: [{ ...module, children: [quiz('named', [question])] }]
    })
    const text = findAll(named.xml('everything.xml'), 'questiontext')[0]
    expect(text && find(text, 'file')?.attributes).toMatchObject({ name: 'it’s ”1： a”.png', path: '/media/Q＆A/' })
    const address = /@@PLUGINFILE@@([^"]+)/.exec(textOf(text && find(text, 'text')))?.[1] ?? ''
    expect(decodeURIComponent(address)).toBe('/media/Q＆A/it’s ”1： a”.png')
  })

  it('names every kind as the importer does', () => {
    expect([...new Set(questions().map(each => each.attributes.type))].sort()).toEqual([
      'category',
      'cloze',
      'ddmarker',
      'ddwtos',
      'essay',
      'gapselect',
      'matching',
      'multichoice',
      'numerical',
      'ordering',
      'shortanswer',
      'truefalse'
    ])
  })

  it('holds the bytes of every picture beside the text that shows it', () => {
    const [single] = ofType('multichoice')
    const picture = single && find(single, 'questiontext', 'file')
    expect(picture?.attributes).toEqual({ name: 'a map.png', path: '/media/', encoding: 'base64' })
    expect(Buffer.from(textOf(picture), 'base64').subarray(1, 4).toString()).toBe('PNG')
    expect(textOf(single && find(single, 'questiontext', 'text'))).toContain('@@PLUGINFILE@@/media/a%20map.png')
  })

  it('has only shares that Moodle knows, with five decimals', () => {
    const shares = ofType('multichoice').flatMap(each =>
      childElements(each, 'answer').map(one => one.attributes.fraction)
    )
    expect([...new Set(shares)]).toEqual(expect.arrayContaining(['100', '0', '50', '33.33333', '-33.33333']))
    const graded = questions().filter(each => each.attributes.type !== 'ordering')
    const all = graded.flatMap(each => childElements(each, 'answer').map(one => Number(one.attributes.fraction)))
    for (const share of all) expect(known).toContain(Math.abs(share))
  })

  it('says shownumcorrect of an ordering with text: without it the import ends in a database error', () => {
    for (const ordering of ofType('ordering')) expect(textOf(find(ordering, 'shownumcorrect'))).toBe('1')
  })

  it('writes the parts of a cloze into its text, their characters escaped', () => {
    const [cloze] = ofType('cloze')
    const text = textOf(cloze && find(cloze, 'questiontext', 'text'))
    expect(text).toContain('{1:SHORTANSWER:=OPCW~=O.P.C.W. {\\#\\} &#126; &amp; co}')
    expect(text).toContain('{1:MULTICHOICE_S:=The Hague~%0%Geneva &amp;\\#60;CH&amp;\\#62;~%0%Vienna}')
    expect(text).toContain('Write &#123;#1} as')
  })

  it('makes no file of a course without a quiz', async () => {
    const bare = { ...course, children: course.children.slice(1) } as typeof course
    expect((await written(moodleXml, bare)).entries.size).toBe(0)
  })

  it('tags questions by their objectives', () => {
    const tags = questions().flatMap(each => findAll(each, 'tag').map(textOf))
    expect(tags).toEqual(['Explain three pathways'])
  })
})

describe('GIFT', () => {
  let file: Written
  beforeAll(async () => {
    file = await written(gift, course)
  })
  const text = () => file.text('everything.gift')

  it('parts questions by an empty line, and has none within', () => {
    const blocks = text().trim().split('\n\n')
    expect(blocks).toHaveLength(3 + 7 + 1 + 1 + 3)
    for (const block of blocks) expect(block).toMatch(/^(\$CATEGORY: \$course\$\/top\/|::)/)
  })

  it('escapes what means something in GIFT', () => {
    expect(text()).toContain('::Question single::[html]')
    expect(text()).toContain('Yes\\: no new research.')
    expect(text()).not.toMatch(/[^\\]class="/)
  })

  it('writes numbers with tolerance, shares, pairs and truth in its own forms', () => {
    expect(text()).toContain('{#\n\t=%100%9:0.25')
    expect(text()).toContain('\n\t~%33.33333%[html]')
    expect(text()).toContain('-> 1993')
    expect(text()).toContain('{FALSE#[html]')
  })

  it('cuts answers to match where the import would stop at a longer one', async () => {
    const pair = (id: string, right: string): ItemPart => ({ type: 'pair', id, left: words(id), right: words(right) })
    const matched = item('match', 'long', [pair('a', 'x'.repeat(300)), pair('b', 'short')])
    const [first, ...rest] = course.children
    const long = { ...course, children: [{ ...first, children: [quiz('one', [matched])] }, ...rest] } as typeof course
    const made = await written(gift, long)
    expect(made.text('everything.gift')).toContain(`-> ${'x'.repeat(254)}…\n`)
    expect(made.messages.map(each => each.ruleId)).toContain('text-too-long')
  })

  it('has the words of recordings and files, and no address that leads nowhere', async () => {
    const { path } = talk
    const parts: ItemPart[] = [
      prompt(
        { type: 'media', kind: 'audio', title: 'A talk', url: path, children: [] },
        paragraph('Who speaks in ', { type: 'link', url: path, children: words('the talk') }, '?')
      ),
      choice('1', 'Ana', 1),
      choice('2', 'Luis', 0)
    ]
    const [first, ...rest] = course.children
    const heard = {
      ...course,
      children: [{ ...first, children: [quiz('one', [item('single-choice', 'a', parts)])] }, ...rest]
    }
    const made = (await written(gift, heard as typeof course)).text('everything.gift')
    expect(made).toContain('Who speaks in the talk?')
    expect(made).toContain('A talk')
    expect(made).not.toMatch(/PLUGINFILE|Download/)
  })

  it('tells which pictures and which grading it drops', () => {
    expect(file.messages.map(each => each.ruleId)).toEqual(
      expect.arrayContaining(['question-file-dropped', 'grading-dropped'])
    )
  })
})
