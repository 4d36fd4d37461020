import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Facts, outcome, raises } from '../src/status.ts'

/** The rows of the table in the readme, so that what is published is what runs. */
const rows = readFileSync(new URL('../readme.md', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => /^\| (normal|review)/.test(line))
  .map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim())
  )

const every = {
  mode: ['normal', 'review', 'browse'],
  credit: [true, false],
  seen: [true, false],
  graded: ['none', 'plain', 'mastery'],
  submitted: ['none', 'some', 'all'],
  mastered: [true, false],
  attemptsLeft: [true, false]
} as const

function combinations(): Facts[] {
  let all: Record<string, unknown>[] = [{}]
  for (const [key, values] of Object.entries(every)) {
    all = all.flatMap(known => values.map(value => ({ ...known, [key]: value })))
  }
  return all as unknown as Facts[]
}

const quizzes = { none: 'none', plain: 'without a pass mark', mastery: 'with a pass mark' }
const says = (cell: string | undefined, value: boolean): boolean => cell === '–' || cell === (value ? 'yes' : 'no')

function row(facts: Facts): string[] | undefined {
  const found = rows.filter(([mode, graded, submitted, mastered, seen, left]) => {
    if (facts.mode !== 'normal' || !facts.credit) return mode !== 'normal'
    return (
      mode === 'normal' &&
      graded === quizzes[facts.graded] &&
      (submitted === '–' || submitted === facts.submitted) &&
      says(mastered, facts.mastered) &&
      says(seen, facts.seen) &&
      says(left, facts.attemptsLeft)
    )
  })
  expect(found, JSON.stringify(facts)).toHaveLength(1)
  return found[0]
}

describe('status', () => {
  it('has exactly one row of the published table for each of the 432 combinations, and does what it says', () => {
    const all = combinations()
    expect(all).toHaveLength(432)
    for (const facts of all) {
      const said = row(facts)?.slice(6)
      const made = outcome(facts)
      expect(
        made
          ? [made.status, made.completion, made.success, made.score ? 'yes' : 'no', made.exit]
          : Array(5).fill('not written'),
        JSON.stringify(facts)
      ).toEqual(said)
    }
  })

  it('never takes back what the LMS has already', () => {
    expect(raises('incomplete', 'not attempted')).toBe(true)
    expect(raises('incomplete', 'completed')).toBe(false)
    expect(raises('failed', 'passed')).toBe(false)
    expect(raises('passed', 'failed')).toBe(true)
  })
})
