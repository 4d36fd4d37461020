import type { Item } from '@curricle/model'
import type { QuestionCommon, QuestionKind } from './question.ts'
import type { QuestionSetting, QuestionUse } from './setting.ts'

/** What an interaction makes of an item: its kind, and where it differs from the usual, texts of its own. */
export type Made = QuestionKind & Partial<Pick<QuestionCommon, 'text' | 'generalFeedback'>>
export type Maker = (item: Item, setting: QuestionSetting, use: QuestionUse) => Made
