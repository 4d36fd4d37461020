import type { Block } from './tagged/index.ts'

/** Keeps blocks on one page as far as it can be: each stays with the next. */
export function together(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => ({
    ...block,
    tag: {
      ...block.tag,
      ...(index < blocks.length - 1 && !('canvas' in block) ? { keepWithNext: true } : 'ol' in block && { whole: true })
    }
  }))
}
