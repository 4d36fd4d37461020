import { deflateSync } from 'node:zlib'

/** Objects in one stream: the more, the smaller the file; a reader unpacks all of them to have one. */
const most = 200

/** Where an object is: from which byte on, or in which stream, and as the how-manieth. */
type Place = { offset: number } | { stream: number; index: number }

/** What object streams need of the file that they are a part of. */
export interface FileHost {
  /** The number of a new object. */
  next: () => number
  /** From which byte on the next one stands. */
  offset: () => number
  write: (data: string | Uint8Array) => void
}

/**
 * Small objects of a file, packed into streams as they come (ISO 32000-1, 7.5.7), and the stream that says where everything
 * is (7.5.8): together they halve a tagged file, which has an object for each of its elements.
 */
export class ObjectStreams {
  readonly #file: FileHost
  readonly #places: Place[] = []
  #waiting: { id: number; body: string }[] = []

  constructor(file: FileHost) {
    this.#file = file
  }

  /** Takes in an object that is no stream, by its number. */
  add(id: number, body: string): void {
    this.#waiting.push({ id, body })
    if (this.#waiting.length === most) this.#flush()
  }

  /** An object that stands by itself begins here. */
  begins(id: number): void {
    this.#places[id] = { offset: this.#file.offset() }
  }

  /** Writes what is left and ends the file; `trailer`: entries such as the root. */
  end(trailer: string): void {
    this.#flush()
    const id = this.#file.next()
    const start = this.#file.offset()
    this.begins(id)
    const rows = Array.from({ length: id + 1 }, (_, number) => row(this.#places[number]))
    const widths = `/Type /XRef /Size ${id + 1} /W [1 4 2] /DecodeParms << /Predictor 12 /Columns ${columns} >>`
    this.#stream(id, `${widths} ${trailer}`, differences(rows))
    this.#file.write(`startxref\n${start}\n%%EOF`)
  }

  #flush(): void {
    if (this.#waiting.length === 0) return
    const id = this.#file.next()
    let offset = 0
    const head = this.#waiting.map((object, index) => {
      this.#places[object.id] = { stream: id, index }
      const entry = `${object.id} ${offset}`
      offset += object.body.length + 1
      return entry
    })
    const index = `${head.join(' ')}\n`
    const bodies = this.#waiting.map(({ body }) => body).join('\n')
    const facts = `/Type /ObjStm /N ${this.#waiting.length} /First ${index.length}`
    this.#waiting = []
    this.begins(id)
    this.#stream(id, facts, Buffer.from(index + bodies, 'latin1'))
  }

  #stream(id: number, facts: string, bytes: Uint8Array): void {
    const packed = deflateSync(bytes)
    this.#file.write(`${id} 0 obj\n<< ${facts} /Length ${packed.length} /Filter /FlateDecode >>\nstream`)
    this.#file.write(packed)
    this.#file.write('\nendstream\nendobj')
  }
}

/** Bytes of a row of the table of places: one of sort, four of offset or stream, two of index. */
const columns = 7

function row(place: Place | undefined): Buffer {
  const bytes = Buffer.alloc(columns)
  if (!place) bytes.writeUInt16BE(0xffff, 5)
  else if ('offset' in place) {
    bytes[0] = 1
    bytes.writeUInt32BE(place.offset, 1)
  } else {
    bytes[0] = 2
    bytes.writeUInt32BE(place.stream, 1)
    bytes.writeUInt16BE(place.index, 5)
  }
  return bytes
}

/** Each row as what differs from the one above (PNG's filter Up): mostly noughts, which pack well. */
function differences(rows: readonly Buffer[]): Buffer {
  let above = Buffer.alloc(columns)
  return Buffer.concat(
    rows.map(bytes => {
      const coded = Buffer.from([2, ...bytes.map((byte, index) => byte - (above[index] ?? 0))])
      above = Buffer.from(bytes)
      return coded
    })
  )
}
