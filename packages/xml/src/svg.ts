import type { XmlChild, XmlElement } from './element.ts'
import { localName, parse, textOf } from './parse.ts'
import { serialize } from './serialize.ts'
import { svgAttributes, svgElements, svgFunctions } from './svg-names.ts'

const svgNamespace = 'http://www.w3.org/2000/svg'

/** A picture that neither runs nor loads anything, and what was in the way of that. */
export interface SafeSvg {
  text: string
  /** What was taken out, in the author's words, each once: `<script>`, `onload`, `href="https://…"`. */
  removed: string[]
}

/**
 * An SVG, which may be anyone's, cut to what draws: an allow-list of elements and attributes, addresses to places of its own
 * (`#id`) or PNG and JPEG within, CSS that loads nothing. What editors keep for themselves goes without a word. Opened alone, an
 * SVG is a page that runs scripts where it lies, in an LMS with the rights of whoever looks (SVG 2, 2.2). Throws for what is
 * no SVG or no XML, and for entities of its own.
 */
export function safeSvg(text: string): SafeSvg {
  const removed = new Set<string>()
  if (/<\?xml-stylesheet\s/.test(text)) removed.add('<?xml-stylesheet?>')
  // A document type without declarations of its own says nothing; many editors write one.
  const root = parse(text.replace(/<!DOCTYPE\s+(?:\w+:)?svg(?:\s+(?:PUBLIC|SYSTEM|"[^"]*"|'[^']*'))*\s*>/, ''))
  const prefix = svgPrefix(root)
  if (localName(root) !== 'svg' || prefix === undefined) throw new Error('its first element is not `svg`')
  const { attributes, children } = clean(root, { prefix, removed })
  const named = { xmlns: svgNamespace, 'xmlns:xlink': 'http://www.w3.org/1999/xlink', ...attributes }
  return { text: serialize({ name: 'svg', attributes: named, children }), removed: [...removed] }
}

interface Cut {
  /** What stands before the names of SVG's elements: empty, or such as `svg:`. */
  prefix: string
  removed: Set<string>
}

/** Undefined: the root's name is of another language than SVG. Without any namespace it is meant as SVG. */
function svgPrefix({ name, attributes }: XmlElement): string | undefined {
  const prefix = name.slice(0, name.indexOf(':') + 1)
  const space = attributes[prefix ? `xmlns:${prefix.slice(0, -1)}` : 'xmlns']
  return space === svgNamespace || (space === undefined && prefix === '') ? prefix : undefined
}

function clean(element: XmlElement, cut: Cut): XmlElement {
  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(element.attributes)) {
    const kept = attributeOf(name, String(value), cut.removed)
    if (kept !== undefined) attributes[kept] = String(value)
  }
  return { name: bare(element, cut), attributes, children: element.children.flatMap(child => childOf(child, cut)) }
}

const bare = ({ name }: XmlElement, { prefix }: Cut) => (name.startsWith(prefix) ? name.slice(prefix.length) : name)

function childOf(child: XmlChild, cut: Cut): XmlChild[] {
  if (typeof child === 'string') return [child]
  const name = bare(child, cut)
  const isForeign = name.includes(':') || (child.attributes.xmlns ?? svgNamespace) !== svgNamespace
  // The licence and the like are words of editors, in other languages than SVG
  if (name === 'metadata' || (isForeign && !isActive(localName(child)))) return []
  const isLoading = name === 'style' && !isHarmless(textOf(child))
  if (!isForeign && svgElements.has(name) && !isLoading) return [clean(child, cut)]
  cut.removed.add(isLoading ? '<style> that loads or runs something' : `<${child.name}>`)
  return []
}

const isActive = (name: string) => /^(script|handler|listener|foreignobject|iframe|embed|object|html|body)$/i.test(name)

/** The name under which an attribute stays; undefined: it does not. What is no danger goes unsaid. */
function attributeOf(name: string, value: string, removed: Set<string>): string | undefined {
  const local = name.slice(name.indexOf(':') + 1)
  if (local === 'href') {
    if (isInside(value)) return name === 'href' ? 'href' : 'xlink:href'
    removed.add(`href="${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`)
    return undefined
  }
  if (name === 'xml:space' || name === 'xml:lang') return name
  const isText = name.startsWith('aria-') || name === 'id' || name === 'class'
  const isKnown = name === 'style' || svgAttributes.has(name)
  if (isKnown && (isText || isHarmless(value))) return name
  if (isKnown || /^on/i.test(local)) removed.add(isKnown ? `${name} that loads or runs something` : name)
  return undefined
}

/** A place of the picture itself, or a picture that runs nothing. */
function isInside(address: string): boolean {
  return /^\s*(#[^\s"'<>\\]*|data:image\/(png|jpe?g);base64,[A-Za-z0-9+/=\s]*)$/.test(address)
}

/**
 * CSS, or the value of an attribute that may be CSS, in which every function is known, every `url()` a place of the picture
 * itself, and no rule fetches anything. Escapes (`\75rl`) are refused: they write functions by other letters.
 */
function isHarmless(css: string): boolean {
  const shown = css.replace(/\/\*[\s\S]*?\*\//g, ' ')
  if (/[\\<]|\/\*|javascript:|-moz-binding|behavior\s*:/i.test(shown)) return false
  if (/@(?!media\b)/i.test(shown)) return false
  const outside = shown.replace(/url\(\s*(["']?)#[\w.:-]*\1\s*\)/gi, '')
  return [...outside.matchAll(/([\w-]+)\(/g)].every(([, name = '']) => svgFunctions.has(name.toLowerCase()))
}
