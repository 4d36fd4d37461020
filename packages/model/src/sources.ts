/** The outside world: the files of one or more courses. There is one on disk and one in memory. */
export interface Sources {
  /** Every file's path, `/` between names, relative to the root, in any order. */
  list(): Promise<string[]>
  /** The bytes of one file, piece by piece; throws when there is none. */
  open(path: string): AsyncIterable<Uint8Array>
  /** What `list` left out although it has a name among the files: links that lead out of the root, or to nothing. Default: none. */
  refused?(): readonly string[]
}
