// Bundles the browser's code into bundle/: a classic script for each run-time, one stylesheet.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, transformSync } from 'esbuild'
import { minify } from 'terser'

const source = readFileSync(join(import.meta.dirname, 'src/said.ts'), 'utf8')
const { short } = await import(
  `data:text/javascript,${encodeURIComponent(transformSync(source, { loader: 'ts' }).code)}`
)
const common = { absWorkingDir: import.meta.dirname, outdir: 'bundle', charset: 'utf8', legalComments: 'none' }

const { outputFiles } = await build({
  ...common,
  entryPoints: ['browser/scorm-1.2.ts', 'browser/scorm-2004.ts', 'browser/web.ts'],
  bundle: true,
  write: false,
  define: Object.fromEntries([...short].map(([long, name]) => [`words.${long}`, `W.${name}`])),
  format: 'iife',
  target: 'es2020'
})
await build({
  ...common,
  entryPoints: ['browser/player.css'],
  minify: true,
  target: ['chrome111', 'firefox121', 'safari16.4']
})
for (const { path, text } of outputFiles) {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const { code } = await minify(text, {
    ecma: 2020,
    toplevel: true,
    compress: {
      passes: 4,
      unsafe: true,
      pure_getters: true,
      keep_fargs: false,
      unsafe_arrows: true,
      unsafe_methods: true
    }
  })
  writeFileSync(join(import.meta.dirname, 'bundle', name), code)
}
