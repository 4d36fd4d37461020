import type { Asset, CourseNode, Fit, Message, ResolvedCourse } from '@curricle/model'
import { fontFiles, part, visit } from '@curricle/model'
import { namedFiles } from '../named-files.ts'
import type { Pictures } from './pictures.ts'
import { pictureUses } from './places.ts'

/** The course with its files as a package is to carry them; its nodes are the same. */
export async function fitted(
  course: ResolvedCourse,
  fit: Fit,
  pictures: Pictures,
  message: Message
): Promise<ResolvedCourse> {
  const uses = pictureUses(course, fit)
  const assets = new Map<string, Asset>()
  for (const [path, asset] of course.assets) {
    const use = uses.get(path)
    const { asset: made, fault } = await pictures.fitted(asset, fit, use?.place)
    if (fault !== undefined)
      message(`The picture \`${path}\` is damaged: ${fault.split('\n')[0]}`, {
        ruleId: 'picture-damaged',
        ...(use && { node: use.node }),
        note: 'Open it in an image editor and save it again: readers show the part that can be read, or nothing.'
      })
    assets.set(path, made)
  }
  if (fit.withoutRecordings) {
    for (const path of fontsAlone(course)) assets.delete(path)
    leaveOut(course, assets, message)
  }
  return { ...course, assets }
}

/** The fonts of the theme that nobody downloads: words are read as well in those of the system. */
function fontsAlone(course: ResolvedCourse): Set<string> {
  const fonts = new Set(fontFiles(course.metadata.theme).map(({ path }) => path))
  if (fonts.size > 0) visit(course, node => node.type === 'link' && fonts.delete(node.url))
  return fonts
}

/** Takes recordings out of the files; a warning where the words of one are lost with it. */
function leaveOut(course: ResolvedCourse, assets: Map<string, Asset>, message: Message): void {
  const recordings = new Set(
    [...assets].filter(([, { mediaType }]) => /^(audio|video)\//.test(mediaType)).map(([path]) => path)
  )
  if (recordings.size === 0) return
  for (const path of recordings) assets.delete(path)
  visit(course, node => {
    for (const path of namedFiles(node, recordings)) if (recordings.delete(path)) sayLeftOut(path, node, message)
  })
}

function sayLeftOut(path: string, node: CourseNode, message: Message): void {
  const isTold = node.type === 'media' && part(node, 'transcript') !== undefined
  message(isTold ? `\`${path}\` is left out; its transcript stands in its place` : `\`${path}\` is left out`, {
    ruleId: 'recording-left-out',
    node,
    severity: isTold ? 'notice' : 'warning',
    ...(!isTold && { note: 'Place it with `::audio` or `::video` and give it a `transcript`: its captions will do.' })
  })
}
