// All pages of PDF files, and of those in zips, on one HTML page, for looking at them:
// `node scripts/contact-sheet.mjs exports/handbook/*.pdf exports/handbook/*.paper.zip [--dpi 50] [--out sheet.html]`.
// Needs pdftoppm (poppler), and unzip for zips.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dpi: { type: 'string', default: '50' }, out: { type: 'string', default: 'contact-sheet.html' } }
})

/** Draws pages. */
const drawer = 'pdftoppm'
const folder = mkdtempSync(join(tmpdir(), 'contact-sheet-'))
try {
  const sections = positionals.flatMap(unpacked).map(({ file, name }, index) => {
    const stem = join(folder, String(index))
    execFileSync(drawer, ['-png', '-r', values.dpi, file, stem])
    const pages = readdirSync(folder)
      .filter(each => each.startsWith(`${index}-`) && each.endsWith('.png'))
      .sort()
    const images = pages.map((each, page) => image(readFileSync(join(folder, each)), `${name}, page ${page + 1}`))
    return `<h2>${escaped(name)}</h2>\n<div>${images.join('')}</div>`
  })
  writeFileSync(values.out, page(sections.join('\n')))
} finally {
  rmSync(folder, { recursive: true })
}
process.stdout.write(`${values.out}\n`)

/** The PDF files that a path stands for. */
function unpacked(path, index) {
  const name = basename(path)
  if (!path.endsWith('.zip')) return [{ file: path, name }]
  const inside = join(folder, `zip${index}`)
  execFileSync('unzip', ['-q', path, '*.pdf', '-d', inside])
  const files = readdirSync(inside).sort()
  return files.map(each => ({ file: join(inside, each), name: `${name}/${each}` }))
}

function image(bytes, name) {
  return `<img alt="${escaped(name)}" src="data:image/png;base64,${bytes.toString('base64')}">`
}

function page(body) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Contact sheet</title>
<style>body{background:#888;font:14px sans-serif;margin:8px}img{margin:3px;background:#fff}h2{font-size:14px;margin:12px 0 4px}</style>
${body}
</html>
`
}

function escaped(text) {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)
}
