import { words } from '@curricle/locale'
import type { Carriage, Construct, Entry, ExportContext, Exporter, ResolvedCourse } from '@curricle/model'
import { captionsWithin } from './captions.ts'
import { carries as scormCarries } from './carries.ts'
import { media } from './media.ts'
import { fits, type WebOptions, webOptions } from './options.ts'
import { scos } from './sco.ts'
import { webIndex } from './web-index.ts'

const carries: Readonly<Record<Construct, Carriage>> = {
  ...scormCarries,
  reference: { how: 'native', as: 'a link' },
  'hand-in': {
    how: 'degraded',
    to: 'a field whose text is kept on the device and saved as a file; its points count for nothing'
  },
  'extended-text': {
    how: 'degraded',
    to: 'a field whose text is kept on the device and saved as a file; its points count for nothing'
  },
  survey: { how: 'degraded', to: 'questions whose answers nobody but the learner gets' },
  discussion: { how: 'degraded', to: 'a page with the question' },
  sequence: { how: 'degraded', to: 'the order of the contents: every module is open' }
}

/** The same pages without a learning management system: unpacked, they work from any folder or web server. */
export const web: Exporter<WebOptions> = {
  name: 'web',
  description: 'A web site that works from a folder without network or LMS; progress stays on the device',
  extension: '.zip',
  container: 'zip',
  carries,
  media,
  fits,
  isFolder: ({ folder }) => folder,
  options: webOptions,
  guide: {
    steps: [
      'Unpack the file into a folder, on a computer, a stick or a web server. With the option `folder: true` it is a folder already.',
      'Open `index.html` in any browser. No network is needed.'
    ],
    again:
      'Unpack over the old folder: progress is kept by the browser, and resumes where questions are still the same.'
  },
  write
}

/** No LMS sets a limit, and browsers keep megabytes. */
const stateLimit = 1_000_000

async function* write(course: ResolvedCourse, { message }: ExportContext<WebOptions>): AsyncIterable<Entry> {
  const made = scos(course, 'web', stateLimit, message, await captionsWithin(course))
  yield { path: 'index.html', body: webIndex(course, made, words(course.language)) }
  yield* made.entries
}
