// The words of a course as they are looked for in what a Moodle holds.
const { visit } = await import(new URL('../../packages/model/dist/index.js', import.meta.url))

export const round = value => Math.round(value * 1e5) / 1e5

/** White space of any kind as one space, entities of names as their characters. */
export function flat(text) {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/\\n|\s/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
}

export const isForAll = ({ audience, data }) => (audience ?? data?.audience)?.for !== 'teacher'

/** The pieces of text below a node that are for all, or (`hidden`) for teachers. What a true/false question calls its two answers is the site's. */
export function texts(node, hidden) {
  const found = []
  visit(node, (each, parents) => {
    if (each.type === 'choice' && each.truth !== undefined) {
      found.push(...each.feedback.flatMap(one => texts(one, hidden)))
      return false
    }
    if (each.type === 'rubric' || each.type === 'image' || each.type === 'agenda') return false
    const isHidden = ![...parents, each].every(isForAll)
    if (each.type === 'text' && isHidden === hidden) found.push(flat(each.value))
    return true
  })
  return found.filter(each => each !== '')
}

/** Those of several nodes that are for all. */
export const textsOf = nodes => nodes.flatMap(node => texts(node, false))
