import { decodedAddress } from '@curricle/model'
import type { Desk } from './desk.ts'
import { fault, type ModuleScope } from './manuscript.ts'
import { transcribe } from './transcript.ts'

/** Reads the transcripts that a module's recordings name. */
export async function transcripts(desk: Desk, scope: ModuleScope): Promise<void> {
  for (const { media, url, place, manuscript } of scope.transcripts) {
    const path = named(desk, manuscript.path, url)
    // There is one, even if it cannot be read: one message is enough.
    media.children = [{ type: 'transcript', url: path ?? url, children: [], position: place }]
    if (path === undefined) {
      fault(
        manuscript,
        'path-outside-course',
        `\`${url}\` leaves the course’s folder`,
        place,
        'Copy the file into the course.'
      )
      continue
    }
    if (!/\.(md|vtt)$/i.test(path)) {
      fault(
        manuscript,
        'transcript-malformed',
        `\`${url}\` is neither Markdown nor WebVTT`,
        place,
        'Save the words as `.md` or `.vtt`.'
      )
      continue
    }
    // Beside the modules and in their folders every Markdown file is text of the course.
    if (/^(?!media\/)(?:[^/]+\/)?[^/]+\.md$/.test(path) && desk.paths.includes(path)) {
      const reason = `The transcript \`${url}\` is read as text of the course as well`
      fault(manuscript, 'transcript-malformed', reason, place, 'Move it into the folder `media`.')
      continue
    }
    const file = await desk.read(path)
    if (file) transcribe(media, file, path, scope, place)
    else if (!desk.paths.includes(path)) {
      fault(
        manuscript,
        'file-missing',
        `The transcript \`${url}\` is missing`,
        place,
        'The path starts from the file in which it stands.'
      )
    }
  }
}

/** The path that an address means: as it stands, or `my%20file.md` for `my file.md`. */
function named(desk: Desk, from: string, url: string): string | undefined {
  const path = resolved(from, url)
  const spelt = resolved(from, decodedAddress(url))
  return spelt !== undefined && desk.paths.includes(spelt) ? spelt : path
}

/** An address from a file, as a path from the course's folder; undefined outside it. */
function resolved(from: string, url: string): string | undefined {
  if (url.startsWith('/') || /^[a-z][\w+.-]*:/i.test(url)) return undefined
  const names = from.split('/').slice(0, -1)
  for (const name of url.split('/')) {
    if (name === '..') {
      if (names.pop() === undefined) return undefined
    } else if (name !== '.' && name !== '') names.push(name)
  }
  return names.join('/')
}
