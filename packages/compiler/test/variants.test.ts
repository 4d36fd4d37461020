import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { build, bytes, compile, memorySources } from '../src/index.ts'
import { module } from './course.ts'

const yaml = (options: string) => `title: C\nlanguages: [en]\ndate: 2026-01-01\nexports:\n  ${options}\n`
const media = {
  'c/media/talk.mp4': 'a film',
  'c/media/talk.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nWhat is said.\n',
  'c/media/noise.mp3': 'ID3 a sound',
  'c/media/photo.jpg': await sharp({
    create: {
      width: 1600,
      height: 900,
      channels: 3,
      background: 'teal',
      noise: { type: 'gaussian', mean: 128, sigma: 20 }
    }
  })
    .jpeg({ quality: 95 })
    .toBuffer()
}
const page = module(
  'a',
  [
    '![A scene](media/photo.jpg)',
    '::video[A talk]{src=media/talk.mp4 captions=media/talk.vtt transcript=media/talk.vtt poster=media/photo.jpg}',
    'Also [a noise](media/noise.mp3).'
  ].join('\n\n')
)

describe.each(['scorm-1.2', 'scorm-2004', 'web'])('%s with the option low-bandwidth', format => {
  it('is two packages: the usual one, and one with small pictures and words for recordings', async () => {
    const sources = memorySources({
      ...media,
      'c/a.md': page,
      'c/course.yaml': yaml(`${format}: { low-bandwidth: true }`)
    })
    const { packages, files } = await compile(sources, { formats: [format], editions: ['learner'] })
    expect(packages.map(({ name }) => name)).toEqual([`c.en.${format}.zip`, `c.en.low-bandwidth.${format}.zip`])
    expect(packages.map(({ contents }) => contents.get('video'))).toEqual([1, undefined])
    const [usual, slow] = await Promise.all(packages.map(async made => JSZip.loadAsync(await bytes(made))))
    const inside = (zip: JSZip | undefined) =>
      Object.keys(zip?.files ?? {})
        .filter(path => path.startsWith('media/'))
        .map(path => path.replace(/-[0-9a-f]{8}/, ''))
        .sort()
    // From a folder browsers read no captions but those that stand in the page.
    const captions = format === 'web' ? [] : ['media/talk.vtt']
    expect(inside(usual)).toEqual(['media/noise.mp3', 'media/photo.jpg', 'media/talk.mp4', ...captions])
    const whole = await usual?.file('a/index.html')?.async('string')
    expect(whole).toMatch(
      format === 'web'
        ? /<track kind="captions" src="data:text\/vtt;base64,/
        : /<track kind="captions" src="..\/media\/talk-/
    )
    expect(inside(slow)).toEqual(['media/photo.jpg'])
    const text = await slow?.file('a/index.html')?.async('string')
    expect(text).toContain('<details class="transcript" open=""><summary>Transcript</summary>')
    expect(text).toContain('What is said.')
    expect(text).toMatch(/<img [^>]*width="800" height="450"/)
    const said = files.flatMap(file => file.messages).filter(({ ruleId }) => ruleId === 'recording-left-out')
    expect(said.map(({ line, fatal, reason }) => [line, fatal, reason])).toEqual([
      [9, undefined, '`media/talk.mp4` is left out; its transcript stands in its place.'],
      [11, false, '`media/noise.mp3` is left out.']
    ])
  })
})

describe('the format web with the option folder', () => {
  const out = mkdtempSync(join(tmpdir(), 'curricle-folder-'))
  afterAll(() => rmSync(out, { recursive: true }))
  const folder = join(out, 'c', 'c.en.web')
  const write = (text: string) =>
    build(
      memorySources({ 'c/course.yaml': yaml('web: { folder: true }'), 'c/a.md': module('a', text), ...media }),
      { formats: ['web'], editions: ['learner'] },
      { out }
    )

  it('stands side by side, and a new one takes its place whole', async () => {
    const { written } = await write('![A scene](media/photo.jpg)')
    expect(written.map(({ path }) => path)).toEqual([folder])
    expect(readdirSync(folder)).toEqual(['a', 'index.html', 'media', 'player.js'])
    writeFileSync(join(folder, 'stale.html'), 'from an earlier build')
    await write('No picture any more.')
    expect(readdirSync(folder)).toEqual(['a', 'index.html', 'player.js'])
    expect(readdirSync(join(out, 'c'))).toEqual(['c.en.web', 'c.report.md'])
  })

  it('stays as it was when the new one has an error', async () => {
    const before = readFileSync(join(folder, 'a', 'index.html'), 'utf8')
    const { errors } = await write('![A scene](media/missing.jpg)')
    expect(errors).toBe(1)
    expect(readFileSync(join(folder, 'a', 'index.html'), 'utf8')).toBe(before)
  })
})
