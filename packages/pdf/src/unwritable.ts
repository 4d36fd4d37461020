import { scriptOf } from '@curricle/locale'
import { type ResolvedCourse, visit } from '@curricle/model'
import type { Coverage } from './fonts.ts'

/** Scripts (ISO 15924) that our own fonts have. */
const ours: ReadonlySet<string> = new Set(['Latn', 'Cyrl', 'Grek', 'Arab'])

/** Whether no font has most of the letters of a course: a document of it would hold their numbers and no words. */
export function isUnwritable(course: ResolvedCourse, coverage: Coverage, family: string): boolean {
  if (ours.has(scriptOf(course.language))) return false
  const count = { all: 0, lost: 0 }
  visit(course, node => {
    if (node.type !== 'text') return
    const letters = (node.value.match(/\p{L}/gu) ?? []).join('')
    count.all += letters.length
    for (const piece of coverage.pieces(letters, family, false, false))
      if (piece.family === undefined) count.lost += piece.text.length
  })
  return count.lost > count.all / 2
}
