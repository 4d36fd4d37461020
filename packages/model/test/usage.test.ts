import { describe, expect, it } from 'vitest'
import { constructs, usage, usages } from '../src/index.ts'
import { item, module, quiz } from './tree.ts'

describe('usage', () => {
  it('names what an assessment asks of a format', () => {
    expect(usage(quiz)).toEqual(['quiz', 'mastery', 'attempts', 'shuffle'])
    expect(usage({ ...quiz, purpose: 'survey', shuffle: false, timeLimitMinutes: 5 })).toEqual([
      'survey',
      'mastery',
      'attempts',
      'time-limit'
    ])
  })

  it('names partial credit where points can be had in part', () => {
    expect(usage(item)).toEqual(['multiple-choice', 'partial-credit'])
    expect(usage({ ...item, maxScore: 0 })).toEqual(['multiple-choice'])
    expect(usage({ ...item, interaction: 'single-choice' })).toEqual(['single-choice'])
    expect(usage({ ...item, interaction: 'order' })).toEqual(['order', 'partial-credit'])
  })

  it('names captions beside the video and the unit beside the number', () => {
    const video = { type: 'media' as const, kind: 'video' as const, title: 'T', url: 'a.mp4', children: [] }
    expect(usage(video)).toEqual(['video'])
    expect(usage({ ...video, captions: 'a.vtt' })).toEqual(['video', 'captions'])
    const answer = { id: '1', value: 9, tolerance: 0, range: false, correct: true, credit: 1, feedback: [] }
    expect(usage({ type: 'numericAnswer', ...answer, unit: 'h' })).toEqual(['unit'])
    expect(usage({ type: 'numericAnswer', ...answer })).toEqual([])
  })

  it('names nothing that is plain text', () => {
    expect(usage({ type: 'paragraph', children: [] })).toEqual([])
  })
})

describe('usages', () => {
  it('counts every construct below a node once and keeps the first place', () => {
    const found = usages(module)
    expect([...found.keys()]).toEqual([
      'objective',
      'page',
      'math',
      'figure',
      'quiz',
      'mastery',
      'attempts',
      'shuffle',
      'multiple-choice',
      'partial-credit',
      'choice-feedback',
      'feedback'
    ])
    expect(found.get('figure')).toMatchObject({ count: 1, first: { type: 'image' } })
  })

  it('finds nothing that the table of formats does not have', () => {
    expect([...usages(module).keys()].filter(name => !constructs.includes(name))).toEqual([])
  })
})
