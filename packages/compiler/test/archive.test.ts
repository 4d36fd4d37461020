import { createHash } from 'node:crypto'
import process from 'node:process'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import type { Asset, Entry, PackageInspection } from '@curricle/model'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { checkedEntries } from '../src/entries.ts'
import { archive, inspect } from '../src/index.ts'
import { filesOf } from '../src/inspect/container.ts'
import { limits } from '../src/inspect/limits.ts'

const date = new Date(Date.UTC(2026, 10, 23, 12, 0, 1))

async function packed(entries: Entry[], day = date): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of archive(checkedEntries(entries), day)) pieces.push(piece)
  return Buffer.concat(pieces)
}

function asset(bytes: Uint8Array, mediaType: string, onOpen: () => void = () => undefined): Asset {
  const hash = (name: string) => createHash(name).update(bytes).digest('hex')
  return {
    id: hash('sha256'),
    sha1: hash('sha1'),
    mediaType,
    size: bytes.length,
    path: 'media/a',
    async *open() {
      onOpen()
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
    }
  }
}

/** Bytes that are held when all that nobody holds is let go of. */
function used(): number {
  setFlagsFromString('--expose-gc')
  const letGo: () => void = runInNewContext('gc')
  letGo()
  return process.memoryUsage().heapUsed
}

const noise = (length: number) => {
  const bytes = new Uint8Array(length)
  let state = 1
  for (let index = 0; index < length; index++) {
    state = (state * 48_271) % 2_147_483_647
    bytes[index] = state & 0xff
  }
  return bytes
}

describe('a packed file', () => {
  it('gives back what was packed to other readers', async () => {
    const picture = noise(200_000)
    const zip = await packed([
      { path: 'b/ö.html', body: '<p>Größe</p>' },
      { path: 'imsmanifest.xml', body: '<manifest/>' },
      { path: 'a.png', body: asset(picture, 'image/png') }
    ])
    const read = await JSZip.loadAsync(zip, { checkCRC32: true })
    expect(Object.keys(read.files)).toEqual(['imsmanifest.xml', 'a.png', 'b/ö.html'])
    expect(await read.file('b/ö.html')?.async('string')).toBe('<p>Größe</p>')
    expect(Buffer.compare((await read.file('a.png')?.async('nodebuffer')) as Buffer, Buffer.from(picture))).toBe(0)
    const files = filesOf(zip)
    expect(new TextDecoder().decode(await files?.get('b/ö.html')?.())).toBe('<p>Größe</p>')
    expect(await files?.get('a.png')?.()).toHaveLength(picture.length)
  })

  it('says of each file when it is from and who may read it, and stores what is compressed', async () => {
    const zip = await packed([
      { path: 'a.html', body: 'a'.repeat(1000) },
      { path: 'files/aa/aaaa', body: asset(noise(1000), 'image/png') }
    ])
    const read = await JSZip.loadAsync(zip)
    expect(Object.values(read.files).map(each => [each.name, each.date.toISOString(), each.unixPermissions])).toEqual([
      ['a.html', '2026-11-23T12:00:00.000Z', 0o100644],
      ['files/aa/aaaa', '2026-11-23T12:00:00.000Z', 0o100644]
    ])
    expect(zip.length).toBeLessThan(1400)
    expect(zip.includes(Buffer.from(noise(1000)))).toBe(true)
  })

  it('is the same whatever the order of its entries', async () => {
    const entries: Entry[] = [
      { path: 'z.txt', body: 'z' },
      { path: 'Z.html', body: new TextEncoder().encode('Z') },
      { path: 'media/é.txt', body: 'é' }
    ]
    expect(Buffer.compare(await packed(entries), await packed([...entries].reverse()))).toBe(0)
  })

  it('holds a date before 1980 as 1980', async () => {
    const zip = await JSZip.loadAsync(await packed([{ path: 'a', body: '' }], new Date(0)))
    expect(zip.files.a?.date.getUTCFullYear()).toBe(1980)
  })

  it('passes a large file through with little memory, one open at a time', async () => {
    const large = noise(40_000_000)
    let open = 0
    let most = 0
    const counted = (name: string): Entry => {
      const each = asset(large, 'video/mp4')
      return {
        path: name,
        body: {
          ...each,
          async *open() {
            most = Math.max(most, ++open)
            yield* each.open()
            open--
          }
        }
      }
    }
    const before = process.memoryUsage().rss
    let size = 0
    let peak = 0
    for await (const piece of archive(checkedEntries([counted('a.mp4'), counted('b.mp4'), counted('c.mp4')]), date)) {
      size += piece.length
      peak = Math.max(peak, process.memoryUsage().rss - before)
    }
    expect(size).toBeGreaterThan(120_000_000)
    expect(most).toBe(1)
    expect(peak).toBeLessThan(100_000_000)
  })
})

describe('entries that no reader should meet', () => {
  const faults: [string, Entry[]][] = [
    ['leave the package', [{ path: '../a', body: '' }]],
    ['start at the root', [{ path: '/a', body: '' }]],
    ['use a back slash', [{ path: 'a\\b', body: '' }]],
    [
      'differ only in capitals',
      [
        { path: 'a', body: '' },
        { path: 'A', body: '' }
      ]
    ],
    ['are bare numbers, which would jump ahead of the manifest', [{ path: '10', body: '' }]],
    ['are not in composed form', [{ path: 'e\u0301.html', body: '' }]]
  ]
  it.each(faults)('are refused before anything is written: they %s', (_, entries) => {
    expect(() => checkedEntries(entries)).toThrow(/package/)
  })

  it('are more than a zip file can count, or larger', () => {
    expect(() =>
      checkedEntries(Array.from({ length: 65_535 }, (_, index) => ({ path: `f${index}`, body: '' })))
    ).toThrow(/65534/)
    const huge = { ...asset(new Uint8Array(), 'video/mp4'), size: 5 * 1024 ** 3 }
    expect(() => checkedEntries([{ path: 'a.mp4', body: huge }])).toThrow(/4 GiB/)
  })
})

describe('inspecting a foreign package', () => {
  it('refuses one that grows without measure', async () => {
    const zip = await packed([{ path: 'imsmanifest.xml', body: 'a'.repeat(20_000_000) }])
    const limit = { files: 10, fileBytes: 1_000_000, bytes: 2_000_000, marks: 1000, ratio: 100 }
    await expect(inspect(zip, 'bomb.zip', limit)).rejects.toThrow(/more than 1000000 bytes/)
    await expect(inspect(zip, 'bomb.zip', { ...limit, fileBytes: 1e9 })).rejects.toThrow(/grows more than 100 times/)
    await expect(inspect(zip, 'bomb.zip', { ...limit, files: 0 })).rejects.toThrow(/more than 0 files/)
  })

  it('says how large a gzipped tar may be', async () => {
    const tar = gzipSync(Buffer.alloc(100_000))
    await expect(inspect(tar, 'a.mbz', { ...limits, bytes: 50_000 })).rejects.toThrow(
      /unpacks to more than 50000 bytes/
    )
  })

  it('refuses one with more files than its directory can count', async () => {
    const zip = await packed(Array.from({ length: 12 }, (_, index) => ({ path: `f${index}`, body: '' })))
    // 65,548 files are written as 12, in which nobody sees the rest: here 12 as 2.
    zip.writeUInt16LE(2, zip.length - 12)
    await expect(inspect(zip, 'many.zip')).rejects.toThrow(/directory of the zip is broken/)
    await expect(inspect(zip, 'many.zip', { ...limits, files: 10 })).rejects.toThrow(/more than 10 files/)
  })

  it('keeps nothing of a large text but what it tells of it', async () => {
    const long = 'x'.repeat(5_000_000)
    const page = (index: number) =>
      `<quiz><question type="essay"><name><text>Question number ${index}</text></name>${long}</question></quiz>`
    const before = used()
    const found: PackageInspection[] = []
    for (let index = 0; index < 10; index++) found.push(await inspect(Buffer.from(page(index)), 'q.xml'))
    expect(found.map(({ children }) => children[0]?.title)).toContain('Question number 9')
    expect(used() - before).toBeLessThan(10_000_000)
  })

  it('reads no more documents than its room allows, and names the one that is broken', async () => {
    const quizzes = Array.from({ length: 9 }, (_, index) => `q${index}.xml`)
    const resources = quizzes.map(
      (path, index) =>
        `<resource identifier="r${index}" type="imsqti_xmlv1p2/imscc_xmlv1p1/question-bank"><file href="${path}"/></resource>`
    )
    const manifest = `<manifest><metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion></metadata><resources>${resources.join('')}</resources></manifest>`
    const cartridge = (body: string) =>
      packed([{ path: 'imsmanifest.xml', body: manifest }, ...quizzes.map(path => ({ path, body }))])
    const full = await cartridge(`<questestinterop>${'<item/>'.repeat(50)}</questestinterop>`)
    const limit = { files: 100, fileBytes: 1e9, bytes: 1e9, marks: 400, ratio: 1_100 }
    const { problems } = await inspect(full, 'full.imscc', limit)
    expect(problems.filter(each => each.includes('cannot be read'))).toEqual([
      'q6.xml cannot be read: the package has more than 400 tags (at q6.xml).',
      'q7.xml cannot be read: the package has more than 400 tags (at q7.xml).',
      'q8.xml cannot be read: the package has more than 400 tags (at q8.xml).'
    ])
    const broken = await packed([{ path: 'imsmanifest.xml', body: '<manifest><a b></manifest>' }])
    await expect(inspect(broken, 'broken.zip')).rejects.toThrow(/^imsmanifest\.xml: /)
  })

  it('refuses one whose size is a lie, and one that is damaged', async () => {
    const zip = await packed([{ path: 'imsmanifest.xml', body: 'a'.repeat(1000) }])
    const lie = Buffer.from(zip)
    const directory = lie.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    lie.writeUInt32LE(10, directory + 24)
    await expect(inspect(lie, 'a.zip')).rejects.toThrow()
    const damaged = Buffer.from(zip)
    damaged.writeUInt32LE(1, directory + 16)
    await expect(inspect(damaged, 'a.zip')).rejects.toThrow(/damaged/)
    await expect(inspect(lie, 'a.zip')).rejects.toThrow(/imsmanifest\.xml has more than the 10 bytes that the zip says/)
  })

  it('refuses links out of it and what is encrypted', async () => {
    const zip = await packed([{ path: 'imsmanifest.xml', body: 'a' }])
    const directory = Buffer.from(zip).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    const link = Buffer.from(zip)
    link.writeUInt16LE(0x0314, directory + 4)
    link.writeUInt32LE(0xa1ff0000, directory + 38)
    await expect(inspect(link, 'a.zip')).rejects.toThrow(/imsmanifest\.xml is a symbolic link/)
    const secret = Buffer.from(zip)
    secret.writeUInt16LE(1, directory + 8)
    await expect(inspect(secret, 'a.zip')).rejects.toThrow(/imsmanifest\.xml is encrypted/)
  })

  it('reads a manifest in UTF-16, as some tools write it', async () => {
    const text =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><manifest><metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion></metadata><resources/></manifest>'
    for (const body of [Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()]) {
      const found = await inspect(await packed([{ path: 'imsmanifest.xml', body }]), 'a.zip')
      expect(found.kind).toBe('Common Cartridge 1.1.0')
    }
  })

  it('refuses names that lead out of it', async () => {
    const zip = new JSZip().file('../evil.txt', 'x', { createFolders: false })
    await expect(inspect(await zip.generateAsync({ type: 'nodebuffer' }), 'a.zip')).rejects.toThrow(/leave the package/)
  })

  it('lists what a player reads from a manifest, and what is missing', async () => {
    const manifest = `<manifest identifier="M" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"><metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
      <organizations default="O"><organization identifier="O"><title>Course &amp; all</title>
      <item identifier="I" identifierref="R"><title>One</title><adlcp:masteryscore>70</adlcp:masteryscore></item>
      <item identifier="J" identifierref="gone"><title>Two</title></item></organization></organizations>
      <resources><resource identifier="R" adlcp:scormtype="sco" href="one.html"><file href="one.html"/><file href="a%20b.png"/></resource></resources></manifest>`
    const found = await inspect(
      await packed([
        { path: 'imsmanifest.xml', body: manifest },
        { path: 'one.html', body: '' }
      ]),
      'a.zip'
    )
    expect(found.kind).toBe('SCORM 1.2')
    expect(found.title).toBe('Course & all')
    expect(found.children.map(({ kind, title, details }) => [kind, title, details?.mastery])).toEqual([
      ['sco', 'One', '70'],
      ['item', 'Two', undefined]
    ])
    expect(found.problems).toEqual([
      'The manifest names a%20b.png, and the package does not have it.',
      'The item “Two” names a resource that the manifest does not have: gone.'
    ])
  })

  it('says of other files that it knows them not', async () => {
    const found = await inspect(await packed([{ path: 'a.txt', body: '' }]), 'a.zip')
    expect(found.kind).toBe('unknown')
    expect(found.problems).toHaveLength(1)
  })
})
