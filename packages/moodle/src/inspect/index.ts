import type { Inspect, Inspection, PackageInspection } from '@curricle/model'
import { attribute, childElements, find, findAll, parse, textOf, type XmlElement } from '@curricle/xml'
import { activity } from './activity.ts'
import { bank } from './bank.ts'

/**
 * Reads a Moodle backup (ours or anyone's): sections in order with their activities, what is inside those, and the question bank. Its `problems` are
 * what a restore drops or stops at.
 */
export const inspectMoodle: Inspect = async (read, paths) => {
  if (!paths.includes('moodle_backup.xml')) return undefined
  const source = await read('moodle_backup.xml')
  const root = parse(source)
  const information = find(root, 'information')
  if (root.name !== 'moodle_backup' || !information) return undefined
  const problems = signs(source, information)
  const document = async (path: string): Promise<XmlElement | undefined> => {
    if (!paths.includes(path)) {
      problems.push(`${path} is missing.`)
      return undefined
    }
    return parse(await read(path))
  }
  const questions = bank(await document('questions.xml'), problems)
  const known = new Map<string, Inspection>()
  for (const each of listed(information, 'activities', 'activity')) {
    const directory = textOf(find(each, 'directory'))
    const modname = textOf(find(each, 'modulename'))
    const own = await document(`${directory}/${modname}.xml`)
    const module = await document(`${directory}/module.xml`)
    known.set(
      textOf(find(each, 'moduleid')),
      activity({ modname, title: textOf(find(each, 'title')), own, module }, questions, problems)
    )
  }
  const sections: Inspection[] = []
  for (const each of listed(information, 'sections', 'section')) {
    const section = await document(`${textOf(find(each, 'directory'))}/section.xml`)
    if (section) sections.push(sectionOf(section, known))
  }
  problems.push(...(await unnamedCategories(questions.categoryIds, paths, read)))
  problems.push(...(await missingBytes(document, paths)))
  return {
    kind: 'Moodle backup',
    title: textOf(find(information, 'original_course_fullname')),
    details: {
      moodle: textOf(find(information, 'moodle_release')),
      activities: known.size,
      questions: questions.count
    },
    children: [...sections, ...questions.categories],
    problems
  } satisfies PackageInspection
}

function listed(information: XmlElement, container: string, kind: string): XmlElement[] {
  const found = find(information, 'contents', container)
  return found ? childElements(found, kind) : []
}

/** What `detect_moodle2_format` looks for, and the release, below 4.0 of which questions are read in the old layout. */
function signs(source: string, information: XmlElement): string[] {
  const start = source.slice(0, 200)
  const isKnown = ['<?xml version="1.0" encoding="UTF-8"?>', '<moodle_backup', '<information'].every(sign =>
    start.includes(sign)
  )
  const release = Number.parseFloat(textOf(find(information, 'backup_release')))
  return [
    ...(isKnown
      ? []
      : ['Moodle does not know the format: the first 200 bytes of moodle_backup.xml are not as it wants them.']),
    ...(Number.isNaN(release)
      ? ['The backup does not say its release: Moodle reads its questions in the layout before 4.0.']
      : [])
  ]
}

function sectionOf(section: XmlElement, known: ReadonlyMap<string, Inspection>): Inspection {
  const name = textOf(find(section, 'name'))
  const sequence = textOf(find(section, 'sequence')).split(',')
  return {
    kind: 'section',
    title: name === '$@NULL@$' ? '' : name,
    details: {
      number: textOf(find(section, 'number')),
      ...(textOf(find(section, 'visible')) === '0' ? { hidden: true } : {}),
      ...(textOf(find(section, 'availabilityjson')).startsWith('{') ? { restricted: true } : {})
    },
    children: sequence.map(cmid => known.get(cmid)).filter(each => each !== undefined)
  }
}

/** Categories that no inforef names: none of their questions come in. */
async function unnamedCategories(
  ids: readonly string[],
  paths: readonly string[],
  read: (path: string) => Promise<string>
): Promise<string[]> {
  if (ids.length === 0) return []
  const named = new Set<string>()
  for (const path of paths.filter(each => each.endsWith('/inforef.xml'))) {
    for (const category of findAll(parse(await read(path)), 'question_category'))
      named.add(textOf(find(category, 'id')))
  }
  const lost = ids.filter(id => !named.has(id))
  return lost.length > 0
    ? [`${lost.length} question categories stand in no inforef.xml: their questions are dropped.`]
    : []
}

async function missingBytes(
  document: (path: string) => Promise<XmlElement | undefined>,
  paths: readonly string[]
): Promise<string[]> {
  const files = await document('files.xml')
  const held = new Set(paths)
  return (files ? childElements(files, 'file') : [])
    .filter(file => textOf(find(file, 'filename')) !== '.' && textOf(find(file, 'filesize')) !== '0')
    .filter(file => {
      const hash = textOf(find(file, 'contenthash'))
      return !held.has(`files/${hash.slice(0, 2)}/${hash}`)
    })
    .map(
      file => `The bytes of ${textOf(find(file, 'filename'))} (file ${attribute(file, 'id')}) are not in the backup.`
    )
}
