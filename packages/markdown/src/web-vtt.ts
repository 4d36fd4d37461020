import type { FlowContent, PhrasingContent } from '@curricle/model'
import type { VFile } from 'vfile'
import { report } from './report.ts'

/** The words of a WebVTT file: a paragraph for each speaker's turn (W3C WebVTT, 4: cues, voice spans). */
export function webVtt(file: VFile): FlowContent[] | undefined {
  const lines = String(file)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) {
    report(file, 'transcript-malformed', 'This is not WebVTT', { line: 1, column: 1 }, 'Its first line is `WEBVTT`.')
    return undefined
  }
  const turns: Turn[] = []
  for (let index = 1; index < lines.length; index++) {
    if (!lines[index]?.includes('-->')) continue
    for (index++; index < lines.length && lines[index]?.trim() !== ''; index++)
      add(turns, lines[index] ?? '', index + 1)
  }
  return turns.map(({ speaker, words, line }) => {
    const position = { start: { line, column: 1 }, end: { line, column: 1 } }
    const children: PhrasingContent[] = [{ type: 'text', value: words.join(' '), position }]
    if (speaker)
      children.unshift(
        { type: 'strong', children: [{ type: 'text', value: `${speaker}:` }] },
        { type: 'text', value: ' ' }
      )
    return { type: 'paragraph', children, position }
  })
}

interface Turn {
  speaker: string
  words: string[]
  line: number
}

function add(turns: Turn[], text: string, line: number): void {
  const said = /<v(?:\.[^\s>]*)*[ \t]+([^>]+)>/.exec(text)?.[1]?.trim()
  const words = unescaped(text.replace(/<[^>]*>/g, '')).trim()
  const last = turns.at(-1)
  if (last && (said === undefined || said === last.speaker)) last.words.push(words)
  else turns.push({ speaker: said ?? '', words: [words], line })
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f'
}

function unescaped(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
}
