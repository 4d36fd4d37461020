import type { Item } from '@curricle/imscp'
import { words } from '@curricle/locale'
import type { Entry, Exporter, ResolvedCourse } from '@curricle/model'
import { type ExportContext, identifier } from '@curricle/model'
import { element, serialize } from '@curricle/xml'
import { carries } from './carries.ts'
import { reportLongNames } from './content/long-names.ts'
import { nameLength } from './content/sturdy.ts'
import { contents, type Folder } from './contents.ts'
import { files } from './files.ts'
import { manifestDocument } from './manifest.ts'
import { standards } from './objectives.ts'
import { type CartridgeOptions, cartridgeOptions } from './options.ts'
import { bankDocument } from './qti/bank.ts'
import { fileResources } from './resources.ts'
import { ownIds, type Scope, webViews } from './scope.ts'
import { versions } from './version.ts'
import { webPages } from './web-pages.ts'

/** IMS Common Cartridge 1.1: the widest door into learning management systems. */
export const cartridge: Exporter<CartridgeOptions> = {
  name: 'cartridge',
  description: 'IMS Common Cartridge 1.1 (or 1.3), which Canvas, Moodle, Brightspace, Blackboard and Schoology import',
  extension: '.imscc',
  container: 'zip',
  carries,
  media: ['image/*', 'audio/*', 'video/*', 'text/vtt', 'application/pdf'],
  options: cartridgeOptions,
  guide: {
    steps: [
      '**Canvas**: in the course, *Settings* → *Import Course Content* → *Common Cartridge 1.x Package*, choose the file, *All content*.',
      '**Moodle**: in the course or category, *Course reuse* → *Restore*, upload the file and restore it as a new course. Open each quiz once and save its maximum grade: Moodle’s importer leaves a wrong total, and links from page to page lead nowhere there. Moodle keeps far more of the `moodle` format.',
      '**Brightspace, Blackboard, Schoology**: *Import* → *Common Cartridge*.'
    ],
    again:
      'Canvas replaces what it imported before, by identifier; Moodle makes a new course each time. All languages of a course have the same identifiers: give each language a Canvas course of its own, for in one the second would take the place of the first.'
  },
  write
}

async function* write(course: ResolvedCourse, context: ExportContext<CartridgeOptions>): AsyncIterable<Entry> {
  const version = versions[context.options.version]
  const scope: Scope = {
    course,
    words: words(course.language),
    files: files(course.assets),
    message: context.message,
    math: context.options.math,
    places: webPages(course.children, version),
    views: webViews,
    version
  }
  const { folders, spare } = contents(scope)
  const parts = folders.flatMap(folder => folder.parts)
  const shared = fileResources(scope)
  const resources = [...parts.map(part => part.resource), ...shared.resources]
  if (spare.length > 0) {
    const bank = identifier('r', course.id, ...ownIds('bank', scope))
    resources.push({ identifier: bank, type: version.types.bank, files: [`${bank}.xml`] })
    yield {
      path: `${bank}.xml`,
      body: serialize(bankDocument(identifier('b', course.id, ...ownIds('bank', scope)), spare))
    }
  }
  const items = folders.map(each => folderItem(each, scope))
  if (items.some(hasLookAlike)) {
    const reason = 'In names, `‹` stands for `<`, which Moodle would take for a tag.'
    context.message(reason, { ruleId: 'name-changed', severity: 'notice' })
  }
  reportLongNames(course, { lms: 'Moodle', room: nameLength }, context.message)
  yield { path: 'imsmanifest.xml', body: manifestDocument(items, resources, scope) }
  for (const part of parts) yield part.entry
  yield* shared.entries
}

function folderItem({ identifier: id, title, parts, objectives }: Folder, scope: Scope): Item {
  const metadata = standards(objectives, scope)
  return {
    identifier: id,
    title,
    items: parts.map(part => part.item),
    extensions: metadata.length > 0 ? [element('metadata', {}, metadata)] : []
  }
}

function hasLookAlike({ title = '', items = [] }: Item): boolean {
  return /<\S/.test(title) || items.some(hasLookAlike)
}
