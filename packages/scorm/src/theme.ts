import type { Theme } from '@curricle/model'

/**
 * The course's accent as custom properties, on light and on dark paper, shifted as far as 4.5:1 of contrast needs
 * (WCAG 2.2, 1.4.3); empty without one.
 */
export function theme({ accent }: Theme): string {
  const colour = accent === undefined ? undefined : parse(accent)
  if (!colour) return ''
  const light = readable(colour, white, black)
  const dark = readable(colour, night, white)
  return [
    `:root{--accent:${hex(light)};--on-accent:${on(light)}}`,
    `@media(prefers-color-scheme:dark){:root{--accent:${hex(dark)};--on-accent:${on(dark)}}}`
  ].join('')
}

type Colour = readonly [number, number, number]
const white: Colour = [255, 255, 255]
const black: Colour = [0, 0, 0]
/** Paper of the dark theme (`--paper` in the stylesheet of `@curricle/html`) with the tint of a chosen line on it. */
const night: Colour = [29, 33, 42]
/** A little more than 4.5: the accent also stands on tinted paper. */
const contrastNeeded = 5.2

function readable(colour: Colour, paper: Colour, towards: Colour): Colour {
  for (let step = 0; step <= 20; step++) {
    const mixed = mix(colour, towards, step / 20)
    if (contrast(mixed, paper) >= contrastNeeded) return mixed
  }
  return towards
}

function on(accent: Colour): string {
  return contrast(accent, white) >= contrast(accent, [16, 19, 26]) ? '#fff' : '#10131a'
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: Colour, b: Colour): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map(value => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function mix(a: Colour, b: Colour, share: number): Colour {
  return a.map((value, index) => Math.round(value + ((b[index] ?? 0) - value) * share)) as unknown as Colour
}

function parse(text: string): Colour | undefined {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text)
  return found ? (found.slice(1).map(part => Number.parseInt(part, 16)) as unknown as Colour) : undefined
}

function hex(colour: Colour): string {
  return `#${colour.map(value => value.toString(16).padStart(2, '0')).join('')}`
}
