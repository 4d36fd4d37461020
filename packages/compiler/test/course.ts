import type { ResolvedCourse } from '@curricle/model'
import { type Job, memorySources, ledger as newLedger, type Selection } from '../src/index.ts'
import { read } from '../src/reading.ts'
import { resolve } from '../src/resolve/index.ts'

/** A course read from files in memory (paths from its folder), for tests. */
export async function course(files: Record<string, string | Uint8Array>, job: Job = {}): Promise<Read> {
  const placed = Object.fromEntries(Object.entries(files).map(([path, body]) => [`c/${path}`, body]))
  const sources = memorySources({ 'c/course.yaml': 'title: C\nlanguages: [en]\ndate: 2026-01-01\n', ...placed })
  const ledger = newLedger()
  const reading = await read(sources, { folder: 'c' }, await sources.list(), job, ledger)
  return {
    messages: () =>
      ledger.files().flatMap(file =>
        file.messages.map(({ line, column, ruleId, fatal, reason, note }) => {
          const severity = fatal === true ? 'error' : fatal === false ? 'warning' : 'notice'
          return `${file.path.slice(2)}:${line ?? ''}:${column ?? ''} ${ruleId} ${severity}: ${reason}${note ? ` (${note})` : ''}`
        })
      ),
    resolved: (selection: Partial<Selection> = {}, language = 'en'): ResolvedCourse => {
      const complete = reading.courses.find(each => each.course.language === language)
      if (!complete)
        throw new Error(
          `not in ${language}: ${ledger
            .files()
            .flatMap(file => file.messages)
            .join('\n')}`
        )
      return resolve(complete, { edition: 'learner', ...selection }, reading.sayDangling)
    }
  }
}

interface Read {
  /** `path:line:column rule severity: reason (remedy)` of every message. */
  messages(): string[]
  /** Default: the learner's edition, no region, the whole course. */
  resolved(selection?: Partial<Selection>, language?: string): ResolvedCourse
}

/** A module with a title around a text. */
export function module(id: string, text: string, front = ''): string {
  return `---\nid: ${id}\n${front}---\n\n# Module ${id}\n\n${text}\n`
}

/** A picture of one pixel. */
export const pixel: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
)
