import { type Gap, type Item, part, parts, text, visit } from '@curricle/model'
import { codes } from '@curricle/player'

/** The right sides of a matching question, equal ones once, each with its code; wrong extra ones among them. */
export function options(item: Item): { code: string; content: Item['heading'] }[] {
  const pairs = parts(item, 'pair')
  const distinct = pairs.filter(
    (pair, index) => pairs.findIndex(other => text(other.right) === text(pair.right)) === index
  )
  const names = codes(distinct.map(({ id }) => id))
  return distinct.map((pair, index) => ({ code: names[index] ?? '', content: pair.right }))
}

/** The rows of a matching question, each with the code of its right side. */
export function rows(item: Item): { left: Item['heading']; key: string }[] {
  const all = options(item)
  return parts(item, 'pair').flatMap(({ left, right }) =>
    left ? [{ left, key: all.find(({ content }) => text(content) === text(right))?.code ?? '' }] : []
  )
}

/** The gaps of a question's text, in reading order. */
export function gaps(item: Item): Gap[] {
  const found: Gap[] = []
  const prompt = part(item, 'prompt')
  if (prompt) {
    visit(prompt, node => {
      if (node.type === 'gap') found.push(node)
    })
  }
  return found
}

/** The words that can be put into the gaps, equal ones once, each with its code. */
export function bank(item: Item): { code: string; word: string }[] {
  const words = [...new Set(gaps(item).flatMap(gap => gap.options))]
  const names = codes(words)
  return words.map((word, index) => ({ code: names[index] ?? '', word }))
}
