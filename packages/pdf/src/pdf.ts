import { type Exporter, paperFit } from '@curricle/model'
import { book } from './book.ts'
import { carries } from './carries.ts'
import { options, type PdfOptions } from './options.ts'
import { pictureTypes } from './pictures.ts'
import { preparation } from './preparation.ts'
import { print } from './tagged/index.ts'
import { headingOf } from './title.ts'

/** The course or one module as a book, tagged as PDF/UA-1 (ISO 14289-1) wants it. */
export const pdf: Exporter<PdfOptions> = {
  name: 'pdf',
  description: 'A book to print and to read, accessible (PDF/UA-1)',
  extension: '.pdf',
  container: 'none',
  carries,
  media: pictureTypes,
  fits: () => ({ usual: paperFit }),
  options,
  guide: {
    steps: ['Hand out the file, or upload it where learners find their files.'],
    again: 'A new build replaces the old file.'
  },
  async *write(course, context) {
    const alone = course.scope === 'module' ? course.children[0] : undefined
    const { title } = alone ?? course
    const prepared = await preparation(course, context, { title, heading: alone && headingOf(alone) })
    if (!prepared) return
    const definition = book(prepared.writing, context.options)
    yield { path: `${course.id}.pdf`, body: await print(prepared.document, definition) }
  }
}
