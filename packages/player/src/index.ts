export { script, stylesheet } from './bundle.ts'
export { codes } from './code.ts'
export type {
  AnswerData,
  ChoiceData,
  GapData,
  ItemData,
  ModuleData,
  ObjectiveData,
  PoolData,
  QuizData,
  RecordData,
  Response,
  Runtime,
  ViewData
} from './data.ts'
export { records } from './record.ts'
export { place } from './report.ts'
export { disorder, shuffle } from './shuffle.ts'
export { type StateSize, stateSize } from './size.ts'
export { guard } from './state.ts'
