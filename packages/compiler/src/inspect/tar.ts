import { type Files, type Limits, safePath } from './limits.ts'

/** The files of a tar (POSIX ustar, with GNU's and pax's long names). Links and devices are left out. */
export function tarFiles(tar: Buffer, limit: Limits): Files {
  const files = new Map<string, () => Uint8Array>()
  let longName: string | undefined
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(field(tar, at + 124, 12), 8)
    const kind = field(tar, at + 156, 1)
    const body = tar.subarray(at + 512, at + 512 + size)
    if (!(size >= 0) || body.length !== size) throw new Error('the tar is broken')
    if (kind === 'L') longName = body.toString('utf8').replace(/\0.*$/s, '')
    else if (kind === 'x') longName = /^\d+ path=(.*)$/m.exec(body.toString('utf8'))?.[1]
    else {
      const prefix = field(tar, at + 345, 155)
      const path = longName ?? `${prefix ? `${prefix}/` : ''}${field(tar, at, 100)}`
      longName = undefined
      if (kind === '' || kind === '0') files.set(safePath(path.replace(/^\.\//, '')), () => body)
      if (files.size > limit.files) throw new Error(`the tar has more than ${limit.files} files`)
    }
    at += 512 + Math.ceil(size / 512) * 512
  }
  return files
}

/** A field up to its first null. */
function field(tar: Buffer, from: number, length: number): string {
  return tar
    .toString('utf8', from, from + length)
    .replace(/\0.*$/s, '')
    .trim()
}
