import type { Schema } from 'hast-util-sanitize'

/** What stands inside a line. */
const phrasing = [
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'br',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'i',
  'img',
  'ins',
  'kbd',
  'mark',
  'q',
  'rp',
  'rt',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
  'wbr'
]

/** What stands between lines. No h1 and h2: they are the course's own. */
const flow = [
  'address',
  'blockquote',
  'caption',
  'col',
  'colgroup',
  'dd',
  'details',
  'div',
  'dl',
  'dt',
  'figcaption',
  'figure',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'li',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul'
]

/**
 * Dropped with all that is in them: what runs, what a browser reads as text or as another language (the root of
 * mutation attacks: the second parse differs from the first), and what needs an answer from the reader.
 */
const strip = [
  'applet',
  'embed',
  'frameset',
  'head',
  'iframe',
  'math',
  'noembed',
  'noframes',
  'noscript',
  'object',
  'plaintext',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'xmp'
]

const table = ['table']

/** An author's HTML between lines: hostile until it has passed this. Neither `style` nor `class`: the page is the LMS's. */
export const flowSchema: Schema = {
  tagNames: [...phrasing, ...flow],
  strip,
  ancestors: {
    caption: table,
    col: table,
    colgroup: table,
    tbody: table,
    td: table,
    tfoot: table,
    th: table,
    thead: table,
    tr: table,
    li: ['ol', 'ul'],
    dd: ['dl'],
    dt: ['dl'],
    summary: ['details'],
    rp: ['ruby'],
    rt: ['ruby'],
    figcaption: ['figure']
  },
  attributes: {
    '*': ['dir', 'id', 'lang', 'title'],
    a: ['href'],
    blockquote: ['cite'],
    col: ['span'],
    colgroup: ['span'],
    data: ['value'],
    del: ['cite', 'dateTime'],
    div: ['dataOwn'],
    img: ['src', 'alt', 'width', 'height'],
    ins: ['cite', 'dateTime'],
    li: ['value'],
    ol: ['start', ['type', '1', 'a', 'A', 'i', 'I']],
    q: ['cite'],
    span: ['dataOwn'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', ['scope', 'col', 'row', 'colgroup', 'rowgroup']],
    time: ['dateTime']
  },
  clobber: ['id'],
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel'],
    src: ['http', 'https']
  },
  required: {},
  allowComments: false,
  allowDoctypes: false
}

/** An author's HTML inside a line: nothing that would end the paragraph around it. */
export const phrasingSchema: Schema = { ...flowSchema, tagNames: phrasing }
