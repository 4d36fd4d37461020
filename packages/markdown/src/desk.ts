import type { Sources } from '@curricle/model'
import { VFile } from 'vfile'
import { report } from './report.ts'

/** The files of one course. Each is read once, whoever asks for it. */
export interface Desk {
  /** Paths from the course's folder, sorted by code unit. */
  paths: readonly string[]
  /** A file's text; undefined when there is none or it is no text (reported). */
  read(path: string): Promise<VFile | undefined>
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
    const chunks: Uint8Array[] = []
    for await (const chunk of sources.open(there)) chunks.push(chunk)
    try {
      file.value = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)).normalize('NFC')
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
  return { paths, read, files, absent }
}
