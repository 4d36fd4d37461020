/**
 * HTML that still says the same when a reader decodes its entities once too often, as Moodle (4.5) does with every text of a
 * cartridge (`backup/cc/entities.class.php`, `safexml`): a `<` of the text that would begin a tag and a `&` that would begin an
 * entity stand in an element of their own, and attributes hold no quotation mark. Pictures bring the little style that they need.
 */
export function sturdy(html: string): string {
  return html.replace(pieces, (piece, tag: string | undefined) =>
    tag === undefined ? sturdyText(piece) : sturdyTag(tag)
  )
}

/** A tag, whatever its attributes hold, TeX in a formula (which may hold no element), or text. */
const pieces = /(<annotation\b[^>]*>[^<]*|<(?:"[^"]*"|'[^']*'|[^'">])*>)|[^<]+/g

const sturdyText = (text: string): string =>
  text.replace(/&lt;(?=[a-z/!?])/gi, '<span>&lt;</span>').replace(/&amp;(?=#?\w+;)/g, '<span>&amp;</span>')

function sturdyTag(tag: string): string {
  if (tag.startsWith('<annotation')) return tag.replace(/&lt;(?=[a-z/!?])/gi, '&lt; ')
  return fitting(tag.replace(/&(?:quot|#34|#x22);/gi, '”'))
}

/**
 * A picture as wide as the page at most: importers leave our style sheet behind, and Moodle (4.5) cuts off what is wider. It takes
 * percentages out of the style of a picture, and its themes know Bootstrap's class.
 */
function fitting(tag: string): string {
  if (!/^<img\b/.test(tag) || /\s(?:style|class)=/.test(tag)) return tag
  return tag.replace('<img', '<img class="img-fluid" style="max-width:100%;height:auto"')
}

/**
 * Characters that Moodle (4.5) holds of every name (`lib/db/install.xml`: 254 of a course, 255 of all else). A longer one breaks off the
 * restore of the whole cartridge.
 */
export const nameLength = 254

/** A name cut with `…` at the `room` there is for it, in characters. */
export function cutName(name: string, room: number): string {
  const characters = [...name]
  return characters.length > room ? `${characters.slice(0, room - 1).join('')}…` : name
}

/**
 * A name without what looks like the beginning of a tag: Moodle (4.5) refuses a cartridge whose title has one
 * (`setting_invalid_text`), and cuts every other name off there. It is cut with `…` at the `room` there is for it.
 */
export function sturdyName(name: string, room: number = nameLength): string {
  return cutName(name.replace(/<(?=\S)/g, '‹'), room)
}
