import { words } from '@curricle/locale'
import type { Carriage, Construct, Entry, ExportContext, Exporter, ResolvedCourse } from '@curricle/model'
import { constructs } from '@curricle/model'
import { z } from 'zod'
import { type Competency, competencies, frameworkIdnumber } from './competencies.ts'

const alone: Carriage = { how: 'none', why: 'the file holds objectives alone', quiet: true }

/** The objectives of a course as a competency framework of Moodle. */
export const moodleCompetencies: Exporter<Record<string, never>> = {
  name: 'moodle-competencies',
  description: 'Moodle competency framework (CSV): the objectives of a course',
  extension: '.csv',
  container: 'none',
  carries: {
    ...(Object.fromEntries(constructs.map(construct => [construct, alone])) as Record<Construct, Carriage>),
    objective: { how: 'native', as: 'competency below its module' }
  },
  media: [],
  options: z.strictObject({}),
  guide: {
    steps: [
      'As an administrator of the site, open *Site administration → Competencies → Import competency framework*, choose the file, UTF-8 and comma.',
      'Then restore a backup written with the option `competencies: true` of the format `moodle`: its activities are linked to them.'
    ],
    again: 'Moodle refuses a second framework of the same idnumber: rename or delete the old one first.'
  },
  write
}

async function* write(course: ResolvedCourse, _: ExportContext<Record<string, never>>): AsyncGenerator<Entry> {
  const modules = competencies(course)
  if (modules.length === 0) return
  const steps = words(course.language).moodle.outcomeSteps
  const framework = row({
    idnumber: frameworkIdnumber(course),
    title: course.title,
    scale: steps.join(','),
    configuration: configuration(steps),
    isFramework: true
  })
  const rows = modules.flatMap(module => [
    row(module),
    ...module.objectives.map(each => row({ ...each, parent: module }))
  ])
  yield {
    path: `${course.id}.csv`,
    body: [columns.map(cell).join(','), framework, ...rows].map(line => `${line}\n`).join('')
  }
}

/** `admin/tool/lpimportcsv/classes/framework_importer.php`; it goes by their order. */
const columns = [
  'Parent ID number',
  'ID number',
  'Short name',
  'Description',
  'Description format',
  'Scale values',
  'Scale configuration',
  'Rule type (optional)',
  'Rule outcome (optional)',
  'Rule config (optional)',
  'Cross-referenced competency ID numbers',
  'Exported ID (optional)',
  'Is framework',
  'Taxonomy'
]

interface Row extends Pick<Competency, 'idnumber' | 'title'> {
  parent?: Competency
  scale?: string
  configuration?: string
  isFramework?: boolean
}

/** A short name has at most 100 characters; the description has them all. */
function row({ parent, idnumber, title, scale = '', configuration = '', isFramework = false }: Row): string {
  const short = [...title].length > 100 ? `${[...title].slice(0, 99).join('')}…` : title
  const start = [parent?.idnumber ?? '', idnumber, short, title, '1', scale, configuration, '', '0', '', '', '']
  return [...start, ...(isFramework ? ['1', 'competency,competency,competency,competency'] : ['', ''])]
    .map(cell)
    .join(',')
}

/** The highest step is proficient; the lowest is where one begins. */
function configuration(steps: readonly string[]): string {
  return JSON.stringify([
    { scaleid: '0' },
    { id: 1, scaledefault: 1, proficient: 0 },
    { id: steps.length, scaledefault: 0, proficient: 1 }
  ])
}

/** RFC 4180; a formula of a spreadsheet (`=`, `+`, `-`, `@` first) is text. */
function cell(text: string): string {
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text
  return /[",\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
