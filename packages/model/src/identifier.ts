import { createHash } from 'node:crypto'

/** Our name space (RFC 9562, 6.5). Never to be changed: every identifier in every package hangs on it. */
const nameSpace = Buffer.from('8f6b5c5e8d7a5b1e9f0c3d2a1b4c5d6e', 'hex')

/**
 * A UUID version 5 from a path of ids, such as `uuid('handbook', 'pathways', 'check')`: the same in each build,
 * independent of order, title and time.
 */
export function uuid(...path: readonly string[]): string {
  const bytes = createHash('sha1').update(nameSpace).update(path.join('/')).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** An `xs:ID` from a path of ids: a letter, then 32 hex digits; unique and stable as `uuid`. */
export function identifier(prefix: string, ...path: readonly string[]): string {
  return `${prefix}${uuid(...path).replaceAll('-', '')}`
}

/** A positive number below 2^31 from a path of ids, for formats that want numbers. */
export function number(...path: readonly string[]): number {
  return createHash('sha1').update(path.join('/')).digest().readUInt32BE(0) & 0x7fffffff
}

/**
 * An id from words: lower case, letters and digits of any script, joined by `-`; empty when there are none.
 * `ascii` keeps only a–z and 0–9 (accents are taken off first), for file names.
 */
export function slug(words: string, { ascii = false }: { ascii?: boolean } = {}): string {
  const folded = ascii ? words.normalize('NFKD').replace(/\p{M}/gu, '') : words.normalize('NFC')
  return folded
    .toLowerCase()
    .replace(ascii ? /[^a-z0-9]+/g : /[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}
