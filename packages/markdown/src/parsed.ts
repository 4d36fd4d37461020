import type { Data, Node, Position } from 'unist'

/**
 * A node as the parser made it: mdast's with those of the extensions, and two of our own, `braces` (`{…}` after a
 * heading, an item, a picture) and `gap` (`:gap[…]`, `:pick[…]`), both with their source as `value`.
 */
export interface Parsed extends Node {
  position: Position
  children?: Parsed[]
  value?: string
  depth?: 1 | 2 | 3 | 4 | 5 | 6
  name?: string
  ordered?: boolean
  start?: number | null
  spread?: boolean | null
  checked?: boolean | null
  align?: (null | 'left' | 'right' | 'center')[]
  lang?: string | null
  meta?: string | null
  url?: string
  title?: string | null
  alt?: string | null
  identifier?: string
  label?: string | null
  data?: Data & { directiveLabel?: boolean }
}
