import type { ItemData, QuizData, RecordData } from './data.ts'
import { bare, type Dialect, dialect12, dialect2004, digits, pairs } from './dialect.ts'

/**
 * How an LMS has a question, made at build so that no browser has to: one interaction or several, each with its type
 * and right responses in the vocabulary of its version of SCORM (1.2: 3.4.7, 2004: 4.2.9).
 */
export function records(
  item: Asked,
  { id, kind }: Pick<QuizData, 'id' | 'kind'>,
  version: '1.2' | '2004'
): RecordData[] {
  const found = version === '1.2' ? in12(item) : in2004(item)
  return found.map(({ suffix = '', type, patterns, ...parts }) => ({
    type,
    laid: [
      ['id', `${id}.${item.id}${suffix}`],
      ['type', type],
      ...item.objectives.map((id, place): Laid => [`objectives.${place}.id`, id]),
      ...(kind === 'survey' ? [] : patterns).map((text, place): Laid => [`correct_responses.${place}.pattern`, text]),
      ['weighting', digits(item.max / found.length)]
    ],
    ...parts
  }))
}

type Laid = RecordData['laid'][number]
/** `suffix`: behind the ids of quiz and question. `patterns`: right responses. */
type Found = Omit<RecordData, 'laid'> & { suffix?: string; patterns: string[] }
type Asked = Omit<ItemData, 'records'>

/** One for each gap, since a response of 1.2 has no sign between texts. */
function in12(item: Asked): Found[] {
  const values = rightAnswers(item).map(({ value }) => value)
  switch (item.type) {
    case 'text-entry':
      return [{ type: 'fill-in', patterns: values.map(value => bare(String(value))) }]
    case 'numeric':
      return [{ type: 'numeric', patterns: values.slice(0, 1).map(value => digits(Number(value))) }]
    case 'cloze':
      return (item.gaps ?? []).map(({ accepted }, index) => ({
        suffix: `.${index + 1}`,
        type: 'fill-in',
        patterns: accepted.slice(0, 5).map(bare),
        parts: [index, index + 1]
      }))
    case 'extended-text':
      return [{ type: 'fill-in', patterns: [] }]
    default:
      return inBoth(item, dialect12)
  }
}

function in2004(item: Asked): Found[] {
  const right = rightAnswers(item)
  const caseMatters = `{case_matters=${item.caseSensitive ?? false}}`
  switch (item.type) {
    case 'text-entry':
      // Five patterns and ten gaps are what every LMS has to take (4.2.9.1).
      return [{ type: 'fill-in', patterns: right.slice(0, 5).map(({ value }) => caseMatters + bare(String(value))) }]
    case 'numeric':
      return [
        {
          type: 'numeric',
          patterns: right
            .slice(0, 1)
            .map(
              ({ value, tolerance = 0 }) =>
                `${digits(Number(value) - tolerance)}[:]${digits(Number(value) + tolerance)}`
            )
        }
      ]
    case 'cloze': {
      const gaps = item.gaps ?? []
      return Array.from({ length: Math.ceil(gaps.length / 10) }, (_, index) => {
        const parts: [number, number] = [index * 10, Math.min(gaps.length, index * 10 + 10)]
        const texts = gaps.slice(...parts).map(({ accepted }) => bare(accepted[0] ?? ''))
        return {
          ...(gaps.length > 10 ? { suffix: `.${index + 1}`, parts } : {}),
          type: 'fill-in',
          patterns: [caseMatters + texts.join(dialect2004.comma)]
        }
      })
    }
    case 'extended-text':
      return [{ type: 'long-fill-in', patterns: [] }]
    default:
      return inBoth(item, dialect2004)
  }
}

function inBoth(item: Asked, dialect: Dialect): Found[] {
  const choices = (item.choices ?? []).filter(({ credit }) => credit > 0)
  switch (item.type) {
    case 'true-false':
      return [{ type: 'true-false', patterns: [choices[0]?.truth ? dialect.yes : dialect.no] }]
    case 'match':
      return [{ type: 'matching', patterns: [pairs(item.key ?? [], dialect)] }]
    case 'gap-match':
      return [
        {
          type: 'matching',
          patterns: [
            pairs(
              (item.gaps ?? []).map(({ accepted }) => accepted[0] ?? ''),
              dialect
            )
          ]
        }
      ]
    case 'order':
      return [{ type: 'sequencing', patterns: [(item.key ?? []).join(dialect.comma)] }]
    case 'likert':
      return (item.statements ?? []).map((id, index) => ({
        suffix: `.${id}`,
        type: 'likert',
        patterns: [],
        parts: [index, index + 1]
      }))
    default:
      return [
        { type: 'choice', patterns: choices.length > 0 ? [choices.map(({ code }) => code).join(dialect.comma)] : [] }
      ]
  }
}

function rightAnswers(item: Asked): NonNullable<ItemData['answers']> {
  return (item.answers ?? []).filter(({ credit }) => credit > 0)
}
