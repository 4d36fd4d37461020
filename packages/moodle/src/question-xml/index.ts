import { buffer } from 'node:stream/consumers'
import { words } from '@curricle/locale'
import type { Asset, Entry, ExportContext, Exporter, ResolvedCourse } from '@curricle/model'
import { element, serialize, type XmlElement } from '@curricle/xml'
import { z } from 'zod'
import { idnumber } from '../ids.ts'
import { limits, shorten } from '../limits.ts'
import { bankCarries } from '../question/carries.ts'
import { type Category, catalogue } from '../question/catalogue.ts'
import { categoryPath } from '../question/category-path.ts'
import { picturesOf } from '../question/pictures.ts'
import { questionSetting } from '../question/setting.ts'
import { withoutPassages } from '../teacher.ts'
import { questionElement } from './question.ts'

/** The questions of a course as Moodle's own XML: categories, every kind, pictures inside the file. */
export const moodleXml: Exporter<Record<string, never>> = {
  name: 'moodle-xml',
  description: 'Moodle question XML: the question bank alone',
  extension: '.xml',
  container: 'none',
  carries: bankCarries,
  holds: place => place.type === 'assessment' && place.purpose !== 'survey',
  media: ['image/*', 'audio/*', 'video/*', 'text/vtt', 'application/pdf'],
  options: z.strictObject({}),
  guide: {
    steps: [
      'In the Moodle course, open *More → Question bank → Import*, choose **Moodle XML format** and the file.',
      'The categories of the file are made below the course’s own when *Get category from file* is on.'
    ],
    again: 'Moodle adds all questions a second time: delete or move the old category first.'
  },
  write
}

async function* write(given: ResolvedCourse, context: ExportContext<Record<string, never>>): AsyncGenerator<Entry> {
  const said = words(given.language)
  const { course, message } = withoutPassages(given, said, context.message)
  const categories = catalogue(course, questionSetting(course, said, message))
  if (categories.length === 0) return
  const bytes = await bytesOf(categories)
  const categoryElements = (category: Category, above: readonly string[]): XmlElement[] => {
    const titles = [...above, shorten(category.title, limits.name, category.node, message)]
    const below = category.categories.flatMap(each => categoryElements(each, titles))
    if (category.questions.length === 0) return below
    const asked = category.questions.map(question => questionElement(question, { bytes, message }))
    return [categoryElement(titles, [course.id, ...category.path]), ...asked, ...below]
  }
  const root = element(
    'quiz',
    {},
    categories.flatMap(category => categoryElements(category, []))
  )
  yield { path: `${course.id}.xml`, body: serialize(root) }
}

function categoryElement(titles: readonly string[], path: readonly string[]): XmlElement {
  return element(
    'question',
    { type: 'category' },
    element('category', {}, element('text', {}, categoryPath(titles))),
    element('info', { format: 'html' }, element('text')),
    element('idnumber', {}, idnumber(...path))
  )
}

/** Every file that a question shows, in base64. */
async function bytesOf(categories: readonly Category[]): Promise<ReadonlyMap<Asset, string>> {
  const bytes = new Map<Asset, string>()
  for (const asset of categories.flatMap(picturesOf)) {
    if (!bytes.has(asset)) bytes.set(asset, (await buffer(asset.open())).toString('base64'))
  }
  return bytes
}
