import { type Bloom, type BoxKind, blooms, type Edition } from '@curricle/model'

/** A kind of value that an attribute can have. */
export interface Kind<Value> {
  /** The end of the sentence "… must be …". */
  expected: string
  /** Undefined: it is not that. */
  read(text: string): Value | undefined
  /** What the name alone means. */
  bare?: Value
  /** A translation may say something else. */
  translated?: boolean
  /** The values, when there are few. */
  values?: readonly string[]
  /** What to do when another value is given. */
  remedy?(name: string, value: string): string
}

export const flag: Kind<boolean> = {
  expected: '`yes` or `no`',
  read: text => (text === 'yes' ? true : text === 'no' ? false : undefined),
  bare: true,
  values: ['yes', 'no'],
  remedy: name => `Write \`${name}\` alone.`
}

/** A way of answering whose answers stand in the list below. */
export const listed: Kind<boolean> = {
  ...flag,
  remedy: (name, value) => `Write \`${name}\` alone; the answer stands in the list below: \`- [x] ${value}\`.`
}

export const text: Kind<string> = { expected: 'text', read: text => text.trim() || undefined }

/** Words that a learner reads. A translation has its own. */
export const phrase: Kind<string> = { ...text, translated: true }

/** A file's path. A translation may have its own. */
export const path: Kind<string> = { expected: 'a path', read: text => text.trim() || undefined, translated: true }

export const count: Kind<number> = {
  expected: 'a whole number from 1 on',
  read: text => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined)
}

export const points: Kind<number> = {
  expected: 'a number of points, such as `2` or `0.5`',
  read: text => (/^\d{1,6}([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined)
}

/** As a fraction 0–1. */
export const percent: Kind<number> = {
  expected: 'a share between `0%` and `100%`',
  read: text => {
    const found = /^(\d{1,3}(?:[.,]\d+)?)\s*%$/.exec(text)
    const value = Number(found?.[1]?.replace(',', '.')) / 100
    return value >= 0 && value <= 1 ? value : undefined
  }
}

/** As a fraction −1 to 1. */
export const credit: Kind<number> = {
  expected: 'a share between `-100%` and `100%`',
  read: text => {
    const found = /^([-−+]?)(.*)$/.exec(text)
    const value = percent.read(found?.[2] ?? '')
    return value === undefined ? undefined : found?.[1] && found[1] !== '+' ? -value || 0 : value
  }
}

/** In minutes. */
export const duration: Kind<number> = {
  expected: 'a duration such as `40 min`, `1 h` or `1 h 30 min`',
  read: text => {
    const found = /^(?:(\d{1,3})\s*h(?:ours?)?)?\s*(?:(\d{1,4})\s*(?:min(?:utes?)?\.?)?)?$/i.exec(
      text.replace(/[\u00a0\u202f]/g, ' ').trim()
    )
    if (!found || (!found[1] && !/min/i.test(text))) return undefined
    const minutes = Number(found[1] ?? 0) * 60 + Number(found[2] ?? 0)
    return minutes > 0 ? minutes : undefined
  }
}

export const clock: Kind<string> = {
  expected: 'a time of day such as `10:30`',
  read: text => (/^([01]?\d|2[0-3]):[0-5]\d$/.test(text) ? text.padStart(5, '0') : undefined)
}

/** Ids with spaces or commas between them. */
export const ids: Kind<string[]> = {
  expected: 'an id, or several in quotes with spaces between them',
  read: text => {
    const names = text.split(/[\s,]+/).filter(Boolean)
    return names.length > 0 && names.every(name => /^[A-Za-z][\w-]*$/.test(name)) ? names : undefined
  }
}

/** `id` or `module/id`. */
export const target: Kind<string> = {
  expected: 'the id of a survey, or `module/id`',
  read: text => (/^[A-Za-z][\w-]*(\/[A-Za-z][\w-]*)?$/.test(text) ? text : undefined)
}

export const edition: Kind<Edition> = oneOf('learner', 'teacher')
export const bloom: Kind<Bloom> = oneOf(...blooms)
export const boxKind: Kind<BoxKind> = oneOf<BoxKind>('note', 'case', 'tip', 'warning')
export const exerciseKind: Kind<'individual' | 'pair' | 'group' | 'plenary'> = oneOf(
  'individual',
  'pair',
  'group',
  'plenary'
)
export const moment: Kind<'right' | 'partly' | 'wrong'> = oneOf('right', 'partly', 'wrong')
export const handIn: Kind<('text' | 'file')[]> = {
  expected: '`text`, `file` or `"text file"`',
  read: text => {
    const named = text.split(/[\s,]+/).filter(Boolean)
    const known = (['text', 'file'] as const).filter(each => named.includes(each))
    return named.length > 0 && known.length === named.length ? known : undefined
  },
  values: ['text', 'file']
}

/** Words between slashes. A translation has its own. */
export const labels: Kind<string[]> = {
  expected: 'a scale: its name, or labels with ` / ` between them',
  read: text => {
    const each = text.split('/').map(label => label.trim())
    return each.every(Boolean) ? each : undefined
  },
  translated: true
}

/** Coordinates in per cent, with commas between them. */
export function coordinates(accepts: (count: number) => boolean, expected: string): Kind<number[]> {
  return {
    expected,
    read: text => {
      const numbers = text.split(',').map(each => (/^\s*\d+(\.\d+)?\s*$/.test(each) ? Number(each) : Number.NaN))
      return accepts(numbers.length) && numbers.every(number => number >= 0 && number <= 100) ? numbers : undefined
    }
  }
}

function oneOf<Name extends string>(...names: readonly Name[]): Kind<Name> {
  return {
    expected: names.map(name => `\`${name}\``).join(', '),
    read: text => names.find(name => name === text),
    values: names
  }
}
