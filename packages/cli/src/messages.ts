import { essence } from '@curricle/compiler'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'

/**
 * All messages as text: a block for each file, `file:line:column  severity  message  rule`, and the remedy below. What several
 * formats say alike is one line that names them.
 */
export function messagesAsText(files: readonly VFile[], { notices = true }: { notices?: boolean } = {}): string {
  return files
    .map(file => file.messages.filter(message => notices || severity(message) !== 'notice'))
    .filter(messages => messages.length > 0)
    .map(messages => `${alike(messages.sort(byPlace)).map(line).join('\n')}\n`)
    .join('\n')
}

/** What formats show in another form or not at all, a line for each format. `full`: where all of it stands. */
export function noticesAsText(files: readonly VFile[], full: string): string {
  const said = new Map<string, Set<string>>()
  for (const message of files.flatMap(file => file.messages))
    if (severity(message) === 'notice')
      said.set(message.source ?? '', (said.get(message.source ?? '') ?? new Set()).add(essence(message.reason)))
  const lines = [...said]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([format, { size }]) => `  ${format}: ${count(size, 'thing')}\n`)
  return lines.length > 0 ? `\nIn another form, or not carried (${full}):\n${lines.join('')}` : ''
}

/** `1 error`, `2 errors`. */
export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

/** Messages that differ in who says them alone. */
function alike(messages: readonly VFileMessage[]): VFileMessage[][] {
  const groups = new Map<string, VFileMessage[]>()
  for (const message of messages) {
    const key = [where(message), message.ruleId, message.reason, message.note].join('\n')
    groups.set(key, [...(groups.get(key) ?? []), message])
  }
  return [...groups.values()]
}

function line(said: readonly VFileMessage[]): string {
  const [message] = said
  if (!message) return ''
  const { reason, ruleId, note } = message
  const formats = said.map(({ source }) => source ?? '').filter(source => source !== '' && !source.startsWith('@'))
  const by = formats.length > 0 ? `  in ${formats.join(', ')}` : ''
  const first = `${where(message)}  ${severity(message).padEnd(7)}  ${reason}${by}${ruleId ? `  ${ruleId}` : ''}`
  return note ? `${first}\n${note.replace(/^/gm, '    ')}` : first
}

function where({ file, line, column }: VFileMessage): string {
  return [file ?? '', ...(line ? [line, column ?? 1] : [])].join(':')
}

const severity = ({ fatal }: VFileMessage) => (fatal === true ? 'error' : fatal === false ? 'warning' : 'notice')

function byPlace(a: VFileMessage, b: VFileMessage): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}

/** The same as plain data, for `--reporter json`. */
export function messagesAsData(files: readonly VFile[]): object[] {
  return files.flatMap(file =>
    [...file.messages].sort(byPlace).map(message => ({
      file: message.file ?? file.path,
      line: message.line,
      column: message.column,
      severity: severity(message),
      rule: message.ruleId,
      source: message.source,
      message: message.reason,
      remedy: message.note
    }))
  )
}
