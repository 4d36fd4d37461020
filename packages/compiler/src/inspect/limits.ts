/** The files of a package by path; each is unpacked when it is read. */
export type Files = ReadonlyMap<string, () => Uint8Array | Promise<Uint8Array>>

/** How much of a foreign package is opened. */
export interface Limits {
  files: number
  /** Bytes that one file may have when it is unpacked. */
  fileBytes: number
  /** Bytes that all files that are read may have together. */
  bytes: number
  /** Marks `<` in all files that are read together: what is made of a text takes far more room than the text. */
  marks: number
  /** How many times larger than its packed form a file may become; small files are free of it. */
  ratio: number
}

export const limits: Limits = {
  files: 65_535,
  fileBytes: 64 * 1024 ** 2,
  bytes: 128 * 1024 ** 2,
  marks: 500_000,
  ratio: 1_100
}

/** A path that stays inside the package; throws for any other. */
export function safePath(path: string): string {
  const isSafe = !/^([/\\]|[a-z]:)/i.test(path) && !path.split(/[/\\]/).includes('..') && !/\p{Cc}/u.test(path)
  if (!isSafe) throw new Error(`a file is named to leave the package: ${JSON.stringify(path)}`)
  return path
}
