import type { Entry, ExportContext, Exporter, ResolvedCourse } from '@curricle/model'
import { carries } from './carries.ts'
import { manifest2004 } from './manifest2004.ts'
import { media } from './media.ts'
import { fits, type Scorm2004Options, scorm2004Options } from './options.ts'
import { schemas } from './schemas.ts'
import { scos } from './sco.ts'

/** SCORM 2004: completion and success apart, a score and status for each objective, more room for answers. */
export const scorm2004: Exporter<Scorm2004Options> = {
  name: 'scorm-2004',
  description: 'SCORM 2004 4th or 3rd edition: completion and success apart, each objective with its own score',
  extension: '.zip',
  container: 'zip',
  carries,
  media,
  fits,
  options: scorm2004Options,
  guide: {
    steps: [
      '**SCORM Cloud, Canvas and other players with a SCORM 2004 engine**: upload as a SCORM package.',
      '**Moodle**: *Add an activity or resource* → *SCORM package*. Moodle plays SCORM 2004 but rolls nothing up: `scorm-1.2` is the surer choice there.',
      'An LMS that knows only the 3rd edition: build with the option `edition: 3rd`.'
    ],
    again:
      'Replace the package in the same activity: identifiers stay the same, so learners keep their answers and resume where they were.'
  },
  write
}

/** `cmi.suspend_data` holds 64,000 characters (SCORM 2004 3rd edition run-time environment, 4.2.22). */
const stateLimit = 64_000

async function* write(
  course: ResolvedCourse,
  { options, message }: ExportContext<Scorm2004Options>
): AsyncIterable<Entry> {
  const made = scos(course, '2004', stateLimit, message)
  yield* manifest2004(course, made, options.edition, options.schemas)
  yield* made.entries
  if (options.schemas) yield* schemas(`scorm-2004-${options.edition}`)
}
