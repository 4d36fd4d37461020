import { type CourseNode, type Heading, type Image, type Media, type Table, text, visit } from '@curricle/model'
import type { At, Stage } from './stage.ts'

/** Reports what keeps people out: pictures without words, recordings without text, tables without headers, skipped heading levels (WCAG 2.2: 1.1.1, 1.2, 1.3.1). */
export function accessibility(stage: Stage): void {
  let depth = 2
  visit(stage.course, (node, parents) => {
    const at = { node, parents }
    if (node.type === 'image') alternative(node, at, stage)
    else if (node.type === 'media') recording(node, at, stage)
    else if (node.type === 'table') header(node, at, stage)
    else if (isRoot(node)) depth = 2
    else if (node.type === 'heading') depth = level(node, depth, at, stage)
  })
}

/** Where the levels of headings start again. */
const isRoot = ({ type }: CourseNode) =>
  ['page', 'slide', 'task', 'solution', 'notes', 'discussion', 'introduction', 'transcript'].includes(type)

function alternative(image: Image, at: At, stage: Stage): void {
  if (image.decorative) return
  if (image.alt.trim() === '')
    stage.say('image-without-alternative', `The picture \`${image.url}\` has no words for those who cannot see it.`, {
      ...at,
      note: 'Write between the brackets what it shows, `![What it shows](…)`, or put `{decorative}` behind it.'
    })
  else if (/^[\w-]+\.(png|jpe?g|gif|svg|webp)$/i.test(image.alt.trim()))
    stage.say('alternative-is-file-name', `The words for the picture are a file name: \`${image.alt}\`.`, {
      ...at,
      note: 'Say in a sentence what the picture shows.'
    })
}

function recording(media: Media, at: At, stage: Stage): void {
  if (media.children.length === 0)
    stage.say('recording-without-transcript', `The ${media.kind} “${media.title}” has no transcript.`, {
      ...at,
      note: 'Name a Markdown or WebVTT file: `transcript=media/episode.md`.'
    })
  if (media.kind === 'video' && media.captions === undefined)
    stage.say('video-without-captions', `The video “${media.title}” has no captions.`, {
      ...at,
      note: 'Name a WebVTT file: `captions=media/lecture.vtt`.'
    })
}

function header(table: Table, at: At, stage: Stage): void {
  const cells = table.children[0]?.children ?? []
  if (cells.slice(1).some(cell => text(cell) === '') || cells.every(cell => text(cell) === ''))
    stage.say('table-header-empty', 'A column of the table has no header.', {
      ...at,
      note: 'Name every column in the first row; only the corner may stay empty.'
    })
}

function level(heading: Heading, before: number, at: At, stage: Stage): number {
  const isInPage = at.parents.some(({ type }) => type === 'page')
  if (isInPage && heading.depth > before + 1)
    stage.say('heading-level-skipped', `The heading “${text(heading)}” skips a level.`, {
      ...at,
      note: `Write it with ${before + 1} number signs.`
    })
  return heading.depth
}
