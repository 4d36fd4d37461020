export { readCourse } from './course.ts'
export { type RuleId, rules, type Severity } from './rules.ts'
