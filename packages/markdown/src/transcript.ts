import type { FlowContent, Media } from '@curricle/model'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import type { ModuleScope } from './manuscript.ts'
import { open } from './open.ts'
import { register } from './register.ts'
import { report } from './report.ts'
import { webVtt } from './web-vtt.ts'

/** Puts the words of a transcript into its recording: Markdown or WebVTT. */
export function transcribe(media: Media, file: VFile, path: string, scope: ModuleScope, place: Position): void {
  const children = /\.vtt$/i.test(path) ? webVtt(file) : markdown(file, path, scope)
  if (children && children.length === 0) {
    report(
      file,
      'transcript-malformed',
      'The transcript is empty',
      { line: 1, column: 1 },
      'Write what is said in the recording.'
    )
  }
  media.children = [{ type: 'transcript', url: path, children: children ?? [], position: place }]
}

/** A text of its own: its ids and notes are no concern of the module. */
function markdown(file: VFile, path: string, scope: ModuleScope): FlowContent[] | undefined {
  const manuscript = open(file, path, 0, { ...scope, register: register() })
  if (!manuscript?.isWhole) return undefined
  for (const node of manuscript.root.children ?? []) {
    if (node.type === 'heading' && node.depth) node.depth = Math.min(6, node.depth + 2) as 3 | 4 | 5 | 6
  }
  return manuscript.flow(manuscript.root.children ?? [])
}
