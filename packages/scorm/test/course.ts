import type {
  Assessment,
  Asset,
  ExportContext,
  Exporter,
  FlowContent,
  Item,
  ItemPart,
  Module,
  Page,
  PhrasingContent,
  ResolvedCourse
} from '@curricle/model'

/** Words in a line. */
export const words = (value: string): PhrasingContent[] => [{ type: 'text', value }]
/** A paragraph. */
export const paragraph = (value: string): FlowContent => ({ type: 'paragraph', children: words(value) })

const common = (id: string) => ({ id, title: `The ${id}`, heading: words(`The ${id}`), path: `${id}.md` })

export function page(id: string, ...children: FlowContent[]): Page {
  return { type: 'page', ...common(id), children }
}

export function item(
  id: string,
  interaction: Item['interaction'],
  children: ItemPart[],
  more: Partial<Item> = {}
): Item {
  return {
    type: 'item',
    id,
    title: `Question ${id}`,
    heading: words(`Question ${id}`),
    interaction,
    maxScore: 1,
    objectives: [],
    children: [{ type: 'prompt', children: [paragraph(`What about ${id}?`)] }, ...children],
    ...more
  }
}

export function choice(id: string, value: string, correct: boolean): ItemPart {
  return { type: 'choice', id, correct, credit: correct ? 1 : 0, children: [paragraph(value)], feedback: [] }
}

export function quiz(id: string, children: Item[], more: Partial<Assessment> = {}): Assessment {
  return { type: 'assessment', ...common(id), purpose: 'graded', shuffle: false, anonymous: true, children, ...more }
}

export function module(id: string, children: Module['children'], more: Partial<Module> = {}): Module {
  return {
    type: 'module',
    ...common(id),
    tags: [],
    objectives: [
      {
        type: 'objective',
        id: `${id}-goal`,
        path: 'a.md',
        title: 'Judge a release',
        children: words('Judge a release')
      }
    ],
    children,
    ...more
  }
}

/** A course as `resolve` would hand it over. */
export function course(children: Module[], more: Partial<ResolvedCourse> = {}): ResolvedCourse {
  return {
    type: 'course',
    id: 'handbook',
    title: 'Ethics & law',
    language: 'en',
    edition: 'learner',
    scope: 'course',
    assets: new Map(),
    bibliography: [],
    metadata: {
      description: 'What to publish, and what not.',
      languages: ['en'],
      date: '2026-11-23',
      licence: 'CC-BY-4.0',
      version: '1.0',
      authors: ['Doe, Jane'],
      tags: ['dual use'],
      theme: {},
      budget: {},
      progress: 'free',
      exports: {},
      references: {}
    },
    children,
    ...more
  } as unknown as ResolvedCourse
}

export function picture(path: string, id: string): Asset {
  return {
    id,
    sha1: id,
    mediaType: 'image/png',
    size: 3,
    path,
    width: 40,
    height: 30,
    async *open() {
      yield new Uint8Array([1, 2, 3])
    }
  }
}

/** What an exporter wrote: files by path, and the rules of its messages. */
export interface Written {
  files: Map<string, string>
  messages: { ruleId: string; reason: string; note: string | undefined }[]
}

/** Writes a course; files that are no text are there with an empty one. */
export async function written<Options>(
  exporter: Exporter<Options>,
  given: ResolvedCourse,
  options: object = {}
): Promise<Written> {
  const parsed = await exporter.options['~standard'].validate(options)
  if (parsed.issues) throw new Error(JSON.stringify(parsed.issues))
  const messages: Written['messages'] = []
  const context: ExportContext<Options> = {
    options: parsed.value,
    date: new Date('2026-11-23'),
    version: '0.1.0',
    message: (reason, { ruleId, note }) => messages.push({ ruleId, reason, note })
  }
  const files = new Map<string, string>()
  for await (const { path, body } of exporter.write(given, context))
    files.set(path, typeof body === 'string' ? body : '')
  return { files, messages }
}
