/**
 * A formula on one line, as those hear it who cannot see it: signs as Unicode has them, which screen readers say in any
 * language, `(a + b)/c`, `x²`, `√(x + 1)`, `∑_(i=1)^n`. From presentation MathML (MathML 3, chapter 3) as MathJax writes it.
 */
export function formulaWords(mathML: string): string {
  return words(parsed(mathML))
    .replace(/[\u2061-\u2064\u200B]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ([,;.)\]])/g, '$1')
    .replace(/([([]) /g, '$1')
    .trim()
}

interface Node {
  name: string
  children: Node[]
  text: string
  /** Its `mathvariant`. */
  variant?: string | undefined
}

/** Elements that are drawn as nothing. */
const silent = new Set(['mspace', 'mphantom', 'annotation', 'annotation-xml', 'none'])
/** Signs between two things, or before one, that are set apart by spaces. */
const apart = /^(?:[=<>+−±∓×÷⋅∗∘∧∨∩∪⊂⊃∈∉∋]|[≠-≿]|[←-⇿]|[⟵-⟿]|[⊆-⊏]|mod)$/u
/** Arrows of chemistry, which MathJax takes from the private use area of its own font. */
const arrows: Readonly<Record<string, string>> = {
  '\uE429': '→',
  '\uE428': '←',
  '\uE42A': '↔',
  '\uE408': '⇌',
  '\uE409': '⇌',
  '\uE40A': '⇌'
}
/** Letters of sets, which MathML writes as plain ones of a variant. */
const sets: Readonly<Record<string, string>> = { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' }
/** Signs over a letter, as combining characters. */
const accents: Readonly<Record<string, string>> = {
  '^': '\u0302',
  '~': '\u0303',
  '¯': '\u0305',
  '―': '\u0305',
  '‾': '\u0305',
  '→': '\u20D7',
  '˙': '\u0307',
  '¨': '\u0308'
}
const raised: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−n'].map((sign, index) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ'][index] ?? ''])
)
const lowered: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789'].map((sign, index) => [sign, [...'₀₁₂₃₄₅₆₇₈₉'][index] ?? ''])
)

const writers: Readonly<Record<string, (node: Node) => string>> = {
  mo: ({ text: drawn }) => {
    const text = arrows[drawn] ?? drawn
    return apart.test(text) ? ` ${text} ` : text === ',' || text === ';' ? `${text} ` : text
  },
  mi: ({ text, variant }) => (variant === 'double-struck' && sets[text]) || ([...text].length > 1 ? ` ${text} ` : text),
  mfrac: ({ children: [above, below] }) => `${grouped(above)}/${grouped(below)} `,
  msqrt: ({ children }) => `√${grouped({ name: 'mrow', children, text: '' })}`,
  mroot: ({ children: [base, index] }) => `√[${said(index)}]${grouped(base)}`,
  msup: ({ children: [base, above] }) => (base ? words(base) + over(above) : ''),
  msub: ({ children: [base, below] }) => (base ? words(base) + under(below) : ''),
  msubsup: ({ children: [base, below, above] }) => (base ? words(base) + under(below) + over(above) : ''),
  munder: ({ children: [base, below] }) => (base ? `${words(base).trimEnd()}${under(below)} ` : ''),
  mover: ({ children: [base, above] }) => {
    const accent = accents[said(above)]
    return accent ? said(base) + accent : `${said(base)}${over(above)} `
  },
  munderover: ({ children: [base, below, above] }) => `${said(base)}${under(below)}${over(above)} `,
  mtable: ({ children }) => children.map(row => row.children.map(said).join(' ').trim()).join('; ')
}

function words(node: Node): string {
  if (silent.has(node.name)) return ''
  return writers[node.name]?.(node) ?? node.text + node.children.map(words).join('')
}

const said = (node: Node | undefined): string => (node ? words(node).trim() : '')

/** In brackets when it is more than one word. */
function grouped(node: Node | undefined): string {
  const inner = said(node)
  return /^(?:[\p{L}\p{N}\p{M}.⁰-₎′]+|[([].*[)\]])$/u.test(inner) ? inner : `(${inner})`
}

function over(node: Node | undefined): string {
  const inner = said(node)
  if (/^[′″‴]+$/.test(inner)) return inner
  const letters = [...inner.replaceAll(' ', '')]
  return letters.every(sign => sign in raised) ? letters.map(sign => raised[sign]).join('') : `^${grouped(node)}`
}

function under(node: Node | undefined): string {
  const letters = [...said(node)]
  return letters.every(sign => sign in lowered) ? letters.map(sign => lowered[sign]).join('') : `_${grouped(node)}`
}

/** Elements as a tree; the input is MathJax's own, so it is well formed. */
function parsed(mathML: string): Node {
  const root: Node = { name: 'math', children: [], text: '' }
  const open = [root]
  for (const [, end, name, attributes, empty, text] of mathML.matchAll(
    /<(\/?)([a-z-]+)((?:\s[\w-]+="[^"]*")*)\s*(\/?)>|([^<]+)/gi
  )) {
    const parent = open.at(-1) ?? root
    if (text !== undefined) parent.text += parent.name === 'mtext' ? decoded(text) : decoded(text).trim()
    else if (end) open.pop()
    else {
      const made: Node = {
        name: name ?? '',
        children: [],
        text: '',
        variant: /mathvariant="([^"]*)"/.exec(attributes ?? '')?.[1]
      }
      parent.children.push(made)
      if (!empty) open.push(made)
    }
  }
  return root
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex: string, decimal: string, name: string) =>
    name ? (named[name] ?? whole) : String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10))
  )
