// Bundles the browser's code into bundle/: a classic script for each run-time, one stylesheet.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { minify } from 'terser'

const common = { absWorkingDir: import.meta.dirname, outdir: 'bundle', charset: 'utf8', legalComments: 'none' }

const { outputFiles } = await build({
  ...common,
  entryPoints: ['browser/scorm-1.2.ts', 'browser/scorm-2004.ts', 'browser/web.ts'],
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2020'
})
await build({
  ...common,
  entryPoints: ['browser/player.css'],
  minify: true,
  target: ['chrome88', 'firefox88', 'safari14']
})
for (const { path, text } of outputFiles) {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const { code } = await minify(text, { ecma: 2020, compress: { passes: 3, pure_getters: true, keep_fargs: false } })
  writeFileSync(join(import.meta.dirname, 'bundle', name), code)
}
