import type { Entry, ExportContext, Exporter, ResolvedCourse } from '@curricle/model'
import { carries } from './carries.ts'
import { manifest12 } from './manifest12.ts'
import { media } from './media.ts'
import { fits, type ScormOptions, scormOptions } from './options.ts'
import { schemas } from './schemas.ts'
import { scos } from './sco.ts'

/** SCORM 1.2: the package that every learning management system plays. */
export const scorm12: Exporter<ScormOptions> = {
  name: 'scorm-1.2',
  description: 'SCORM 1.2, which every learning management system plays: one SCO a module, score, status, resume',
  extension: '.zip',
  container: 'zip',
  carries,
  media,
  fits,
  options: scormOptions,
  guide: {
    steps: [
      '**Moodle**: in the course, *Add an activity or resource* → *SCORM package*, upload the file. Grading method *Highest grade*.',
      '**Canvas**: *SCORM* in the course navigation (an external tool of the institution) → *Upload*. Not *Import Course Content*, which refuses SCORM.',
      '**Blackboard, Brightspace, others**: add content → *SCORM package*.'
    ],
    again:
      'Replace the package in the same activity: identifiers stay the same, so learners keep their answers and resume where they were.'
  },
  write
}

/** `cmi.suspend_data` holds 4,096 characters (SCORM 1.2 run-time environment, 3.4.4). */
const stateLimit = 4096

async function* write(course: ResolvedCourse, { options, message }: ExportContext<ScormOptions>): AsyncIterable<Entry> {
  const made = scos(course, '1.2', stateLimit, message)
  yield { path: 'imsmanifest.xml', body: manifest12(course, made, options.schemas) }
  yield* made.entries
  if (options.schemas) yield* schemas('scorm-1.2')
}
