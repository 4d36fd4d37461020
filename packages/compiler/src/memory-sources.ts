import type { Sources } from '@curricle/model'

/** Courses that stand in memory: `{ 'handbook/course.yaml': 'title: …', … }`. Text is UTF-8. */
export function memorySources(files: Readonly<Record<string, string | Uint8Array>>): Sources {
  const bytes = new Map(Object.entries(files).map(([path, body]) => [path.normalize('NFC'), body]))
  return {
    list: async () => [...bytes.keys()],
    async *open(path) {
      const body = bytes.get(path)
      if (body === undefined) throw new Error(`no such file: ${path}`)
      yield typeof body === 'string' ? new TextEncoder().encode(body) : body
    }
  }
}
