export { script, stylesheet } from './bundle.ts'
export { codes } from './code.ts'
export type {
  AnswerData,
  ChoiceData,
  GapData,
  ItemData,
  ModuleData,
  PoolData,
  QuizData,
  Response,
  Runtime,
  ViewData
} from './data.ts'
export { place } from './report.ts'
export { disorder, shuffle } from './shuffle.ts'
export { type StateSize, stateSize } from './size.ts'
