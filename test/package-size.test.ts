import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bytes, compile, diskSources, memorySources, type Package } from '@curricle/compiler'
import { describe, expect, it } from 'vitest'

const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh']
const formats = ['scorm-1.2', 'scorm-2004', 'web']
const noSchemas = '{ schemas: false }'

/** Kilobytes (1,000 bytes) of each package of one module, without control documents, by its name. */
async function sizes(text: (language: string) => string): Promise<Map<string, number>> {
  const sized = (await built(text)).map(async made => [made.name, (await bytes(made)).length / 1000] as const)
  return new Map(await Promise.all(sized))
}

/** The packages of one module, without control documents. */
async function built(text: (language: string) => string): Promise<Package[]> {
  const files: Record<string, string> = {
    'c/course.yaml': `title: A course\nlanguages: [${languages}]\ndate: 2026-01-01\ntheme: { accent: "#1b4965" }\nexports:\n  scorm-1.2: ${noSchemas}\n  scorm-2004: ${noSchemas}\n`
  }
  for (const language of languages)
    files[language === 'en' ? 'c/a.md' : `c/a.${language}.md`] = `---\nid: a\n---\n\n# A module\n\n${text(language)}`
  const { packages, files: read } = await compile(memorySources(files), { formats, editions: ['learner'] })
  const faults = read.flatMap(file => file.messages.filter(({ fatal }) => fatal === true).map(String))
  expect(faults).toEqual([])
  expect(packages).toHaveLength(languages.length * formats.length)
  return packages
}

/** Bytes of all scripts and all looks of a package, each page's own among them, each gzipped. */
function scriptsAndLooks({ entries }: Package): number {
  const texts = new Set<string>()
  for (const { path, body } of entries) {
    if (/\.(js|css)$/.test(path)) texts.add(String(body))
    if (path.endsWith('.html'))
      for (const [, looks = ''] of String(body).matchAll(/<style>(.*?)<\/style>/gs)) texts.add(looks)
  }
  // Every page of a module has the same looks; the first page of the web edition has some more.
  const [script, ...looks] = [...texts].map(text => gzipSync(text, { level: 9 }).length).sort((a, b) => b - a)
  expect(looks.length).toBeGreaterThan(0)
  return (script ?? 0) + Math.max(...looks)
}

/** Words of a language by chance that is the same every time: they pack worse than any author's. Chinese: pieces between signs. */
function prose(language: string, letters: number, seed: number): string {
  const name = language === 'en' ? '01-two-uses.md' : `01-two-uses.${language}.md`
  const text = readFileSync(join(import.meta.dirname, 'courses', 'six-languages', name), 'utf8')
  const words = text.match(language === 'zh' ? /\p{Script=Han}{1,3}/gu : /\p{L}{2,}/gu) ?? []
  const written: string[] = []
  let state = seed + 1
  for (let length = 0; length < letters; length += written.at(-1)?.length ?? 0) {
    state = (state * 48_271) % 2_147_483_647
    written.push(words[state % words.length] ?? '')
    if (written.length % 60 === 0) written.push('.\n\n')
  }
  return written.join(language === 'zh' ? '' : ' ')
}

const tooLarge = (found: ReadonlyMap<string, number>, limit: number) => [...found].filter(([, size]) => size > limit)

describe('a package in each of six languages, for SCORM and the web', () => {
  it('has at most 40 kB when its module is empty', async () => {
    expect(tooLarge(await sizes(() => ''), 40)).toEqual([])
  })

  it('has at most 15,000 bytes of script and looks, gzipped, words and the looks of the content included', async () => {
    const found = (await built(() => '')).map(made => [made.name, scriptsAndLooks(made)] as const)
    expect(tooLarge(new Map(found), 15_000)).toEqual([])
  })

  it('has at most 60 kB with ten pages of text', async () => {
    const pages = (language: string) =>
      Array.from(
        { length: 10 },
        (_, page) => `## Page ${page + 1} {#p${page}}\n\n${prose(language, language === 'zh' ? 700 : 2000, page)}\n`
      )
    expect(tooLarge(await sizes(language => pages(language).join('\n')), 60)).toEqual([])
  })
})

describe('a course', () => {
  const courses = [
    ['with every construct', 'test/courses', 'every-construct'],
    ['in six languages', 'test/courses', 'six-languages'],
    ['with a theme of its own', 'modules', 'handbook']
  ] as const

  it.each(courses)('%s has at most 15,000 bytes of script and looks, gzipped', async (_, folder, course) => {
    const sources = diskSources(join(import.meta.dirname, '..', folder), [course])
    const { packages } = await compile(sources, { formats, courses: [course] })
    expect(packages.length).toBeGreaterThanOrEqual(formats.length)
    expect(tooLarge(new Map(packages.map(made => [made.name, scriptsAndLooks(made)] as const)), 15_000)).toEqual([])
  })
})
