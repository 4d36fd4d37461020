import type { Resource } from '@curricle/imscp'
import { words } from '@curricle/locale'
import { type Entry, type ExportContext, type Exporter, identifier, type ResolvedCourse } from '@curricle/model'
import { reportLongNames } from '../content/long-names.ts'
import { files } from '../files.ts'
import { manifestDocument } from '../manifest.ts'
import { fileResources } from '../resources.ts'
import type { Scope } from '../scope.ts'
import { versions } from '../version.ts'
import { assignmentGroups } from './assignment-groups.ts'
import { canvasDocument, canvasRoom } from './canvas-xml.ts'
import { canvasCarries } from './carries.ts'
import { canvasModules } from './contents.ts'
import { courseSettings } from './course-settings.ts'
import { filesMeta } from './files-meta.ts'
import { mediaTracks } from './media-tracks.ts'
import { type CanvasOptions, canvasOptions } from './options.ts'
import { outcomes } from './outcome.ts'
import { type CanvasModule, moduleElements, organizationItem } from './part.ts'
import { canvasPlaces, canvasViews } from './place.ts'
import { rubrics } from './rubric.ts'

/** Common Cartridge 1.1 with Canvas's extension: everything arrives as what Canvas itself would have made. */
export const canvas: Exporter<CanvasOptions> = {
  name: 'canvas',
  description:
    'Canvas course package: pages, assignments with rubrics, quizzes, outcomes and modules as Canvas has them',
  extension: '.imscc',
  container: 'zip',
  carries: canvasCarries,
  media: ['image/*', 'audio/*', 'video/*', 'text/vtt', 'application/pdf'],
  options: canvasOptions,
  guide: {
    steps: [
      'In the Canvas course: *Settings* → *Import Course Content* → *Canvas Course Export Package*, choose the file, *All content*, *Import*.',
      'For New Quizzes, build with the option `engine: new` and tick *Import existing quizzes as New Quizzes*.',
      'Look at *View issues* beside the finished import; there should be none.'
    ],
    again:
      'Canvas updates what it imported before, by identifier, except what a teacher has changed there in the meantime or students have answered. All languages of a course have the same identifiers: give each language a Canvas course of its own, for in one the second would take the place of the first.'
  },
  write
}

async function* write(course: ResolvedCourse, context: ExportContext<CanvasOptions>): AsyncIterable<Entry> {
  const scope: Scope = {
    course,
    words: words(course.language),
    files: files(course.assets),
    message: context.message,
    math: context.options.math,
    places: canvasPlaces(course.id, course.children),
    views: canvasViews,
    version: versions['1.1']
  }
  reportLongNames(course, { lms: 'Canvas', room: canvasRoom }, context.message)
  const modules = canvasModules(scope, context.options.engine)
  const settings = courseFiles(modules, scope)
  const shared = fileResources(scope, { style: false })
  const parts = modules.flatMap(module => module.parts)
  const extension: Resource = {
    identifier: identifier('x', course.id, 'course_settings'),
    type: scope.version.types.application,
    href: 'course_settings/canvas_export.txt',
    files: settings.map(entry => entry.path)
  }
  const folders = modules.map(({ identifier: id, title, parts: lines }) => ({
    identifier: id,
    title,
    items: lines.map(organizationItem)
  }))
  const resources = [extension, ...parts.flatMap(part => part.resources), ...shared.resources]
  yield { path: 'imsmanifest.xml', body: manifestDocument(folders, resources, scope) }
  yield* settings
  for (const part of parts) yield* part.entries
  yield* shared.entries
}

/** `canvas_export.txt` is the flag by which Canvas knows the extension; its words mean nothing. */
function courseFiles(modules: readonly CanvasModule[], scope: Scope): Entry[] {
  const found: Record<string, string | undefined> = {
    'canvas_export.txt': 'Canvas course package\n',
    // One module changes nothing of the course that takes it in.
    'course_settings.xml': scope.course.scope === 'course' ? courseSettings(scope) : undefined,
    'module_meta.xml': canvasDocument('modules', undefined, moduleElements(modules, scope)),
    'assignment_groups.xml': assignmentGroups(scope),
    'learning_outcomes.xml': outcomes(scope),
    'rubrics.xml': rubrics(scope),
    'media_tracks.xml': mediaTracks(scope),
    'files_meta.xml': filesMeta(scope)
  }
  return Object.entries(found).flatMap(([name, body]) =>
    body === undefined ? [] : [{ path: `course_settings/${name}`, body }]
  )
}
