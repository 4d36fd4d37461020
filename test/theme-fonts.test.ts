import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { compile, memorySources, type Package } from '@curricle/compiler'
import { describe, expect, it } from 'vitest'

const require = createRequire(new URL('../packages/pdf/package.json', import.meta.url))
const face = (path: string): Uint8Array => readFileSync(require.resolve(`@expo-google-fonts/${path}.ttf`))

const amiri = { 'c/fonts/plain.ttf': face('amiri/400Regular/Amiri_400Regular') }

async function build(
  theme: readonly string[],
  formats: string[],
  more: readonly string[] = []
): Promise<{ said: string[]; packages: Package[] }> {
  const made = await compile(
    memorySources({
      ...amiri,
      'c/fonts/words.ttf': 'These are words',
      'c/course.yaml': [
        'title: C',
        'languages: [en]',
        'licence: CC-BY-4.0',
        'date: 2026-01-01',
        'theme:',
        ...theme,
        ...more,
        ''
      ].join('\n'),
      'c/01.md': '---\nid: m\n---\n\n# A module\n\nWords of a **text**.\n'
    }),
    { formats, editions: ['learner'] }
  )
  const said = made.files.flatMap(({ path, messages }) =>
    messages.map(
      ({ line, column, ruleId, fatal }) => `${path}:${line}:${column} ${ruleId} ${fatal ? 'error' : 'warning'}`
    )
  )
  return { said, packages: made.packages }
}

const body = (made: Package | undefined, path: RegExp): string =>
  String(made?.entries.find(entry => path.test(entry.path))?.body ?? '')

describe('fonts of a theme', () => {
  it.each([
    ['that is not there', 'fonts/none.ttf', 'asset-missing error'],
    ['that is no font', 'fonts/words.ttf', 'asset-unshowable error'],
    ['outside of the course', '../plain.ttf', 'asset-outside-course error'],
    ['from the web', 'https://example.org/plain.ttf', 'asset-remote error'],
    ['of another kind', 'fonts/plain.woff2', 'course-file-value error']
  ])('are said at their line: one %s', async (_name, path, rule) => {
    const theme = [
      '  fonts:',
      '    headings: serif',
      '    body:',
      '      regular: fonts/plain.ttf',
      `      bold: ${path}`
    ]
    const { said, packages } = await build(theme, ['pdf'])
    expect(said).toEqual([`c/course.yaml:${rule.startsWith('course-file') ? '10:13' : '10:7'} ${rule}`])
    expect(packages).toEqual([])
  })

  it('have only the keys that there are', async () => {
    const { said } = await build(['  fonts:', '    text: serif'], ['pdf'])
    expect(said).toEqual(['c/course.yaml:7:5 course-file-unknown-key error'])
  })

  it('are those of pages for browsers too, but not on slow lines', async () => {
    const theme = ['  fonts:', '    body: sans', '    headings: fonts/plain.ttf']
    const { packages } = await build(theme, ['scorm-1.2', 'web'], ['exports:', '  scorm-1.2: { low-bandwidth: true }'])
    const [scorm, slow, web] = ['usual', 'low-bandwidth', 'usual'].map((variant, index) =>
      packages.find(each => each.variant === variant && each.exporter.name === (index === 2 ? 'web' : 'scorm-1.2'))
    )
    const paths = (made: Package | undefined) => made?.entries.map(({ path }) => path) ?? []
    const font = paths(scorm).find(path => /^media\/plain-\w+\.ttf$/.test(path))
    expect(font).toBeDefined()
    expect(body(scorm, /^m\/index.html$/)).toContain(`src:url("../${font}")`)
    expect(body(scorm, /^m\/index.html$/)).toContain(
      'h1,h2,h3,h4,h5,h6{font-family:theme-headings,system-ui,sans-serif}'
    )
    expect(body(scorm, /^imsmanifest.xml$/)).toContain(`href="${font}"`)
    expect(paths(slow).filter(path => path.endsWith('.ttf'))).toEqual([])
    expect(body(slow, /^m\/index.html$/)).not.toContain('@font-face')
    expect(body(web, /^index.html$/)).toContain(`src:url("${font}")`)
  })
})
