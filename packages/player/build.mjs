// Bundles the browser's code into bundle/: a classic script for each run-time, one stylesheet.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, transformSync } from 'esbuild'
import { minify } from 'terser'

const source = readFileSync(join(import.meta.dirname, 'src/said.ts'), 'utf8')
const { placeholders } = await import(
  `data:text/javascript,${encodeURIComponent(transformSync(source, { loader: 'ts' }).code)}`
)
const common = { absWorkingDir: import.meta.dirname, outdir: 'bundle', charset: 'utf8', legalComments: 'none' }

const { outputFiles } = await build({
  ...common,
  entryPoints: ['browser/scorm-1.2.ts', 'browser/scorm-2004.ts', 'browser/web.ts'],
  bundle: true,
  write: false,
  define: Object.fromEntries([...placeholders].map(([name, placeholder]) => [`words.${name}`, placeholder])),
  format: 'esm',
  minifySyntax: true,
  target: 'es2020'
})
const { outputFiles: sheets } = await build({
  ...common,
  entryPoints: ['browser/player.css'],
  write: false,
  minify: true,
  target: ['chrome111', 'firefox121', 'safari16.4']
})
mkdirSync(join(import.meta.dirname, 'bundle'), { recursive: true })
// Values of custom properties are left as they are written: one blank more than needed.
for (const { path, text } of sheets)
  writeFileSync(
    path,
    text.trim().replace(/(--[\w-]+): |(,) (?=var\()/g, (_, name = '') => (name ? `${name}:` : ','))
  )

/** Properties that nothing outside the bundle sees: neither the page and its data nor the browser nor an LMS. */
const own =
  /^(attemptsLeft|best|comma|completed|connected|decimal|done|dot|fresh|interactions|joined|known|mastered|outcome|phase|possible|progress|raw|record|response|review|seconds|seed|seen|slide|submitted|success|turnTo)$/

for (const { path, text } of outputFiles) {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const { code } = await minify(text, {
    ecma: 2020,
    module: true,
    mangle: { properties: { regex: own } },
    compress: {
      passes: 4,
      unsafe: true,
      pure_getters: true,
      keep_fargs: false,
      unsafe_arrows: true,
      unsafe_methods: true
    }
  })
  writeFileSync(join(import.meta.dirname, 'bundle', name), `(()=>{${code}})()`)
}
