import type { Item } from '@curricle/model'
import { attribute, findAll, textOf } from '@curricle/xml'
import { describe, expect, it } from 'vitest'
import { qti21, qti30 } from '../src/index.ts'
import { answer, assessment, choice, course, feedback, gapped, item, numericAnswer, places, words } from './course.ts'
import { gapsOf, identifierOf, keyOf, run } from './engine.ts'
import { written } from './written.ts'

const versions = [{ exporter: qti21 }, { exporter: qti30 }]

describe('a field of qti-3.0', () => {
  it('says to a screen reader what it is', async () => {
    const items = [
      item('text-entry', 'one', [answer('1', 'a', 1)]),
      item('cloze', 'two', [gapped('typed', 'x ', ['a'], ' y ', ['b'])])
    ]
    const { titled } = await written(qti30, course([assessment('check', items)]))
    const labels = [titled('one'), titled('two')].flatMap(root =>
      findAll(root, 'qti-text-entry-interaction').map(each => attribute(each, 'aria-label'))
    )
    expect(labels).toEqual(['Your answer', 'Blank 1', 'Blank 2'])
  })
})

describe.each(versions)('an item of $exporter.name', ({ exporter }) => {
  const ask = async (one: Item) => {
    const made = await written(exporter, course([assessment('check', [one])]))
    return { ...made, root: made.titled(one.title) }
  }

  it('gives all for the right choice and nothing for a wrong one', async () => {
    const { root } = await ask(item('single-choice', 'pick', [choice('1', 'Right', 1), choice('2', 'Wrong', 0)]))
    expect(run(root, { RESPONSE: identifierOf(root, 'Right') }).score).toBe(1)
    expect(run(root, { RESPONSE: identifierOf(root, 'Wrong') }).score).toBe(0)
    expect(run(root, {}).score).toBe(0)
  })

  it('gives part of the points for some of several right choices, takes some for wrong ones, never below 0', async () => {
    const third = 1 / 3
    const { root } = await ask(
      item('multiple-choice', 'several', [
        choice('1', 'A', third),
        choice('2', 'B', third),
        choice('3', 'C', third),
        choice('4', 'D', -third)
      ])
    )
    const score = (...chosen: string[]) => run(root, { RESPONSE: chosen.map(each => identifierOf(root, each)) }).score
    expect(score('A', 'B', 'C')).toBe(1)
    expect(score('A', 'B')).toBeCloseTo(2 / 3)
    expect(score('A', 'D')).toBeCloseTo(0)
    expect(score('D')).toBe(0)
  })

  it('counts the points of its question, in SCORE and for item banks in MAXSCORE', async () => {
    const { root } = await ask(
      item(
        'multiple-choice',
        'several',
        [choice('1', 'A', 0.5), choice('2', 'B', 0.5), choice('3', 'C', -0.5), feedback('partial', 'Almost.')],
        { maxScore: 3 }
      )
    )
    const after = (...chosen: string[]) => run(root, { RESPONSE: chosen.map(each => identifierOf(root, each)) })
    expect(after('A', 'B').score).toBe(3)
    expect(after('A')).toMatchObject({ score: 1.5, shown: ['Almost.'] })
    expect(after('C').score).toBe(0)
  })

  it('accepts each spelling without regard to capitals, and says what an expected mistake deserves', async () => {
    const { root } = await ask(
      item('text-entry', 'treaty', [
        answer('1', 'CWC', 1),
        answer('2', 'Chemical Weapons Convention', 1),
        answer('3', 'BWC', 0, 'That is on biology.')
      ])
    )
    expect(run(root, { RESPONSE: 'cwc' }).score).toBe(1)
    expect(run(root, { RESPONSE: 'chemical weapons convention' }).score).toBe(1)
    expect(run(root, { RESPONSE: 'bwc' })).toEqual({ score: 0, shown: ['That is on biology.'] })
    expect(run(root, { RESPONSE: 'NPT' })).toEqual({ score: 0, shown: [] })
  })

  it('minds capitals where the author does', async () => {
    const { root } = await ask(item('text-entry', 'norm', [answer('1', 'ISO', 1)], { caseSensitive: true }))
    expect(run(root, { RESPONSE: 'ISO' }).score).toBe(1)
    expect(run(root, { RESPONSE: 'iso' }).score).toBe(0)
  })

  it('takes numbers within a tolerance or a range, their ends included', async () => {
    const { root } = await ask(
      item('numeric', 'hours', [
        numericAnswer('1', [9, 0.25], { unit: 'h' }),
        numericAnswer('2', [0.15, 0.05], { range: true, unit: 'h', credit: 0.5 }),
        numericAnswer('3', [540, 0], { unit: 'h', credit: 0, feedback: 'Those are minutes.' })
      ])
    )
    const score = (given: string) => run(root, { RESPONSE: given }).score
    expect(['8.75', '9', '9.25'].map(score)).toEqual([1, 1, 1])
    expect(['8.7', '9.3'].map(score)).toEqual([0, 0])
    expect(['0.1', '0.2'].map(score)).toEqual([0.5, 0.5])
    expect(run(root, { RESPONSE: '540' }).shown).toEqual(['Those are minutes.'])
    expect(textOf(root)).toContain('\u00A0h')
  })

  it('leaves out an answer in another unit than the one behind the field, and says so', async () => {
    const { root, messages } = await ask(
      item('numeric', 'force', [
        numericAnswer('1', [300, 5], { unit: 'N' }),
        numericAnswer('2', [30, 1], { unit: 'kg' })
      ])
    )
    expect(run(root, { RESPONSE: '300' }).score).toBe(1)
    expect(run(root, { RESPONSE: '30' }).score).toBe(0)
    expect(messages).toMatchObject([{ ruleId: 'unit-dropped', severity: 'notice' }])
  })

  it('scores matching by pairs; an extra right side earns nothing, equal right sides are one', async () => {
    const { root } = await ask(
      item('match', 'years', [
        { type: 'pair', id: '1', left: words('CWC'), right: words('1993') },
        { type: 'pair', id: '2', left: words('BWC'), right: words('1972') },
        { type: 'pair', id: '3', left: words('BTWC'), right: words('1972') },
        { type: 'pair', id: '4', right: words('2001') }
      ])
    )
    const pair = (left: string, right: string) => `${identifierOf(root, left)} ${identifierOf(root, right)}`
    expect(run(root, { RESPONSE: [pair('CWC', '1993'), pair('BWC', '1972'), pair('BTWC', '1972')] }).score).toBe(1)
    expect(run(root, { RESPONSE: [pair('CWC', '1993'), pair('BWC', '2001')] }).score).toBeCloseTo(1 / 3)
  })

  it('scores ordering by right places, and never shows the right order', async () => {
    const { root } = await ask(
      item('order', 'steps', [choice('1', 'First', 1), choice('2', 'Then', 1), choice('3', 'Last', 1)])
    )
    const score = (...order: string[]) => run(root, { RESPONSE: order.map(each => identifierOf(root, each)) }).score
    expect(score('First', 'Then', 'Last')).toBe(1)
    expect(score('First', 'Last', 'Then')).toBeCloseTo(1 / 3)
    const shown = [...findAll(root, 'simpleChoice'), ...findAll(root, 'qti-simple-choice')].map(textOf)
    expect(shown).not.toEqual(['First', 'Then', 'Last'])
    expect(shown).toHaveLength(3)
  })

  it('scores a cloze gap by gap, typed or chosen', async () => {
    const typed = await ask(item('cloze', 'typed', [gapped('typed', 'The ', ['OPCW', 'O.P.C.W.'], ' and ', ['UN'])]))
    expect(run(typed.root, { RESPONSE_1: 'o.p.c.w.', RESPONSE_2: 'UN' }).score).toBe(1)
    expect(run(typed.root, { RESPONSE_1: 'opcw', RESPONSE_2: 'EU' }).score).toBe(0.5)
    const { root } = await ask(item('cloze', 'seat', [gapped('chosen', 'It sits in ', ['The Hague', 'Geneva'], '.')]))
    expect(run(root, { RESPONSE_1: identifierOf(root, 'The Hague') }).score).toBe(1)
    expect(run(root, { RESPONSE_1: identifierOf(root, 'Geneva') }).score).toBe(0)
    expect(run(root, {}).score).toBe(0)
  })

  it('scores dragged words gap by gap; a word of two gaps can be used twice', async () => {
    const { root } = await ask(
      item('gap-match', 'drag', [
        gapped('dragged', ['risk', 'luck'], ' is likelihood times ', ['impact'], ', so ', ['risk'])
      ])
    )
    const [one, two, three] = gapsOf(root)
    const put = (...pairs: [string, string | undefined][]) =>
      run(root, { RESPONSE: pairs.map(([word, gap]) => `${identifierOf(root, word)} ${gap}`) }).score
    expect(put(['risk', one], ['impact', two], ['risk', three])).toBe(1)
    expect(put(['luck', one], ['impact', two])).toBeCloseTo(1 / 3)
    const risk = [...findAll(root, 'gapText'), ...findAll(root, 'qti-gap-text')].find(each => textOf(each) === 'risk')
    expect(risk && (attribute(risk, 'matchMax') ?? attribute(risk, 'match-max'))).toBe('2')
  })

  it('marks places in the pixels of the picture', async () => {
    const { root, entries } = await ask(item('hotspot', 'place', [places('media/a map.png')]))
    const areas = [...findAll(root, 'hotspotChoice'), ...findAll(root, 'qti-hotspot-choice')]
    expect(areas.map(each => `${attribute(each, 'shape')} ${attribute(each, 'coords')}`)).toEqual([
      'rect 0,0,200,50',
      'circle 200,100,40',
      'poly 360,20,400,40,360,60'
    ])
    expect(run(root, { RESPONSE: identifierOf(root, 'Area north') }).score).toBe(1)
    const picture = findAll(root, 'object')[0] ?? findAll(root, 'img')[0]
    expect(picture && entries.has((attribute(picture, 'data') ?? attribute(picture, 'src')) as string)).toBe(true)
  })

  it('asks for names of places when the size of the picture is not known, and says so', async () => {
    const { root, messages } = await ask(item('hotspot', 'place', [places('media/without size.svg')]))
    expect(messages.map(each => each.ruleId)).toEqual(['picture-without-size'])
    expect(run(root, { RESPONSE: identifierOf(root, 'Area north') }).score).toBe(1)
    expect(findAll(root, 'img').map(each => attribute(each, 'alt'))).toEqual(['A map of the coast'])
  })

  it('says what is for all, for right, partly right and wrong answers, and for a choice', async () => {
    const { root } = await ask(
      item('multiple-choice', 'said', [
        choice('1', 'A', 0.5, 'A, yes.'),
        choice('2', 'B', 0.5),
        choice('3', 'C', -0.5, 'C, no.'),
        feedback('always', 'See page two.'),
        feedback('correct', 'Well seen.'),
        feedback('partial', 'Almost.'),
        feedback('incorrect', 'Look again.')
      ])
    )
    const shown = (...chosen: string[]) => run(root, { RESPONSE: chosen.map(each => identifierOf(root, each)) }).shown
    expect(shown('A', 'B')).toEqual(['See page two.', 'Well seen.', 'A, yes.'])
    expect(shown('B')).toEqual(['See page two.', 'Almost.'])
    expect(shown('C')).toEqual(['See page two.', 'Look again.', 'C, no.'])
  })

  it('leaves free text to a person', async () => {
    const { root } = await ask(item('extended-text', 'free', [], { words: 120, maxScore: 5 }))
    expect(findAll(root, 'responseProcessing').length + findAll(root, 'qti-response-processing').length).toBe(0)
    expect(keyOf(root)).toBeUndefined()
  })
})
