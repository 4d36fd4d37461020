import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { attribute, childElements, find, parse, textOf, type XmlElement } from '@curricle/xml'
import { beforeAll, describe, expect, it } from 'vitest'
import { compile, memorySources } from '../src/index.ts'

const folder = join(import.meta.dirname, '../../../test/courses/every-construct')
const formats = ['cartridge', 'canvas', 'qti-2.1', 'qti-3.0']

/** The files of the course, in one language. */
function sources(): Map<string, string | Uint8Array> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    entry => entry.isFile() && !entry.name.endsWith('.fr.md')
  )
  return new Map(
    names.map(entry => {
      const path = join(entry.parentPath ?? entry.path, entry.name)
      const bytes = readFileSync(path)
      return [
        `c/${path.slice(folder.length + 1)}`,
        /\.(md|yaml)$/.test(path)
          ? bytes
              .toString()
              .replace('[en, fr]', '[en]')
              .replace(/^ {2}fr: .*\n/gm, '')
          : bytes
      ]
    })
  )
}

/** A year's work of an author: other titles, a module, a page and a question more, questions and objectives in another order. */
function revised(text: string): string {
  const change = (from: string | RegExp, to: string): void => {
    expect(text).toMatch(from)
    text = text.replace(from, to)
  }
  change('# Tyres & *air*', '# All about tyres')
  change('## Pressure and force {#pressure}', '## Inserted {#inserted}\n\nWords.\n\n## Pressure, force {#pressure}')
  change(/^(- Judge by hand .*\n)(- Compute .*\n)/m, '$2$1')
  change(':::quiz[What you know]', ':::quiz[What you have learnt]')
  change(
    /^(### Which holds air\?[\s\S]*?)(### Parts of a wheel[\s\S]*?)(?=^### )/m,
    '### More {#more}\n\nWhich?\n\n- [x] A\n- [ ] B\n- [ ] C\n\n$2$1'
  )
  change('### Kinds of valve', '### Valves and their kinds')
  return text
}

const withNewModule = new Map(sources())
withNewModule.set('c/00-first.md', '---\nid: first\n---\n\n# A module before all\n\nWords.\n')
withNewModule.set('c/01-tyres.md', revised(String(withNewModule.get('c/01-tyres.md'))))

type Built = ReadonlyMap<string, ReadonlyMap<string, string>>

/** By format and edition, the texts of a package by path. */
async function built(files: ReadonlyMap<string, string | Uint8Array>): Promise<Built> {
  const { packages, files: said } = await compile(memorySources(Object.fromEntries(files)), {
    formats
  })
  expect(said.flatMap(each => each.messages.filter(message => message.fatal)).map(String)).toEqual([])
  return new Map(
    packages.map(({ exporter, edition, entries }) => [
      `${exporter.name} ${edition}`,
      new Map(
        entries.flatMap(({ path, body }) =>
          body instanceof Uint8Array ? [[path, Buffer.from(body).toString()] as const] : []
        )
      )
    ])
  )
}

/** Every identifier that is made from ids of the author, and every number that stands for one. */
function identifiers(texts: ReadonlyMap<string, string>): Set<string> {
  const all = [...texts].flatMap(
    ([path, text]) => `${path} ${text}`.match(/\b[a-z]{1,2}[0-9a-f]{32}\b|(?<=ident=")\d{6,}/g) ?? []
  )
  return new Set(all)
}

/** What has a name: `kind title` with its identifiers. */
function named(texts: ReadonlyMap<string, string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const walk = (element: XmlElement): void => {
    const title = (attribute(element, 'title') ?? textOf(find(element, 'title'))).trim()
    const identifier = attribute(element, 'identifier') ?? attribute(element, 'ident')
    if (title !== '' && identifier !== undefined) {
      const key = `${element.name} ${title}`
      found.set(key, (found.get(key) ?? new Set()).add(identifier))
    }
    for (const child of childElements(element)) walk(child)
  }
  for (const [path, text] of texts) if (/\.(xml|qti)$/.test(path)) walk(parse(text))
  return found
}

let before: Built
let after: Built

beforeAll(async () => {
  before = await built(sources())
  after = await built(withNewModule)
})

describe.each(formats.flatMap(format => [`${format} learner`, `${format} teacher`]))(
  'after new titles, insertions and another order, in %s',
  name => {
    const texts = (from: Built) => from.get(name) ?? new Map<string, string>()

    it('every identifier is still there, and some are new', () => {
      const [old, now] = [identifiers(texts(before)), identifiers(texts(after))]
      expect(old.size).toBeGreaterThan(20)
      expect([...old].filter(each => !now.has(each))).toEqual([])
      expect(now.size).toBeGreaterThan(old.size)
    })

    it('whatever keeps its name keeps its identifiers, and its file', () => {
      const [old, now] = [named(texts(before)), named(texts(after))]
      const kept = [...old].filter(([title]) => now.has(title))
      expect(kept.length).toBeGreaterThan(10)
      for (const [title, which] of kept)
        expect([title, ...(now.get(title) ?? [])].sort()).toEqual([title, ...which].sort())
      const paths = [...texts(before).keys()].filter(path => !texts(after).has(path))
      expect(paths).toEqual([])
    })
  }
)
