import { type Attributes, element, type XmlElement } from '@curricle/xml'

/** A formula in its own namespace. What MathML 2 and 3 do not have (style of the drawing, classes) is left out. */
export function mathml(root: XmlElement): XmlElement {
  const { name, attributes, children } = clean(root)
  return { name, attributes: { xmlns: 'http://www.w3.org/1998/Math/MathML', ...attributes }, children }
}

function clean({ name, attributes, children }: XmlElement): XmlElement {
  return element(
    name,
    kept(name, attributes),
    children.map(child => (typeof child === 'string' ? child : clean(child)))
  )
}

function kept(name: string, attributes: Attributes): Attributes {
  const names = [...known, ...(own[name] ?? [])]
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => names.includes(key)))
}

const known = ['class', 'id', 'mathvariant', 'mathcolor', 'mathbackground', 'mathsize']

/** By element: MathML 2.0, chapter 3. */
const own: Readonly<Record<string, readonly string[]>> = {
  math: ['display', 'alttext'],
  annotation: ['encoding'],
  mfrac: ['linethickness'],
  mo: [
    'form',
    'fence',
    'separator',
    'lspace',
    'rspace',
    'stretchy',
    'symmetric',
    'maxsize',
    'minsize',
    'largeop',
    'movablelimits',
    'accent'
  ],
  mover: ['accent'],
  munder: ['accentunder'],
  munderover: ['accent', 'accentunder'],
  mspace: ['width', 'height', 'depth'],
  mpadded: ['width', 'height', 'depth', 'lspace'],
  mstyle: ['displaystyle', 'scriptlevel'],
  menclose: ['notation'],
  mtable: ['columnalign', 'rowspacing', 'columnspacing', 'columnlines', 'rowlines', 'displaystyle', 'align'],
  mtd: ['columnalign', 'rowspan', 'columnspan']
}
