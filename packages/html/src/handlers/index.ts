import type { Handlers } from '@curricle/model'
import type { Markup } from '../markup.ts'
import type { State } from '../state.ts'
import { agenda } from './agenda.ts'
import { blockquote, code, heading, paragraph, thematicBreak } from './block.ts'
import { caption, figure, image } from './figure.ts'
import { footnote } from './footnote.ts'
import { gap } from './gap.ts'
import { citation, link, reference } from './link.ts'
import { list, listItem } from './list.ts'
import { inlineMath, math } from './math.ts'
import { media, transcript } from './media.ts'
import { box, finding, only, recommendation, term } from './section.ts'
import { table, tableCell, tableRow } from './table.ts'
import { breakLine, deleted, emphasis, html, inlineCode, strong, text } from './text.ts'

/** How each node is written. */
export const handlers: Handlers<Markup, State> = {
  agenda,
  blockquote,
  box,
  break: breakLine,
  caption,
  citation,
  code,
  delete: deleted,
  emphasis,
  figure,
  finding,
  footnote,
  gap,
  heading,
  html,
  image,
  inlineCode,
  inlineMath,
  link,
  list,
  listItem,
  math,
  media,
  only,
  paragraph,
  recommendation,
  reference,
  strong,
  table,
  tableCell,
  tableRow,
  term,
  text,
  thematicBreak,
  transcript
}
