import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Entry, Exporter } from '@curricle/model'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { output } from '../src/output.ts'
import type { Package } from '../src/package.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'curricle-output-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function made(entries: Entry[], container: Exporter['container'] = 'none', name = 'c.en.txt'): Package {
  const guide = { steps: [], again: '' }
  return {
    name,
    course: 'c',
    title: 'C',
    language: 'en',
    edition: 'learner',
    variant: 'usual',
    exporter: { name: 'text', container, guide, description: '' },
    date: new Date(0),
    entries,
    contents: new Map(),
    losses: [],
    forms: [],
    left: new Map()
  }
}

const breaking: Entry = {
  path: 'b',
  body: {
    id: '',
    sha1: '',
    mediaType: '',
    size: 2,
    path: '',
    async *open() {
      yield new Uint8Array([1])
      throw new Error('the disk went away')
    }
  }
}

it('puts a package in its place when it is complete, and says its size and checksum', async () => {
  const place = output(folder)
  const written = await place.add(made([{ path: 'a', body: 'hello' }]))
  expect(readdirSync(join(folder, 'c'))).toEqual(['.c.en.txt.part'])
  await place.commit()
  expect(readdirSync(join(folder, 'c'))).toEqual(['c.en.txt'])
  expect(written).toMatchObject({
    path: join(folder, 'c', 'c.en.txt'),
    size: 5,
    sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'
  })
})

it.each(['none', 'folder'] as const)('leaves the last good package when writing breaks off (%s)', async container => {
  const first = output(folder)
  await first.add(made([{ path: 'a', body: 'good' }], container))
  await first.commit()
  const second = output(folder)
  await expect(second.add(made([breaking], container))).rejects.toThrow('the disk went away')
  await second.discard()
  expect(readdirSync(join(folder, 'c'))).toEqual(['c.en.txt'])
  const file = container === 'folder' ? join(folder, 'c', 'c.en.txt', 'a') : join(folder, 'c', 'c.en.txt')
  expect(readFileSync(file, 'utf8')).toBe('good')
})

it('replaces a folder as a whole', async () => {
  for (const path of ['old/a', 'new/b']) {
    const place = output(folder)
    await place.add(made([{ path, body: path }], 'folder', 'c.en.web'))
    await place.commit()
  }
  expect(readdirSync(join(folder, 'c'))).toEqual(['c.en.web'])
  expect(readdirSync(join(folder, 'c', 'c.en.web'))).toEqual(['new'])
})
