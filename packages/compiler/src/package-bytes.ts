import { buffer } from 'node:stream/consumers'
import type { Entry, Exporter } from '@curricle/model'
import { archive } from './archive.ts'
import type { Package } from './package.ts'

/** What of a package its bytes depend on. */
type Packed = Pick<Package, 'name' | 'date' | 'entries'> & { exporter: Pick<Exporter, 'container'> }

/** The file that a package is, piece by piece: packed, or its one entry as it is. A folder has no such form: take its entries. */
export async function* stream({ exporter, entries, date, name }: Packed): AsyncGenerator<Uint8Array> {
  if (exporter.container === 'zip') yield* archive(entries, date)
  else if (exporter.container === 'none' && entries[0] && entries.length === 1) yield* bodyOf(entries[0])
  else throw new Error(`${name} is no single file`)
}

/** The bytes of an entry, piece by piece. */
export async function* bodyOf({ body }: Entry): AsyncGenerator<Uint8Array> {
  if (typeof body === 'string') yield new TextEncoder().encode(body)
  else if (body instanceof Uint8Array) yield body
  else yield* body.open()
}

/** The file that a package is, whole. */
export async function bytes(made: Packed): Promise<Uint8Array> {
  return buffer(stream(made))
}
