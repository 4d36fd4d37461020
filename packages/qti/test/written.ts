import type { Entry, Exporter, ResolvedCourse } from '@curricle/model'
import { attribute, findAll, parse, type XmlElement } from '@curricle/xml'

/** A package in memory. */
export interface Written {
  entries: Map<string, Entry['body']>
  messages: { ruleId: string; reason: string; severity: string }[]
  text(path: string): string
  xml(path: string): XmlElement
  /** The document of the item or test with this title. */
  titled(title: string): XmlElement
  /** Every document of an item or test. */
  documents: XmlElement[]
}

/** Writes a course with an exporter and keeps what it yields and says. */
export async function written<Options>(exporter: Exporter<Options>, course: ResolvedCourse): Promise<Written> {
  const checked = await exporter.options['~standard'].validate({})
  if (checked.issues) throw new Error(checked.issues.map(issue => issue.message).join('; '))
  const entries = new Map<string, Entry['body']>()
  const messages: Written['messages'] = []
  const context = {
    options: checked.value,
    date: new Date('2026-11-23T00:00:00Z'),
    version: '0.0.0',
    message: (reason: string, { ruleId, severity = 'warning' }: { ruleId: string; severity?: string }) =>
      messages.push({ ruleId, reason, severity })
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
  const resources = findAll(parse(text('imsmanifest.xml')), 'resource')
  const documents = resources.map(resource => parse(text(attribute(resource, 'href') ?? '')))
  return {
    entries,
    messages,
    text,
    xml: path => parse(text(path)),
    documents,
    titled(title) {
      const found = documents.find(root => attribute(root, 'title') === title)
      if (!found) throw new Error(`nothing is called “${title}”`)
      return found
    }
  }
}
