import type { Attributes, XmlElement } from '@curricle/xml'
import { attributes as byElement, type Profile } from './profile.ts'

/** The attributes of an element that a version of QTI has, with the class of the element for which it stands. */
export function writtenAttributes(given: XmlElement, name: string, profile: Profile, ids: Set<string>): Attributes {
  const found: Record<string, string> = {}
  const classes = [given.name === name ? undefined : given.name, given.attributes.class]
  for (const [key, raw] of Object.entries(given.attributes)) {
    const value = String(raw)
    const written = key === 'lang' ? 'xml:lang' : key
    const isKnown = profile.everywhere.includes(written) || byElement[name]?.includes(written)
    if (key === 'dir' && !profile.dir) classes.push(`dir-${value}`)
    if (!isKnown || written === 'class' || !(checks[written]?.(value) ?? true)) continue
    if (written === 'id') {
      if (ids.has(value)) continue
      ids.add(value)
    }
    found[written] = written === 'controls' ? 'true' : value
  }
  const names = classes.filter(each => each !== undefined && each !== '').join(' ')
  return names === '' ? found : { ...found, class: names }
}

type Check = (value: string) => boolean

/** Values that both schemas demand. */
const checks: Readonly<Record<string, Check>> = {
  id: value => /^[\p{L}_][\p{L}\p{N}\p{M}._-]*$/u.test(value),
  width: value => /^\d+%?$/.test(value),
  height: value => /^\d+%?$/.test(value),
  colspan: value => /^\d+$/.test(value),
  rowspan: value => /^\d+$/.test(value),
  span: value => /^\d+$/.test(value),
  dir: value => ['ltr', 'rtl', 'auto'].includes(value),
  scope: value => ['col', 'row', 'colgroup', 'rowgroup'].includes(value),
  role: value => ['img', 'note', 'presentation'].includes(value)
}
