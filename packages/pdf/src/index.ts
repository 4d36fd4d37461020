export type { PdfOptions } from './options.ts'
export { pdf } from './pdf.ts'
