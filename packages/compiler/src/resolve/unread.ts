import { type Anchors, neutral } from './anchors.ts'
import type { Stage } from './stage.ts'

/**
 * Files whose faults kept their module from being read, without the suffix of their language: what seems to be missing may
 * stand in them, and their own faults are said already.
 */
export function unread(stage: Stage, here: ReadonlyMap<string, Anchors>): Set<string> {
  const read = new Set([...here.values()].flatMap(({ files }) => [...files.keys()]))
  const { languages } = stage.course.metadata
  const failed = [...stage.shelf.paths].filter(path => path.endsWith('.md') && stage.hasFailed(path))
  return new Set(failed.map(path => neutral(path, languages)).filter(name => !read.has(name)))
}
