import type { RuleId } from './rules.ts'

/** Something that is nearly a construct, by what it looks like. */
export interface Slip {
  ruleId: RuleId
  /** What looks so. */
  pattern: RegExp
  reason: (found: string) => string
  /** What to do. */
  note: string
}
