import { createHash } from 'node:crypto'
import { screenFit } from '@curricle/model'
import JSZip from 'jszip'
import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { bytes, type Compilation, compile, type Job, memorySources, type Package } from '../src/index.ts'
import { madeAsset } from '../src/made-asset.ts'
import { bare } from '../src/pictures/bare.ts'
import { pictures } from '../src/pictures/pictures.ts'
import { module } from './course.ts'

/** A scene that compresses as a photograph does: soft light with grain. */
async function photograph(width: number, height: number): Promise<Sharp> {
  const pixels = Buffer.alloc(width * height * 3)
  let grain = 1
  for (let at = 0; at < pixels.length; at++) {
    grain = (grain * 48_271) % 2_147_483_647
    const [x, y] = [((at / 3) % width) / width, Math.floor(at / 3 / width) / height]
    pixels[at] = 127 + 100 * Math.sin(7 * x + (at % 3)) * Math.cos(5 * y) + (grain % 24)
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

const drawing = (width: number): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="600" viewBox="0 0 1000 600"><rect width="1000" height="600" fill="#fff"/>${Array.from({ length: 60 }, (_, index) => `<circle cx="${(index * 97) % 1000}" cy="${(index * 61) % 600}" r="30" fill="hsl(${index * 6} 60% 50%)"/>`).join('')}</svg>`
  )

const camera = { IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitude: '46/1 12/1 0/1' } }

const files: Record<string, string | Uint8Array> = {
  'c/course.yaml': 'title: C\nlanguages: [en]\ndate: 2026-01-01\n'
}
const text = (...lines: string[]) => module('a', lines.join('\n\n'))
const figure = (name: string) => `![A scene](media/${name} "Caption"){#fig-${name.replace(/\W/g, '')}}`

beforeAll(async () => {
  const scene = await photograph(2400, 1600)
  files['c/media/photo.jpg'] = await scene
    .clone()
    .withMetadata({ exif: camera, orientation: 6 })
    .jpeg({ quality: 92 })
    .toBuffer()
  files['c/media/saved-wrong.png'] = await scene.clone().resize(1600).png().toBuffer()
  files['c/media/small.jpg'] = await scene
    .clone()
    .resize(120)
    .withMetadata({ exif: camera, orientation: 6 })
    .jpeg({ quality: 90 })
    .toBuffer()
  files['c/media/drawing.png'] = await sharp(drawing(2600)).png({ compressionLevel: 1 }).toBuffer()
  files['c/media/see-through.png'] = await scene.clone().resize(1600).ensureAlpha(0.5).png().toBuffer()
  const frames = Buffer.concat([await scene.clone().resize(60, 40).raw().toBuffer(), Buffer.alloc(60 * 40 * 3)])
  files['c/media/moving.webp'] = await sharp(frames, {
    raw: { width: 60, height: 80, channels: 3, pageHeight: 40 }
  })
    .webp({ loop: 0 })
    .toBuffer()
}, 60_000)

async function build(
  page: string,
  job: Job = { formats: ['scorm-1.2'] },
  more: typeof files = {}
): Promise<Compilation> {
  return compile(memorySources({ ...files, 'c/a.md': page, ...more }), { editions: ['learner'], ...job })
}

/** The files of the first package whose path ends so. */
async function carried({ packages: [made] }: Compilation, end: string): Promise<{ path: string; bytes: Buffer }[]> {
  if (!made) throw new Error('no package')
  const zip = await JSZip.loadAsync(await bytes(made))
  const paths = Object.keys(zip.files).filter(path => path.endsWith(end))
  return Promise.all(
    paths.map(async path => ({ path, bytes: (await zip.file(path)?.async('nodebuffer')) ?? Buffer.of() }))
  )
}

const messages = ({ files: read }: Compilation) =>
  read.flatMap(file =>
    file.messages.map(({ ruleId, reason, line }) => `${file.path}:${line ?? ''} ${ruleId} ${reason}`)
  )

describe('a photograph larger than its place', () => {
  it('is carried twice as wide as the column, upright, without camera, author or place', async () => {
    const made = await build(text(figure('photo.jpg')))
    const [picture] = await carried(made, '.jpg')
    const { width, height, exif, orientation, hasProfile, space } = await sharp(picture?.bytes).metadata()
    expect([width, height, exif, orientation, hasProfile, space]).toEqual([
      1400,
      2100,
      undefined,
      undefined,
      false,
      'srgb'
    ])
    expect(picture?.bytes.length).toBeLessThan((files['c/media/photo.jpg'] as Uint8Array).length / 3)
    expect(messages(made)).toEqual([])
  })

  it('says its new size on the page', async () => {
    const [page] = await carried(await build(text(figure('photo.jpg'))), 'index.html')
    expect(String(page?.bytes)).toMatch(/width="1400" height="2100"/)
  })

  it('may fill a screen on a slide, and fits the largest of its places', async () => {
    const slide = ':::slides[Deck]{#deck}\n\n## One\n\n![A scene](media/photo.jpg)\n\n:::'
    const made = await build(text(figure('photo.jpg'), '## Talk {#talk}', 'Text.', slide))
    const [picture] = await carried(made, '.jpg')
    expect((await sharp(picture?.bytes).metadata()).width).toBe(1600)
  })

  it('is written once for all formats of a build', async () => {
    const made = await build(text(figure('photo.jpg')), { formats: ['scorm-1.2', 'scorm-2004', 'moodle', 'cartridge'] })
    const shown = made.packages.flatMap(({ entries }) =>
      entries.flatMap(({ body }) => (typeof body === 'object' && 'mediaType' in body ? [body] : []))
    )
    expect(shown).toHaveLength(4)
    expect(new Set(shown).size).toBe(1)
  })

  it('is finer on paper than on a screen', async () => {
    const { packages } = await build(text(figure('photo.jpg')), { formats: ['scorm-1.2', 'pdf'] })
    const [screen, paper] = await Promise.all(packages.map(async made => (await bytes(made)).length))
    expect(paper).toBeGreaterThan(screen ?? 0)
    expect(Buffer.from(await bytes(packages[1] as Package)).includes('/Width 1600')).toBe(true)
  })
})

describe('a picture', () => {
  it('that is small stays as it was saved, but for what it tells of its author', async () => {
    const [picture] = await carried(await build(text(figure('small.jpg'))), '.jpg')
    const original = files['c/media/small.jpg'] as Uint8Array
    const { width, height, orientation, exif } = await sharp(picture?.bytes).metadata()
    expect([width, height, orientation]).toEqual([120, 80, 6])
    expect(String(exif)).not.toMatch(/Somebody/)
    expect(await sharp(picture?.bytes).raw().toBuffer()).toEqual(await sharp(original).raw().toBuffer())
  })

  it('that is drawn stays a PNG, with a palette', async () => {
    const [picture] = await carried(await build(text(figure('drawing.png'))), '.png')
    const { width, isPalette } = await sharp(picture?.bytes).metadata()
    expect([width, isPalette]).toEqual([1400, true])
  })

  it('that is a photograph saved as PNG becomes a JPEG, under a name that says so', async () => {
    const [picture] = await carried(await build(text(figure('saved-wrong.png'))), '.jpg')
    expect(picture?.path).toMatch(/^media\/saved-wrong-png-[0-9a-f]{8}\.jpg$/)
    expect((await sharp(picture?.bytes).metadata()).format).toBe('jpeg')
  })

  it('that one can see through stays so', async () => {
    const [picture] = await carried(await build(text(figure('see-through.png'))), '.png')
    expect((await sharp(picture?.bytes).metadata()).hasAlpha).toBe(true)
  })

  it('that moves goes on moving', async () => {
    const [picture] = await carried(await build(text(figure('moving.webp'))), '.webp')
    expect(picture?.bytes.equals(files['c/media/moving.webp'] as Uint8Array)).toBe(true)
  })

  it('that is offered for download keeps its size', async () => {
    const [picture] = await carried(await build(text('[The scene](media/photo.jpg)')), '.jpg')
    expect((await sharp(picture?.bytes).metadata()).width).toBe(2400)
    expect(String(picture?.bytes)).not.toMatch(/Somebody/)
  })

  it('whose end is missing is reported at its place, and carried as it is', async () => {
    const whole = files['c/media/photo.jpg'] as Uint8Array
    const made = await build(text(figure('photo.jpg')), undefined, { 'c/media/photo.jpg': whole.subarray(0, 400_000) })
    expect(messages(made)).toEqual([
      expect.stringMatching(/^c\/a\.md:7 picture-damaged The picture `media\/photo\.jpg` is damaged: /)
    ])
    expect(await carried(made, '.jpg')).toHaveLength(1)
  })
})

describe('a picture of a type that only browsers show', () => {
  const formats = ['pdf', 'slides-pdf', 'worksheet']
  const slide = ':::slides[Deck]{#deck}\n\n## One\n\n![A scene](media/scene.webp)\n\n:::'
  const others = async (): Promise<typeof files> => {
    const scene = await photograph(300, 200)
    return {
      'c/media/scene.webp': await scene.clone().webp().toBuffer(),
      'c/media/clear.avif': await scene.clone().ensureAlpha(0.5).avif({ effort: 0 }).toBuffer(),
      'c/media/scene.gif': await sharp(files['c/media/moving.webp'], { animated: true }).gif().toBuffer()
    }
  }
  const page = text(figure('scene.webp'), figure('clear.avif'), figure('scene.gif'), '## Talk {#talk}', 'Text.', slide)

  it('is drawn on paper as PNG or JPEG, of what moves the first frame', async () => {
    const made = await build(page, { formats }, await others())
    expect(messages(made)).toEqual([])
    const drawn = made.packages.map(({ entries: [entry] }) => {
      const images = Buffer.from(entry?.body as Uint8Array)
        .toString('latin1')
        .matchAll(/\/Subtype \/Image[^>]*?\/Width (\d+)/g)
      return [...images].map(([, width]) => Number(width)).sort((a, b) => a - b)
    })
    // A picture that one can see through has a mask of its size.
    expect(drawn).toEqual([[60, 300, 300, 300], [300]])
  })

  it('is said at its place where nothing converts it', async () => {
    vi.doMock('../src/pictures/encoder.ts', () => ({ encoder: async () => undefined }))
    vi.resetModules()
    const alone = await import('../src/index.ts')
    vi.doUnmock('../src/pictures/encoder.ts')
    const sources = memorySources({ ...files, ...(await others()), 'c/a.md': page })
    const made = await alone.compile(sources, { formats, editions: ['learner'] })
    expect(messages(made).sort()).toEqual([
      'c/a.md:11 asset-unsupported `media/scene.gif` is left out: image/gif is not taken.',
      'c/a.md:21 asset-unsupported `media/scene.webp` is left out: image/webp is not taken.',
      'c/a.md:7 asset-unsupported `media/scene.webp` is left out: image/webp is not taken.',
      'c/a.md:9 asset-unsupported `media/clear.avif` is left out: image/avif is not taken.'
    ])
  })
})

describe('a course with more pictures than are held', () => {
  it('carries the same, made again when they are packed', async () => {
    const bytes = files['c/media/photo.jpg'] as Uint8Array
    const asset = madeAsset(bytes, { path: 'photo.jpg', mediaType: 'image/jpeg', width: 1600 }, async () => bytes)
    for (const place of ['text', undefined] as const) {
      const { asset: made } = await pictures(0).fitted(asset, screenFit, place)
      expect(made.id).not.toBe(asset.id)
      for await (const again of made.open()) expect(createHash('sha256').update(again).digest('hex')).toBe(made.id)
    }
  })
})

describe('without an encoder', () => {
  it('pictures are carried as they were saved, and one warning names those that are too large', async () => {
    vi.doMock('../src/pictures/encoder.ts', () => ({ encoder: async () => undefined }))
    vi.resetModules()
    const alone = await import('../src/index.ts')
    vi.doUnmock('../src/pictures/encoder.ts')
    const page = text(figure('photo.jpg'), figure('small.jpg'), figure('drawing.png'))
    const sources = memorySources({ ...files, 'c/a.md': page })
    const made = await alone.compile(sources, { formats: ['scorm-1.2', 'web', 'moodle'] })
    expect(messages(made)).toEqual([
      'c/course.yaml: pictures-copied Pictures are carried as large as they were saved: `media/drawing.png`, `media/photo.jpg`.'
    ])
    const [picture] = await carried(made, 'photo.jpg')
    expect(picture).toBeUndefined()
    const photo = (await carried(made, '.jpg')).find(({ path }) => path.includes('photo'))
    expect(String(photo?.bytes)).not.toMatch(/Somebody/)
    const { width, orientation } = await sharp(photo?.bytes).metadata()
    expect([width, orientation]).toEqual([2400, 6])
  })
})

describe('what a picture tells of its author', () => {
  it('goes out of JPEG, PNG and WebP without a change of a pixel', async () => {
    const scene = (await photograph(40, 30))
      .withExif(camera)
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Somebody</x:xmpmeta>')
    for (const type of ['jpeg', 'png', 'webp'] as const) {
      const told = await scene.clone().keepIccProfile().toFormat(type).toBuffer()
      expect(String(told), type).toMatch(/Somebody/)
      const silent = Buffer.from(bare(told, `image/${type}`))
      expect(String(silent), type).not.toMatch(/Somebody/)
      expect(await sharp(silent).raw().toBuffer(), type).toEqual(await sharp(told).raw().toBuffer())
    }
  })

  it('is not looked for in a file that is built otherwise', () => {
    const odd = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff])
    for (const type of ['image/jpeg', 'image/png', 'image/webp', 'image/gif']) expect(bare(odd, type)).toBe(odd)
  })
})
