import type { Braces } from './braces.ts'
import { fault, type Manuscript } from './manuscript.ts'

/**
 * Braces in which a value or an id of two words stands without quotes, made one again (`time=30 min`, `#my page`) and
 * reported: `attribute-value`, `id-malformed`.
 *
 * @param knows whether a flag of that name, or nearly that name, is meant
 * @param hasId whether what follows the id can hardly be anything but its second word
 */
export function rejoined(
  manuscript: Manuscript,
  said: Braces,
  { knows, hasId }: { knows: (name: string) => boolean; hasId: boolean }
): Braces {
  const values: Braces['values'] = new Map()
  let id = hasId ? said.id : undefined
  let last: string | undefined
  for (const [name, { value, position }] of said.values) {
    const before = last === undefined ? id : values.get(last)
    const isWord = value === true && !knows(name)
    const { start, end } = before?.position ?? position
    if (
      !isWord ||
      typeof before?.value !== 'string' ||
      end.line !== position.start.line ||
      end.column + 1 !== position.start.column
    ) {
      values.set(name, { value, position })
      last = name
      continue
    }
    const place = { start, end: position.end }
    if (last === undefined) {
      id = { value: `${before.value}-${name}`, position: place }
      fault(
        manuscript,
        'id-malformed',
        `\`#${before.value} ${name}\` is not an id`,
        place,
        `An id has no spaces: write \`#${id.value}\`.`
      )
    } else {
      const words = `${before.value} ${name}`
      values.set(last, { value: words, position: place })
      fault(
        manuscript,
        'attribute-value',
        `\`${last}=${words}\` has two words without quotes`,
        place,
        `Write \`${last}="${words}"\`.`
      )
    }
  }
  return { ...said, values, ...(id && { id }) }
}
