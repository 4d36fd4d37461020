import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { formulaWords } from './formula-words.ts'

/** A formula as outlines. Lengths in em. */
export interface Formula {
  svg: string
  width: number
  ascent: number
  depth: number
  /** In words and signs, for those who cannot see it. */
  words: string
}

interface MathJax {
  init(configuration: Record<string, unknown>): Promise<void>
  tex2svgPromise(tex: string, options: { display: boolean }): Promise<unknown>
  tex2mmlPromise(tex: string, options: { display: boolean }): Promise<string>
  startup: { adaptor: { innerHTML(node: unknown): string } }
}

const require = createRequire(import.meta.url)
/** New Computer Modern looks smaller than Source Serif of the same size. */
const scale = 1.06

let ready: Promise<MathJax> | undefined

/** MathJax settles itself once per process and hangs itself on `globalThis`; nothing else of ours does. */
function mathJax(): Promise<MathJax> {
  ready ??= (async () => {
    const loaded = require('mathjax') as MathJax
    const chemistry = dirname(require.resolve('@mathjax/mathjax-mhchem-font-extension/package.json'))
    await loaded.init({
      loader: {
        load: ['input/tex', 'output/svg'],
        paths: { 'mathjax-mhchem-extension': chemistry },
        // The extension of one patch release before says so on the console, and works.
        versionWarnings: false
      },
      // An unknown command is a fault to be told, not red letters.
      tex: { packages: { '[-]': ['noundefined'] } },
      // One drawing each: lines are broken by us.
      output: { linebreaks: { inline: false } },
      svg: { fontCache: 'none' },
      startup: { typeset: false }
    })
    return loaded
  })()
  return ready
}

/** Draws TeX; the reason in words when TeX cannot be understood. */
export async function formula(tex: string, display: boolean): Promise<Formula | { fault: string }> {
  const { tex2svgPromise, tex2mmlPromise, startup } = await mathJax()
  const markup = startup.adaptor.innerHTML(await tex2svgPromise(tex, { display }))
  const fault = /data-mjx-error="([^"]*)"/.exec(markup)?.[1]
  if (fault) return { fault }
  const box = /viewBox="([^"]*)"/.exec(markup)?.[1]?.split(' ').map(Number)
  const [, top = 0, width = 0, height = 0] = box ?? []
  const em = scale / 1000
  return {
    svg: lean(markup),
    words: formulaWords(await tex2mmlPromise(tex, { display })) || tex,
    width: width * em,
    ascent: -top * em,
    depth: (height + top) * em
  }
}

/** Without what a drawing has no use for. */
function lean(markup: string): string {
  return markup
    .slice(0, markup.lastIndexOf('</svg>') + 6)
    .replace(/ (?:width|height)="[\d.]+ex"/g, '')
    .replace(/ (?:data-[\w-]+|role|focusable|style|aria-[\w-]+)="[^"]*"/g, '')
}
