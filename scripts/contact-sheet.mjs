// All pages of PDF files on one HTML page, for looking at them: `node scripts/contact-sheet.mjs exports/handbook/*.pdf [--dpi 50] [--out sheet.html]`.
// Needs pdftoppm (poppler).
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
  const sections = positionals.map((file, index) => {
    const stem = join(folder, String(index))
    execFileSync(drawer, ['-png', '-r', values.dpi, file, stem])
    const pages = readdirSync(folder)
      .filter(name => name.startsWith(`${index}-`))
      .sort()
    const images = pages.map((name, page) =>
      image(readFileSync(join(folder, name)), `${basename(file)}, page ${page + 1}`)
    )
    return `<h2>${escaped(basename(file))}</h2>\n<div>${images.join('')}</div>`
  })
  writeFileSync(values.out, page(sections.join('\n')))
} finally {
  rmSync(folder, { recursive: true })
}
process.stdout.write(`${values.out}\n`)

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
