import { text as plainText, type Table, type TableCell, visit } from '@curricle/model'
import { lineSize } from './handlers/image.ts'
import type { Writing } from './writing.ts'

/** Mean width of a letter, in em, with what is spent at a cell's sides in points. */
const letter = 0.52
const sides = 14
/** What a column has at its sides in points, that furthest to the left and the others: see `ruled`. */
const padding = { left: 8, other: 12 }
/** What stays free at the sides of a page, in points, where a table with long words reaches out into its margins. */
const edge = 56

/** How far a table of columns of those widths reaches out at either side of its text. */
export function overhang(widths: readonly number[], writing: Writing): number {
  const paddings = padding.left + (widths.length - 1) * padding.other
  return Math.max((sum(widths) + paddings - writing.width) / 2, 0)
}

/**
 * Widths in points for some columns of a table: each as wide as its text when that fits, else shared out by the amount
 * of text, but none narrower than its longest word as long as all find room. A table in the text may be wider than the text for that.
 */
export function columnWidths(node: Table, columns: readonly number[], writing: Writing): number[] {
  const isRightToLeft = writing.words.direction === 'rtl'
  const em = writing.theme.size * 0.88
  const facts = columns.map(column => {
    const texts = node.children.map(row => (row.children[column] ? wordsOf(row.children[column]) : ''))
    const picture = Math.max(...node.children.map(row => widestPicture(row.children[column], writing)))
    const words = texts.flatMap(text => text.split(/[\s\u200B/-]+/))
    return {
      natural: Math.max(longest(texts) * em * letter, picture) + sides,
      least:
        Math.max(
          Math.min(longest(words) * em * (letter + 0.06), writing.width * 0.4),
          Math.min(picture, writing.width * 0.25)
        ) + sides,
      amount: Math.sqrt(texts.reduce((sum, text) => sum + text.length, 1))
    }
  })
  const natural = sum(facts.map(fact => fact.natural))
  const least = sum(facts.map(fact => fact.least))
  const isInText = writing.width === writing.theme.measure
  const widest = isInText ? Math.max(writing.theme.page.width - 2 * edge, writing.width) : writing.width
  const room = Math.min(Math.max(least, writing.width), widest)
  const widths =
    natural <= room
      ? facts.map(fact => (fact.natural * (isRightToLeft ? room : Math.max(natural, room * 0.62))) / natural)
      : least >= room
        ? facts.map(fact => (fact.least * room) / least)
        : shared(facts, room, least)
  const drawn = isRightToLeft ? widths.reverse() : widths
  return drawn.map((width, index) => Math.max(width - (index === 0 ? padding.left : padding.other), 8))
}

/** A picture is seen, its alternative takes no room. */
const wordsOf = (cell: TableCell): string => plainText(cell.children.filter(({ type }) => type !== 'image'))

/** In points, 0 without a picture. */
function widestPicture(cell: TableCell | undefined, writing: Writing): number {
  let widest = 0
  if (cell)
    visit(cell, node => {
      if (node.type === 'image') widest = Math.max(widest, lineSize(node, writing)?.width ?? 0)
    })
  return widest
}

/** What is left above the least widths goes to the columns with most text. */
function shared(
  facts: readonly { natural: number; least: number; amount: number }[],
  room: number,
  least: number
): number[] {
  let free = room - least
  const widths = facts.map(fact => fact.least)
  for (let round = 0; round < 4 && free > 0.5; round++) {
    const open = facts.map((fact, index) => ((widths[index] ?? 0) < fact.natural ? fact.amount : 0))
    const total = sum(open)
    if (total === 0) break
    let spent = 0
    for (const [index, fact] of facts.entries()) {
      const more = Math.min((free * (open[index] ?? 0)) / total, fact.natural - (widths[index] ?? 0))
      if (more <= 0) continue
      widths[index] = (widths[index] ?? 0) + more
      spent += more
    }
    free -= spent
  }
  return widths
}

const longest = (texts: readonly string[]): number => Math.max(...texts.map(text => width(text)), 1)
/** Chinese characters are as wide as two letters, Cyrillic letters wider than Latin ones. */
const width = (text: string): number =>
  text.length +
  (text.match(/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/g)?.length ?? 0) +
  (text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) * 0.16
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
