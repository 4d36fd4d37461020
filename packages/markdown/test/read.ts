import { type Course, type Module, outline, type Sources } from '@curricle/model'
import type { VFile } from 'vfile'
import { readCourse } from '../src/index.ts'

/** A course read from memory, with its messages as `file:line:column rule`, and the notes of each. */
export interface Read {
  courses: Course[]
  messages: string[]
  files: VFile[]
}

/** Reads files by path; `course.yaml` is added when there is none. */
export async function read(files: Record<string, string>): Promise<Read> {
  const all: Record<string, string> = { 'course.yaml': 'title: A course\nlanguages: [en]\n', ...files }
  const sources: Sources = {
    list: async () => Object.keys(all).map(path => `course/${path}`),
    async *open(path) {
      yield new TextEncoder().encode(all[path.replace(/^course\//, '')] ?? '')
    }
  }
  const seen: VFile[] = []
  const courses = await readCourse(sources, 'course', file => seen.push(file))
  const messages = seen.flatMap(file =>
    file.messages.map(({ line, column, ruleId }) => `${file.path.replace(/^course\//, '')}:${line}:${column} ${ruleId}`)
  )
  return { courses, messages, files: seen }
}

/** The front matter and title of a module in five lines; what follows begins in line 6. */
export const head = '---\nid: module\n---\n# Module\n\n'

/** Reads one module in English: its text follows `head`. */
export async function readText(text: string): Promise<{ module: Module; messages: string[]; notes: string[] }> {
  const { courses, messages, files } = await read({ '01.md': head + text })
  const module = courses[0]?.children[0]
  if (!module) throw new Error(`Nothing was read: ${messages.join(', ')}`)
  return {
    module,
    messages: messages.map(message => message.replace('01.md:', '')),
    notes: files.flatMap(file => file.messages.map(({ reason, note }) => `${reason} ${note ?? ''}`.trim()))
  }
}

/** The messages of one module: `line:column rule`, lines counted from the first below `head`. */
export async function faults(text: string): Promise<string[]> {
  const { messages } = await read({ '01.md': head + text })
  return messages.map(message =>
    message.replace(/^01\.md:(\d+)/, (_, line: string) => String(Number(line) - 5)).replace(/^(-\d+|0)/, 'head $1')
  )
}

/** The outline of what stands on the opening page. */
export async function page(text: string): Promise<string> {
  const { module, messages } = await readText(text)
  if (messages.length > 0) throw new Error(messages.join('\n'))
  const [first] = module.children
  if (first?.type !== 'page') throw new Error('There is no opening page')
  return first.children.map(outline).join('\n')
}
