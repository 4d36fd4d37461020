const digits = 'abcdefghijklmnopqrstuvwxyz0123456789'

/**
 * Short names for ids, unique among them: letters in order for ids that only say their place (`1`, `2`, …), else a
 * hash, so that a saved state still fits after another id came or went. Width 1 takes up to 36 ids, width 2 up to 1,296;
 * more get longer names.
 */
export function codes(ids: readonly string[], width: 1 | 2 = 1): string[] {
  const taken = new Set<string>()
  return ids.map(id => {
    const size = ids.length > 36 ** width ? width + 1 : width
    const room = 36 ** size
    let place = /^\d+$/.test(id) && width === 1 ? Number(id) - 1 : hash(id)
    while (taken.has(code(place % room, size))) place++
    const found = code(place % room, size)
    taken.add(found)
    return found
  })
}

function code(value: number, size: number): string {
  let text = ''
  for (let left = value; text.length < size; left = Math.floor(left / 36)) text = `${digits[left % 36]}${text}`
  return text
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}
