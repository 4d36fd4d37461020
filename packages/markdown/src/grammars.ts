import type { Code } from 'micromark-util-types'
import { type Look, last } from './look-ahead.ts'

const isSpace = (code: Code): boolean => code === null || code < 0 || code === 32 || code === 160 || code === 8239

/**
 * pandoc's rule: `$` opens before a non-space; it closes after a non-space and not before a digit. Several `$` together
 * are left to the construct itself.
 */
export function isMath(): Look {
  let dollars = 0
  let previous: Code = null
  const opening: Look = code => {
    if (code === 36) {
      dollars++
      return opening
    }
    if (dollars > 1) return true
    return isSpace(code) ? false : inside(code)
  }
  const inside: Look = code => {
    if (code === null) return false
    if (code === 36 && previous !== 92) return isSpace(previous) ? false : closed
    previous = code
    return inside
  }
  const closed: Look = code => !(code !== null && code >= 48 && code <= 57)
  return opening
}

/** `{#id key="a value"}`, closed before the line's end; quotes may hold a brace. */
export function braces(): Look {
  let quoted = false
  const inside: Look = code => {
    if (code === null || code < -2) return false
    if (!quoted && code === 125) return last
    if (code === 34) quoted = !quoted
    return inside
  }
  return code => (code === 123 ? inside : false)
}

/** Braces stand after a picture or link, or last in their line or table cell. All others are text. */
export function afterBraces(previous: Code): Look {
  if (previous === 41 || previous === 93) return () => true
  const spaces: Look = code => {
    if (code !== null && code > -3 && isSpace(code)) return spaces
    return code === null || code < -2 || code === 124
  }
  return spaces
}

/** `:gap[…]`, `:pick[…]`: brackets are balanced or behind a backslash. */
export function gap(): Look {
  let name = ''
  let depth = 0
  let escaped = false
  const naming: Look = code => {
    if (code === 91) return name === 'gap' || name === 'pick' ? inside(code) : false
    if (code === null || code < 97 || code > 122 || name.length > 3) return false
    name += String.fromCodePoint(code)
    return naming
  }
  const inside: Look = code => {
    if (code === null) return false
    if (escaped) escaped = false
    else if (code === 92) escaped = true
    else if (code === 91) depth++
    else if (code === 93 && --depth === 0) return last
    return inside
  }
  return code => (code === 58 ? naming : false)
}
