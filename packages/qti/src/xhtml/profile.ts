/** What a text may be made of in one version of QTI. */
export interface Profile {
  /** Elements by name. */
  elements: Readonly<Record<string, Kind>>
  /** Elements that the version lacks: what stands for them, with their name as class. Anything else is unwrapped. */
  instead: Readonly<Record<string, string>>
  /** Attributes of any element, beside those of `attributes`. */
  everywhere: readonly string[]
  /** Whether a direction is an attribute; else it is a class of the style sheet. */
  dir: boolean
  /** Whether `blockquote` may hold lines without a paragraph around them. */
  mixedQuotation: boolean
}

/** What stands where a text is put: lines alone, blocks alone, or both. */
export type Place = 'lines' | 'blocks' | 'both'

/** `line`: holds and stands within lines. `text`: a block of lines. `flow`: a block of both. `blocks`: of blocks alone. */
export type Kind = 'line' | 'empty-line' | 'text' | 'flow' | 'blocks' | 'list' | 'definitions' | 'table' | 'empty'

/** Attributes by element; values are checked where they are written. */
export const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: ['cite'],
  col: ['span'],
  colgroup: ['span'],
  img: ['src', 'alt', 'width', 'height'],
  object: ['data', 'type', 'width', 'height'],
  q: ['cite'],
  source: ['src', 'type'],
  td: ['colspan', 'rowspan', 'scope'],
  th: ['colspan', 'rowspan', 'scope'],
  track: ['kind', 'src', 'srclang'],
  audio: ['controls', 'preload'],
  video: ['controls', 'preload', 'poster']
}

/** In both versions (QTI 2.1 Implementation Guide, XHTML elements). */
const common: Readonly<Record<string, Kind>> = {
  ...each('line', 'a abbr b cite code dfn em i kbd q samp small span strong sub sup var'),
  ...each('empty-line', 'br img'),
  ...each('text', 'address h1 h2 h3 h4 h5 h6 p pre'),
  ...each('flow', 'div'),
  blockquote: 'blocks',
  dl: 'definitions',
  hr: 'empty',
  object: 'line',
  ol: 'list',
  table: 'table',
  ul: 'list'
}

const missing = { del: 'span', ins: 'span', mark: 'span', s: 'span', u: 'span', time: 'span', data: 'span' }

export const profiles: Readonly<Record<'xhtml' | 'html5', Profile>> = {
  xhtml: {
    elements: common,
    instead: {
      ...missing,
      ...each('span', 'bdi bdo rp rt ruby'),
      ...each('div', 'article aside details figcaption figure section summary')
    },
    everywhere: ['id', 'class', 'xml:lang'],
    dir: false,
    mixedQuotation: false
  },
  html5: {
    elements: {
      ...common,
      ...each('line', 'bdi bdo rp rt ruby'),
      ...each('flow', 'article aside figcaption figure section'),
      audio: 'flow',
      video: 'flow',
      details: 'flow'
    },
    instead: missing,
    everywhere: ['id', 'class', 'xml:lang', 'dir', 'role', 'aria-label'],
    dir: true,
    mixedQuotation: true
  }
}

function each<Value extends string>(value: Value, names: string): Record<string, Value> {
  return Object.fromEntries(names.split(' ').map(name => [name, value]))
}
