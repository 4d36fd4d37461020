export type { HtmlContext } from './context.ts'
