import type { Exporter, ResolvedCourse } from '@curricle/model'

/** Something that was said while writing. */
export interface Said {
  reason: string
  ruleId: string
  node?: unknown
  keys?: readonly string[]
  position?: unknown
  note?: string
  severity?: string
}

/** What an exporter makes of a course: its files by path, and what it said. */
export async function written<Options>(
  exporter: Exporter<Options>,
  course: ResolvedCourse,
  options: object = {}
): Promise<{ files: Map<string, Uint8Array>; said: Said[] }> {
  const said: Said[] = []
  const settled = await exporter.options['~standard'].validate(options)
  if (settled.issues) throw new Error(settled.issues.map(issue => issue.message).join('; '))
  const files = new Map<string, Uint8Array>()
  const context = {
    options: settled.value,
    date: new Date('2026-11-23T00:00:00Z'),
    version: '1.0.0',
    message: (reason: string, at: Omit<Said, 'reason'>) => said.push({ reason, ...at })
  }
  for await (const entry of exporter.write(course, context as never)) files.set(entry.path, entry.body as Uint8Array)
  return { files, said }
}
