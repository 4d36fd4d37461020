/** By extension, lower case. What is not here is `application/octet-stream`. */
const byExtension: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
  gif: 'image/gif',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  m4a: 'audio/mp4',
  md: 'text/markdown',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  odp: 'application/vnd.oasis.opendocument.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ogg: 'audio/ogg',
  ogv: 'video/ogg',
  opus: 'audio/ogg',
  otf: 'font/otf',
  pdf: 'application/pdf',
  png: 'image/png',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain',
  vtt: 'text/vtt',
  wav: 'audio/wav',
  webm: 'video/webm',
  webp: 'image/webp',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip'
}

/** The media type that a file's name promises. */
export function mediaTypeOf(path: string): string {
  return byExtension[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
}

/** How the files begin whose type matters to readers; `from`: the place of the bytes. */
const signatures: readonly { type: string; from: number; bytes: readonly number[] | string }[] = [
  { type: 'image/png', from: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', from: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', from: 0, bytes: 'GIF8' },
  { type: 'image/webp', from: 8, bytes: 'WEBP' },
  { type: 'image/avif', from: 4, bytes: 'ftypavif' },
  { type: 'audio/mpeg', from: 0, bytes: 'ID3' },
  { type: 'audio/wav', from: 8, bytes: 'WAVE' },
  { type: 'audio/mp4', from: 4, bytes: 'ftypM4A' },
  { type: 'application/pdf', from: 0, bytes: '%PDF-' },
  { type: 'font/ttf', from: 0, bytes: [0, 1, 0, 0] },
  { type: 'font/ttf', from: 0, bytes: 'true' },
  { type: 'font/otf', from: 0, bytes: 'OTTO' },
  { type: 'text/vtt', from: 0, bytes: 'WEBVTT' }
]

/** The media type that the first bytes say; undefined when they say nothing (text, and containers that may hold either sound or film). */
export function sniff(head: Uint8Array): string | undefined {
  const found = signatures.find(({ from, bytes }) => {
    const wanted = typeof bytes === 'string' ? [...bytes].map(letter => letter.charCodeAt(0)) : bytes
    return wanted.every((byte, index) => head[from + index] === byte)
  })
  if (found) return found.type
  const start = new TextDecoder().decode(head.subarray(0, 4096)).trimStart()
  return /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/.test(start)
    ? 'image/svg+xml'
    : undefined
}
