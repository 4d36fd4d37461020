/** What a command knows of the world: so that it runs in a test as on a terminal. */
export interface Outside {
  /** Working folder. */
  folder: string
  /** What was asked for. */
  out(text: string): void
  /** Everything else: progress, messages. */
  err(text: string): void
  isTerminal: boolean
  columns: number
  /** How the command line was called, for what to type next. Default `curricle`. */
  called?: string
  /** `SOURCE_DATE_EPOCH`: seconds since 1970, the date of everything in the packages. */
  epoch?: string | undefined
  signal?: AbortSignal
}

/** How a run ended: 0 built, 1 the sources are at fault, 2 the command line is. */
export type ExitCode = 0 | 1 | 2
