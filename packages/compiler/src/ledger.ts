import type { Node } from 'unist'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { byCodeUnit } from './path.ts'
import { type Rule, rules, type Severity } from './rules.ts'

/** Every file that was read and what is to be said about it. */
export interface Ledger {
  /** Takes a file with the messages that it has already. */
  add(file: VFile): void
  /** Files by path, sorted by code unit. */
  files(): VFile[]
  /** Says something about a file (path from the root of the sources), once: what was said there before, by us or the reader, is not said again. */
  say(path: string, said: Said): VFileMessage
  /** Whether an error was said about the file. */
  failed(path: string): boolean
}

/** A message before it has its file. */
export interface Said {
  rule: Rule | { id: string; severity: Severity }
  reason: string
  /** What it is about, when its words may differ and yet say the same. Default: its words. */
  about?: string | undefined
  position?: Node['position'] | undefined
  /** What to do. */
  note?: string | undefined
  /** Package or format that says it. Default `@curricle/compiler`. */
  source?: string
}

/** vfile's marks of how severe a message is. */
const fatal: Readonly<Record<Severity, boolean | undefined>> = { error: true, warning: false, notice: undefined }

/** An empty ledger. */
export function ledger(): Ledger {
  const files = new Map<string, VFile>()
  const subjects = new WeakMap<VFileMessage, string>()
  const known = (path: string) => {
    const file = files.get(path) ?? new VFile({ path })
    files.set(path, file)
    return file
  }
  return {
    add: file => {
      const before = files.get(file.path)
      if (before && before !== file) file.messages.unshift(...before.messages)
      files.set(file.path, file)
    },
    files: () => [...files.values()].sort((a, b) => byCodeUnit(a.path, b.path)),
    failed: path => files.get(path)?.messages.some(message => message.fatal === true) ?? false,
    say(path, { rule, reason, about = reason, position, note, source = '@curricle/compiler' }) {
      const { id, severity } = typeof rule === 'string' ? { id: rule, severity: rules[rule] } : rule
      const file = known(path)
      const said = file.messages.find(
        message =>
          message.ruleId === id &&
          ((subjects.get(message) === about && message.source === source) || message.source === '@curricle/markdown') &&
          message.line === position?.start.line &&
          message.column === position?.start.column
      )
      if (said) return said
      const message = file.message(reason, { ruleId: id, source, ...(position && { place: position }) })
      message.fatal = fatal[severity]
      if (note !== undefined) message.note = note
      subjects.set(message, about)
      return message
    }
  }
}
