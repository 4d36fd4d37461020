import { buffer } from 'node:stream/consumers'
import type { Sources } from '@curricle/model'
import { VFile } from 'vfile'
import { report } from './report.ts'

/** The files of one course. Each is read once, whoever asks for it. */
export interface Desk {
  /** Paths from the course's folder, sorted by code unit. */
  paths: readonly string[]
  /** A file's text; undefined when there is none or it is no text (reported). */
  read(path: string): Promise<VFile | undefined>
  wasRead(path: string): boolean
  /** Everything that was read, in that order. */
  files: readonly VFile[]
  /** A file that should be there, to report it at. */
  absent(path: string): VFile
}

export async function desk(sources: Sources, folder: string): Promise<Desk> {
  const root = folder.replace(/^\.?\/*|\/+$/g, '')
  const before = root === '' ? '' : `${root}/`
  // Authors write composed letters (NFC); some disks decompose them in the names of files.
  const known = new Map(
    (await sources.list())
      .filter(path => path.startsWith(before))
      .map(path => [path.slice(before.length).normalize('NFC'), path])
  )
  const paths = [...known.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const opened = new Map<string, Promise<VFile | undefined>>()
  const files: VFile[] = []
  const absent = (path: string): VFile => {
    const file = new VFile({ path: before + path })
    files.push(file)
    return file
  }
  const load = async (path: string): Promise<VFile | undefined> => {
    const there = known.get(path)
    if (there === undefined) return undefined
    const file = absent(path)
    const bytes = await buffer(sources.open(there))
    try {
      const text = new TextDecoder('utf-8', { fatal: true })
        .decode(bytes)
        .normalize('NFC')
        .replace(/\r(?!\n)/g, '\n')
      file.value = printable(file, text)
    } catch {
      report(
        file,
        'not-utf-8',
        'The file is not text in UTF-8',
        { line: 1, column: 1 },
        'Save it again with the encoding UTF-8.'
      )
      return undefined
    }
    return file
  }
  const read = (path: string): Promise<VFile | undefined> => {
    const before = opened.get(path)
    if (before) return before
    const file = load(path)
    opened.set(path, file)
    return file
  }
  return { paths, read, wasRead: path => opened.has(path), files, absent }
}

/** Control characters and noncharacters, which XML refuses; tabs and line ends are none of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]/g

/** A text without them; what some editors show as a new line becomes one that stays within its line. */
function printable(file: VFile, text: string): string {
  let line = 1
  let start = 0
  for (const { index, 0: found } of text.matchAll(unprintable)) {
    for (let end = text.indexOf('\n', start); end >= 0 && end < index; end = text.indexOf('\n', start)) {
      line++
      start = end + 1
    }
    const name = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    const note = 'Delete it in the editor: it is often pasted in with the letter beside it.'
    const reason = `A character that cannot be shown, ${name}, is left out`
    report(file, 'character-unprintable', reason, { line, column: index - start + 1 }, note)
  }
  return text.replace(unprintable, found => (found === '\u000b' || found === '\u000c' ? '\u2028' : ''))
}
