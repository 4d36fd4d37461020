import type { Resource } from '@curricle/imscp'
import { words } from '@curricle/locale'
import type { Assessment, Entry, ExportContext, Exporter, Item, Module, ResolvedCourse } from '@curricle/model'
import { parts } from '@curricle/model'
import { serialize } from '@curricle/xml'
import { assessmentTest, itemPath, testIdentifier } from './assessment-test.ts'
import { type Binding, qti21Binding, qti30Binding } from './binding.ts'
import { carries21, carries30 } from './carries.ts'
import { files, watched } from './files.ts'
import { assessmentItem, itemIdentifier } from './item/item.ts'
import { itemMetadata, manifestDocument } from './manifest.ts'
import { type QtiOptions, qtiOptions } from './options.ts'
import type { Scope } from './scope.ts'
import { style, stylesheetPath } from './stylesheet.ts'

const media = ['image/*', 'audio/*', 'video/*', 'text/vtt', 'application/pdf']

/** IMS QTI 2.1, which testing systems exchange. */
export const qti21: Exporter<QtiOptions> = {
  name: 'qti-2.1',
  description: 'The quizzes and surveys as IMS QTI 2.1, which TAO, Inspera, Brightspace, Blackboard and Canvas import',
  extension: '.zip',
  container: 'zip',
  carries: carries21,
  holds: place => place.type === 'assessment',
  media,
  options: qtiOptions,
  guide: {
    steps: [
      '**TAO**: *Items* → *Import* → *QTI/APIP Content Package* for the questions, *Tests* → *Import* → *QTI Test Package* for the quizzes with them.',
      '**Canvas**: *Settings* → *Import Course Content* → *QTI .zip file*. Canvas Classic reads the first spelling of a short answer, takes a question with typed and chosen gaps for one with typed gaps alone, and cannot read dragging of words and places on a picture: the format `canvas` keeps all of it. New Quizzes leave out places on a picture and texts with several gaps to type in.',
      '**Brightspace, Blackboard, Inspera**: *Import* → *QTI 2.1* (or *Import test package*). Moodle reads no QTI 2: use the format `moodle`.'
    ],
    again:
      'Identifiers stay the same, so that a system that can update its questions does; TAO and Canvas add them once more. All languages of a course have the same identifiers: keep each language in a collection of its own.'
  },
  write: (course, context) => write(course, context, qti21Binding)
}

/** IMS QTI 3.0, in which questions are kept. */
export const qti30: Exporter<QtiOptions> = {
  name: 'qti-3.0',
  description: 'The quizzes and surveys as IMS QTI 3.0, the standard in force, for an archive of questions',
  extension: '.zip',
  container: 'zip',
  carries: carries30,
  holds: place => place.type === 'assessment',
  media,
  options: qtiOptions,
  guide: {
    steps: [
      'Keep the file: it is the questions in the form that the standard now has.',
      '**A system with QTI 3** (Citolab, Inspera, TAO from 2024): import it as a test package. Others read `qti-2.1`.'
    ],
    again:
      'Identifiers stay the same, so that a system that can update its questions does. All languages of a course have the same identifiers: keep each language in a collection of its own.'
  },
  write: (course, context) => write(course, context, qti30Binding)
}

/** Every item, then its test, the files that they show, the style, and the manifest of all. Reports `questions-missing`. */
async function* write(
  course: ResolvedCourse,
  { message, version }: ExportContext<QtiOptions>,
  binding: Binding
): AsyncIterable<Entry> {
  const scope: Scope = { course, words: words(course.language), files: files(), message, binding, version }
  const resources: Resource[] = []
  for (const module of course.children) {
    for (const assessment of parts(module, 'assessment')) {
      const refs: string[] = []
      for (const item of itemsOf(assessment)) {
        const identifier = itemIdentifier(scope, module, assessment, item)
        const { seen, inner } = watching(scope)
        const body = serialize(assessmentItem(item, assessment, module, inner))
        const path = itemPath(identifier)
        resources.push({
          identifier,
          type: binding.types.item,
          href: path,
          metadata: itemMetadata(item, scope, { scored: assessment.purpose !== 'survey' }),
          // Canvas takes a file for one of the course only when it is no resource of its own.
          files: [path, stylesheetPath, ...[...seen].sort()]
        })
        refs.push(identifier)
        yield { path, body }
      }
      yield* test(assessment, module, scope, refs, resources)
    }
  }
  if (resources.length === 0) {
    message('There is no quiz and no survey: the package holds no question.', {
      ruleId: 'questions-missing',
      severity: 'notice',
      node: course
    })
  }
  yield { path: stylesheetPath, body: style }
  for (const { path, asset } of scope.files.used()) yield { path, body: asset }
  yield { path: 'imsmanifest.xml', body: manifestDocument(resources, scope) }
}

function* test(
  assessment: Assessment,
  module: Module,
  scope: Scope,
  dependencies: string[],
  resources: Resource[]
): Iterable<Entry> {
  const identifier = testIdentifier(scope, module, assessment)
  const { seen, inner } = watching(scope)
  const path = `${identifier}.xml`
  yield { path, body: serialize(assessmentTest(assessment, module, inner)) }
  resources.push({
    identifier,
    type: scope.binding.types.test,
    href: path,
    files: [path, stylesheetPath, ...[...seen].sort()],
    dependencies
  })
}

function itemsOf(assessment: Assessment): Item[] {
  return assessment.children.flatMap(child => {
    if (child.type === 'item') return [child]
    return child.type === 'pool' ? child.children : []
  })
}

function watching(scope: Scope): { inner: Scope; seen: ReadonlySet<string> } {
  const noted = watched(scope.files)
  return { inner: { ...scope, files: noted }, seen: noted.seen }
}
