import type { Audience } from '@curricle/model'
import { insidePanel, panel } from './panel.ts'
import { runs } from './runs.ts'
import type { Block } from './tagged/index.ts'
import type { Writing } from './writing.ts'

/** Whatever says whom it is for: titled nodes, parts of activities, and content that stood in an `only`. */
interface Addressed {
  audience?: Audience
  data?: { audience?: Audience } | undefined
}

/** Whether the teacher's edition alone has a node. */
export const isForTeacher = ({ audience, data }: Addressed): boolean => (audience ?? data?.audience)?.for === 'teacher'

/** Says of what follows that learners do not have it: white on dark, so that it is seen in a print without colours too. */
export function teacherMark({ theme, ...writing }: Writing, above = 0): Block {
  const look = { font: theme.display, fontSize: theme.size * 0.8 }
  const state: Writing = { ...writing, theme, divides: false, look }
  const space = '\u00A0\u00A0'
  const label = `${space}${writing.words.pdf.teacherOnly.replaceAll(' ', '\u00A0')}${space}`
  const tag = {
    color: '#ffffff',
    background: theme.ink,
    bold: true,
    preserveLeadingSpaces: true,
    preserveTrailingSpaces: true
  }
  return { text: runs(label, state, tag), ...look, margin: [0, above, 0, 4], tag: { keepWithNext: true } }
}

/** Blocks that learners do not have, marked and with a dark line at their side. */
export function teacherPanel(make: (inner: Writing) => Block[], writing: Writing): Block {
  const inner = insidePanel(writing)
  return panel([teacherMark(inner), ...make(inner)], writing, { ground: '#ffffff', edge: writing.theme.ink })
}

/** What a node becomes, marked when it is for teachers. */
export const addressed = (node: Addressed, writing: Writing, make: (inner: Writing) => Block[]): Block[] =>
  isForTeacher(node) ? [teacherPanel(make, writing)] : make(writing)
