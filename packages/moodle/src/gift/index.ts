import { words } from '@curricle/locale'
import type { Entry, ExportContext, Exporter, ResolvedCourse } from '@curricle/model'
import { z } from 'zod'
import { limits, shorten } from '../limits.ts'
import { type Category, catalogue } from '../question/catalogue.ts'
import { categoryPath } from '../question/category-path.ts'
import { questionSetting } from '../question/setting.ts'
import { withoutPassages } from '../teacher.ts'
import { giftCarries } from './carries.ts'
import { giftQuestion } from './question.ts'

/** The questions of a course as GIFT text, which more systems than Moodle read. It has neither files nor points. */
export const gift: Exporter<Record<string, never>> = {
  name: 'gift',
  description: 'GIFT: questions as plain text, for Moodle and others',
  extension: '.gift',
  container: 'none',
  carries: giftCarries,
  holds: place => place.type === 'assessment' && place.purpose !== 'survey',
  media: [],
  options: z.strictObject({}),
  guide: {
    steps: ['In the Moodle course, open *More → Question bank → Import*, choose **GIFT format** and the file.'],
    again: 'Moodle adds all questions a second time: delete or move the old category first.'
  },
  write
}

async function* write(given: ResolvedCourse, context: ExportContext<Record<string, never>>): AsyncGenerator<Entry> {
  const said = words(given.language)
  const { course, message } = withoutPassages(given, said, context.message)
  const categories = catalogue(course, questionSetting(course, said, message))
  const texts = (category: Category, above: readonly string[]): string[] => {
    const titles = [...above, shorten(category.title, limits.name, category.node, message)]
    const written = category.questions
      .map(question => giftQuestion(question, said, message))
      .filter(text => text !== '')
    const begun = written.length > 0 ? [`$CATEGORY: ${categoryPath(titles)}`] : []
    return [...begun, ...written, ...category.categories.flatMap(each => texts(each, titles))]
  }
  const all = categories.flatMap(category => texts(category, []))
  if (all.length > 0) yield { path: `${course.id}.gift`, body: `${all.join('\n\n')}\n` }
}
