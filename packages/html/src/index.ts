export type { HtmlContext } from './context.ts'
export { html } from './html.ts'
export { mathFault } from './math.ts'
export { stylesheet } from './stylesheet.ts'
