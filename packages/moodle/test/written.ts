import type { Attach, Entry, Exporter, ResolvedCourse } from '@curricle/model'
import { parse, type XmlElement } from '@curricle/xml'

/** A package in memory. */
export interface Written {
  entries: ReadonlyMap<string, Entry['body']>
  messages: readonly Said[]
  text(path: string): string
  xml(path: string): XmlElement
}

interface Said {
  ruleId: string
  reason: string
  severity?: 'error' | 'warning' | 'notice' | undefined
}

/** Writes a course with an exporter and keeps what it yields and says. */
export async function written<Options>(
  exporter: Exporter<Options>,
  course: ResolvedCourse,
  options: Record<string, unknown> = {},
  attach?: Attach
): Promise<Written> {
  const checked = await exporter.options['~standard'].validate(options)
  if (checked.issues) throw new Error(checked.issues.map(issue => issue.message).join('; '))
  const entries = new Map<string, Entry['body']>()
  const messages: Said[] = []
  const context = {
    options: checked.value,
    date: new Date('2026-11-23T00:00:00Z'),
    version: '0.0.0',
    ...(attach && { attach }),
    message: (reason: string, { ruleId, severity }: Omit<Said, 'reason'>) => messages.push({ ruleId, severity, reason })
  }
  for await (const { path, body } of exporter.write(course, context)) {
    if (entries.has(path)) throw new Error(`${path} is written twice`)
    entries.set(path, body)
  }
  const text = (path: string): string => {
    const body = entries.get(path)
    if (typeof body !== 'string') throw new Error(`${path} is no text of the package`)
    return body
  }
  return { entries, messages, text, xml: path => parse(text(path)) }
}
