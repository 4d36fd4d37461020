import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { compile } from '@curricle/compiler'
import type { Edition, Sources } from '@curricle/model'

/** A package unpacked into memory. */
export type Files = ReadonlyMap<string, string | Uint8Array>

/** Builds one package of the only course in the sources; a fault in them fails the test. */
export async function unpacked(
  sources: Sources,
  format: string,
  given: { language?: string; edition?: Edition } = {}
): Promise<Files> {
  const { language = 'en', edition = 'learner' } = given
  const { packages, files } = await compile(sources, { formats: [format], languages: [language], editions: [edition] })
  const [made] = packages
  if (!made) throw new Error(files.flatMap(file => file.messages.map(String)).join('\n') || 'nothing was built')
  const bodies = await Promise.all(
    made.entries.map(async ({ path, body }) => {
      if (typeof body === 'string' || body instanceof Uint8Array) return [path, body] as const
      const pieces: Uint8Array[] = []
      for await (const piece of body.open()) pieces.push(piece)
      return [path, Buffer.concat(pieces)] as const
    })
  )
  return new Map(bodies)
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
  vtt: 'text/vtt; charset=utf-8',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4'
}
/** As strict as an LMS may be: nothing inline, nothing from elsewhere. */
const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'"
/** Of the LMS's own pages. */
const policy = "default-src 'self' 'unsafe-inline'"

/** A web site with a package under `/package/` and pages of an LMS around it; asks for anything else are remembered. */
export interface Site {
  address: string
  /** Paths that were asked for and are not there. */
  missing: string[]
  close(): void
}

/** Serves a package. `/lms.html?version=…&page=…` frames it, `&depth=` frames within frames; its API stands in the outermost window. */
export async function site(files: Files): Promise<Site> {
  const missing: string[] = []
  const own: Record<string, () => string> = {
    '/lms.html': () =>
      '<!doctype html><html lang="en"><title>LMS</title><script src="/strict-api.js"></script><script src="/lms.js"></script>',
    '/frame.html': () => '<!doctype html><html lang="en"><title>Frame</title><script src="/frame.js"></script>',
    '/lms.js': () => lms,
    '/frame.js': () => frame,
    '/strict-api.js': () => readFileSync(new URL('strict-api.js', import.meta.url), 'utf8'),
    '/scorm12.js': () =>
      readFileSync(new URL('../../node_modules/scorm-again/dist/scorm12.min.js', import.meta.url), 'utf8'),
    '/scorm2004.js': () =>
      readFileSync(new URL('../../node_modules/scorm-again/dist/scorm2004.min.js', import.meta.url), 'utf8')
  }
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').replace(/[?#].*/, ''))
    const body = own[path]?.() ?? files.get(path.replace(/^\/package\//, ''))
    if (body === undefined && path !== '/favicon.ico') missing.push(path)
    const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': type,
      'content-security-policy': path in own ? policy : strict
    })
    response.end(body ?? '')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  return { address: `http://127.0.0.1:${port}`, missing, close: () => server.close() }
}

/** The LMS's window: puts up the API and frames the package, with a query string appended as some systems do. */
const lms = `
const asked = new URLSearchParams(location.search)
if (asked.get('again')) {
  const settings = { autocommit: false, lmsCommitUrl: false, logLevel: 5 }
  document.write('<script src="/scorm' + asked.get('version').replace('.', '') + '.js"></' + 'script>')
  addEventListener('DOMContentLoaded', () => {
    window[asked.get('version') === '1.2' ? 'API' : 'API_1484_11'] = asked.get('version') === '1.2' ? new Scorm12API(settings) : new Scorm2004API(settings)
    show()
  })
} else {
  const begin = () => { createLms(asked.get('version'), window.saved || {}).fault = asked.get('fault') }
  if (asked.get('version') === 'web') window.lms = { values: {}, committed: {}, calls: [], faults: [], state: 'none' }
  else if (Number(asked.get('late'))) setTimeout(begin, Number(asked.get('late')))
  else begin()
  addEventListener('DOMContentLoaded', show)
}
function show() {
  const frame = document.createElement('iframe')
  const depth = Number(asked.get('depth') || 1)
  frame.src = depth > 1 ? '/frame.html?depth=' + (depth - 1) + '&page=' + asked.get('page') : '/package/' + asked.get('page') + '?launch=1&x=y' + (asked.get('hash') || '')
  frame.title = 'Module'
  frame.style = 'border:0;width:100%;height:95vh'
  document.body.append(frame)
}`

const frame = `
const asked = new URLSearchParams(location.search)
addEventListener('DOMContentLoaded', () => {
  const frame = document.createElement('iframe')
  const depth = Number(asked.get('depth'))
  frame.src = depth > 1 ? '/frame.html?depth=' + (depth - 1) + '&page=' + asked.get('page') : '/package/' + asked.get('page') + '?launch=1'
  frame.title = 'Module'
  document.body.append(frame)
})`
