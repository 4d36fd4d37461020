// Bundles the browser's code into bundle/: a classic script for each run-time, one stylesheet.
import { build } from 'esbuild'

await build({
  entryPoints: ['browser/scorm-1.2.ts', 'browser/scorm-2004.ts', 'browser/web.ts'],
  outdir: 'bundle',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
  absWorkingDir: import.meta.dirname
})
await build({
  entryPoints: ['browser/player.css'],
  outdir: 'bundle',
  minify: true,
  target: ['chrome88', 'firefox88', 'safari14'],
  charset: 'utf8',
  absWorkingDir: import.meta.dirname
})
