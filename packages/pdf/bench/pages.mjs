// `pnpm --filter @curricle/pdf bench [PAGES …]`: cpu time, peak memory and bytes of our tagged pages beside plain pdfmake's for the
// same content in the same fonts, and whether a second build gives the same bytes. Each measurement is a process of its own; the
// least of some rounds counts, so that a busy machine is felt little.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { coverageOf, faces } from '../dist/fonts.js'
import { print, TaggedDocument } from '../dist/tagged/index.js'

const limits = { ratio: 1.6, bytesPerPage: 6000, megabytes: 300 }

/** Paragraphs that somebody wrote: text that is repeated on a page would pack too well. */
const paragraphs = ['01-pathways-to-misuse.md', '02-release-decisions.md']
  .flatMap(name => readFileSync(new URL(`../../../modules/handbook/${name}`, import.meta.url), 'utf8').split(/\n\s*\n/))
  .filter(block => /^[A-Z]/.test(block) && block.length > 150 && !/[|:[\]{}$]/.test(block))
  .map(block => block.replace(/\s+/g, ' ').trim())
const words = index => paragraphs[index % paragraphs.length]

/** Sections of a book: about two to three pages. */
function content(sections) {
  const tag = { hyphens: 'en' }
  let next = 0
  const text = count => [{ text: Array.from({ length: count }, () => words(next++)).join(' '), tag }]
  return Array.from({ length: sections }, (_, index) => [
    {
      text: `Section ${index + 1}`,
      fontSize: 17,
      bold: true,
      font: 'sans',
      margin: [0, 18, 0, 8],
      tag: { role: index === 0 ? 'H1' : 'H2', keepWithNext: true }
    },
    ...[2, 3, 1].map(count => ({ text: text(count), margin: [0, 0, 0, 6] })),
    { ol: [1, 2, 3].map(() => ({ text: text(1) })), margin: [0, 0, 0, 6] },
    {
      table: {
        headerRows: 1,
        widths: [90, '*', 60],
        body: [
          ['Name', 'What it is', 'Risk'].map(head => ({
            text: head,
            bold: true,
            font: 'sans',
            tag: { scope: 'Column' }
          })),
          ...[1, 2, 3].map(row =>
            [`Row ${row}`, words(next++).slice(0, 90), 'low'].map(cell => ({ text: cell, font: 'sans', tag: {} }))
          )
        ]
      },
      layout: 'lightHorizontalLines'
    }
  ]).flat()
}

const page = { width: 595.28, height: 841.89 }
const margins = [114, 82, 114, 84]
const look = { font: 'serif', fontSize: 10.5, lineHeight: 1.12, color: '#1a1a1a', alignment: 'left' }
const facts = { title: 'Bench', language: 'en', authors: [], date: new Date(0), standard: 'ua' }

async function tagged(sections) {
  const fonts = faces()
  const document = new TaggedDocument(fonts, facts)
  coverageOf(document, fonts)
  return print(document, { ...facts, direction: 'ltr', page, margins, look, content: content(sections) })
}

async function plain(sections) {
  const require = createRequire(import.meta.url)
  const Printer = require('pdfmake/js/Printer.js').default
  const URLResolver = require('pdfmake/js/URLResolver.js').default
  const files = require('pdfmake/js/virtual-fs.js').default
  const printer = new Printer(faces(), files, new URLResolver(files))
  const document = await printer.createPdfKitDocument({
    content: content(sections),
    defaultStyle: look,
    pageMargins: margins,
    pageSize: page
  })
  return new Promise(resolve => {
    const chunks = []
    document.on('data', chunk => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.end()
  })
}

const makers = { plain, tagged }
const [maker, sections] = process.argv.slice(2)
if (maker in makers) {
  const bytes = await makers[maker](Number(sections))
  const { user, system } = process.cpuUsage()
  const megabytes = process.resourceUsage().maxRSS / 1000
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
  const digest = createHash('sha256').update(bytes).digest('hex')
  console.log(JSON.stringify({ cpu: (user + system) / 1000, bytes: bytes.length, pages, megabytes, digest }))
} else {
  const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [130, 260, 520]
  const measured = sizes.map(wanted => report(Math.round(wanted * 0.8)))
  const [first, last] = [measured[0], measured.at(-1)]
  const growth = last.megabytes / first.megabytes / (last.pages / first.pages)
  if (measured.length > 1) say('memory grows, of what the pages do', growth, 1)
}

function report(sections) {
  const rounds = Array.from({ length: 3 }, () => ({ plain: run('plain', sections), tagged: run('tagged', sections) }))
  const least = name => rounds.map(round => round[name]).sort((a, b) => a.cpu - b.cpu)[0]
  const [ours, theirs] = [least('tagged'), least('plain')]
  console.log(
    `${ours.pages} pages (plain ${theirs.pages}): ${Math.round(ours.cpu)} ms (plain ${Math.round(theirs.cpu)}), ${ours.bytes} bytes (plain ${theirs.bytes}), ${Math.round(ours.megabytes)} MB (plain ${Math.round(theirs.megabytes)})`
  )
  say('cpu, of plain pdfmake’s', ours.cpu / theirs.cpu, limits.ratio)
  say('bytes a page', ours.bytes / ours.pages, limits.bytesPerPage)
  if (ours.pages <= 140) say('megabytes at the peak', ours.megabytes, limits.megabytes)
  say('different files in three builds', new Set(rounds.map(({ tagged }) => tagged.digest)).size, 1)
  return ours
}

function say(name, value, limit) {
  if (value > limit) process.exitCode = 1
  console.log(`  ${value <= limit ? 'holds' : 'FAILS'}  ${name}: ${value.toFixed(2)} (at most ${limit})`)
}

function run(name, sections) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), name, String(sections)],
    { encoding: 'utf8' }
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}
