import { buffer } from 'node:stream/consumers'
import { type ResolvedCourse, visit } from '@curricle/model'

/**
 * Captions as addresses that hold them, by the file's id. Browsers read no other captions on a page that was opened from a
 * folder: to them each file there is another site. Captions that are also offered for download stay files.
 */
export async function captionsWithin(course: ResolvedCourse): Promise<Map<string, string>> {
  const named = new Set<string>()
  const linked = new Set<string>()
  visit(course, node => {
    if (node.type === 'media' && node.captions !== undefined) named.add(node.captions)
    if (node.type === 'link') linked.add(node.url)
  })
  const within = new Map<string, string>()
  for (const path of named) {
    const asset = linked.has(path) ? undefined : course.assets.get(path)
    if (!asset) continue
    within.set(asset.id, `data:text/vtt;base64,${(await buffer(asset.open())).toString('base64')}`)
  }
  return within
}
