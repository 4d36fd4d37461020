import { words } from '@curricle/locale'
import type { ContentNode, PhrasingContent } from '@curricle/model'
import { describe, expect, test } from 'vitest'
import { write } from './context.ts'
import { paragraph, table } from './sample.ts'

describe('a section', () => {
  test('of a case says that it is one, in the learner’s language', () => {
    const box: ContentNode = { type: 'box', kind: 'case', title: 'Six hours', children: [paragraph('a')] }
    expect(write(box, { words: words('fr') })).toBe(
      '<aside class="box box-case" role="note"><p class="kicker"><strong>Cas</strong></p>' +
        '<p class="kicker-title"><strong>Six hours</strong></p><p>a</p></aside>'
    )
  })

  test('defines a term', () => {
    expect(write({ type: 'term', id: 'dual-use', term: 'Dual use', children: [paragraph('a')] })).toBe(
      '<dl class="term"><dt id="dual-use"><dfn>Dual use</dfn></dt><dd><p>a</p></dd></dl>'
    )
  })

  test('of a recommendation says whom it addresses', () => {
    expect(write({ type: 'recommendation', id: 'r', to: 'industry', children: [paragraph('a')] })).toBe(
      '<section id="r" class="recommendation"><p class="kicker"><strong>Recommendation · To industry</strong></p><p>a</p></section>'
    )
  })
})

describe('an agenda', () => {
  const plan = table([
    ['Duration', 'What'],
    ['15 min', 'Welcome'],
    ['45 min', 'Case']
  ])

  test('shows the clock, how long each part takes, and the sum', () => {
    const html = write({
      type: 'agenda',
      start: '10:30',
      totalMinutes: 60,
      slots: [
        { durationMinutes: 15, from: '10:30', to: '10:45' },
        { durationMinutes: 45, from: '10:45', to: '11:30' }
      ],
      children: [plan]
    })
    expect(html).toContain('<thead><tr><th scope="col">Time</th><th scope="col">What</th></tr></thead>')
    expect(html).toContain(
      '<tr><th scope="row"><bdi dir="ltr"><time>10:30</time>–<time>10:45</time></bdi> <small>15 min</small></th><td>Welcome</td></tr>'
    )
    expect(html).toContain('<tfoot><tr><th scope="row">Total</th><td colspan="1">60 min</td></tr></tfoot>')
  })

  test('shows durations alone when it does not say its start', () => {
    const slots = [{ durationMinutes: 15 }, { durationMinutes: 45 }]
    expect(write({ type: 'agenda', totalMinutes: 60, slots, children: [plan] })).toContain(
      '<th scope="row">15 min</th>'
    )
  })
})

describe('a gap', () => {
  test('is the format’s own field, or a line to write on', () => {
    const gap: PhrasingContent = { type: 'gap', id: '1', mode: 'typed', options: ['CWC'] }
    expect(write(gap)).toBe('<span class="gap" role="img" aria-label="Blank">________</span>')
    expect(write(gap, { gap: ({ id }) => `{#${id}}` })).toBe('{#1}')
  })
})
