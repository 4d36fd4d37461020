import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sources } from '@curricle/model'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { compile, diskSources, memorySources } from '../src/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'curricle-sources-'))
const root = join(folder, 'root')
beforeAll(() => {
  mkdirSync(join(root, 'modules/a/media'), { recursive: true })
  mkdirSync(join(root, 'modules/a/node_modules'))
  mkdirSync(join(root, 'elsewhere'))
  writeFileSync(join(root, 'modules/a/course.yaml'), 'title: A')
  writeFileSync(join(root, 'modules/a/media/e\u0301.png'), 'decomposed')
  writeFileSync(join(root, 'modules/a/.hidden'), '')
  writeFileSync(join(root, 'modules/a/node_modules/x.js'), '')
  writeFileSync(join(root, 'elsewhere/b.md'), 'b')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  symlinkSync(join(folder, 'secret.txt'), join(root, 'modules/a/link.txt'))
  symlinkSync(join(root, 'elsewhere/b.md'), join(root, 'modules/a/inside.md'))
  symlinkSync(join(folder, 'nowhere'), join(root, 'modules/a/broken.md'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function read(sources: Sources, path: string): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of sources.open(path)) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

it('lists the files of its folders with composed names, without hidden ones and links that lead out', async () => {
  const sources = diskSources(root, ['modules'])
  expect((await sources.list()).sort()).toEqual([
    'modules/a/course.yaml',
    'modules/a/inside.md',
    'modules/a/media/é.png'
  ])
  expect(await read(sources, 'modules/a/media/é.png')).toBe('decomposed')
  expect(await read(sources, 'modules/a/inside.md')).toBe('b')
})

it('a link that is not followed is said, since a module may hang on it', async () => {
  const { files } = await compile(diskSources(root, ['modules']), { formats: ['gift'] })
  const said = files.flatMap(({ path, messages }) => messages.map(({ ruleId }) => `${path} ${ruleId}`))
  expect(said.filter(each => each.endsWith('link-not-followed'))).toEqual([
    'modules/a/broken.md link-not-followed',
    'modules/a/link.txt link-not-followed'
  ])
})

it('opens nothing outside its root', async () => {
  const sources = diskSources(root)
  await expect(read(sources, '../secret.txt')).rejects.toThrow(/outside/)
  await expect(read(sources, 'modules/../../secret.txt')).rejects.toThrow(/outside/)
  await expect(read(sources, 'modules/a/link.txt')).rejects.toThrow(/outside/)
})

it('holds a course in memory', async () => {
  const sources = memorySources({ 'a/course.yaml': 'title: A', 'a/e\u0301.md': new Uint8Array([65]) })
  expect(await sources.list()).toEqual(['a/course.yaml', 'a/é.md'])
  expect(await read(sources, 'a/é.md')).toBe('A')
  await expect(read(sources, 'b')).rejects.toThrow('no such file: b')
})
