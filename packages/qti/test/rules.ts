import type { XmlChild, XmlElement } from '@curricle/xml'

/** What the schemas of QTI say of HTML, as far as our texts could break it; a sentence for each breach. */
export function breaches(root: XmlElement, format: string): string[] {
  const version = format === 'qti-2.1' ? rules21 : rules30
  const found: string[] = []
  const ids = new Set<string>()
  const walk = (element: XmlElement): void => {
    if (element.name === 'math') return
    for (const [name, value] of Object.entries(element.attributes)) {
      if (name === 'id' && ids.has(String(value))) found.push(`two elements have the id ${value}`)
      if (name === 'id') ids.add(String(value))
      if (version.forbidden.includes(name) && !(name === 'title' && titled.includes(element.name)))
        found.push(`${element.name} has ${name}`)
    }
    if (!version.isKnown(element.name)) found.push(`${element.name} is not in ${format}`)
    for (const child of element.children) {
      if (!fits(child, element, version))
        found.push(`${element.name} holds ${typeof child === 'string' ? child : child.name}`)
      if (typeof child !== 'string') walk(child)
    }
  }
  walk(root)
  return found
}

interface Rules {
  isKnown(name: string): boolean
  /** Attributes of HTML that no element has. */
  forbidden: readonly string[]
  /** Elements that hold blocks alone. */
  blocks: readonly string[]
}

const line = 'a abbr b br cite code dfn em i img kbd math object q samp small span strong sub sup var'.split(' ')
const block = 'address blockquote div dl h1 h2 h3 h4 h5 h6 hr ol p pre table ul'.split(' ')
const part = 'caption col colgroup dd dt li tbody td tfoot th thead tr'.split(' ')
const html5 =
  'article aside audio bdi bdo details figcaption figure rp rt ruby section source summary track video'.split(' ')

const forbidden = ['style', 'onclick', 'title', 'target', 'rel', 'lang', 'start', 'loading', 'data-gap', 'download']
/** The title of these is no tooltip. */
const titled = [
  'assessmentSection',
  'qti-assessment-section',
  'assessmentItem',
  'assessmentTest',
  'infoControl',
  'qti-assessment-item',
  'qti-assessment-test'
]

const rules21: Rules = {
  isKnown: name => /[A-Z]/.test(name) || [...line, ...block, ...part, ...qti].includes(name),
  forbidden: [...forbidden, 'dir', 'role', 'aria-label'],
  blocks: ['itemBody', 'gapMatchInteraction', 'blockquote']
}

const rules30: Rules = {
  isKnown: name => name.startsWith('qti-') || [...line, ...block, ...part, ...html5].includes(name),
  forbidden,
  blocks: ['qti-item-body', 'qti-gap-match-interaction']
}

/** Names of 2.1 without a capital letter. */
const qti =
  'and correct divide equal gap gt gte index lt lte mapping match member multiple not product prompt stylesheet sum value variable weight'.split(
    ' '
  )

/** Elements that hold nothing but lines. */
const linesOnly = ['p', 'pre', 'h3', 'h4', 'h5', 'h6', 'dt', ...line.filter(name => !['math', 'object'].includes(name))]

/** Elements that hold only these. */
const only: Readonly<Record<string, readonly string[]>> = {
  ol: ['li'],
  ul: ['li'],
  dl: ['dt', 'dd'],
  table: ['caption', 'col', 'colgroup', 'thead', 'tfoot', 'tbody'],
  thead: ['tr'],
  tbody: ['tr'],
  tfoot: ['tr'],
  tr: ['td', 'th']
}

function fits(child: XmlChild, parent: XmlElement, { blocks }: Rules): boolean {
  if (typeof child === 'string') return !(blocks.includes(parent.name) || parent.name in only) || child.trim() === ''
  if (only[parent.name]) return only[parent.name]?.includes(child.name) ?? false
  if (blocks.includes(parent.name))
    return child.name === 'math' || !(line.includes(child.name) || child.name === 'details')
  if (linesOnly.includes(parent.name)) return !block.includes(child.name) && !html5.slice(0, 3).includes(child.name)
  // A gap stands within lines alone.
  if (child.name === 'gap' || child.name === 'qti-gap') return linesOnly.includes(parent.name)
  return true
}
