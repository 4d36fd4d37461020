import type { Asset, ResolvedCourse, Theme } from '@curricle/model'

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

/** The picture in the bar of each page and above the home of the web edition. */
export function logoOf({ assets, metadata: { theme } }: ResolvedCourse): Asset | undefined {
  return theme.logo === undefined ? undefined : assets.get(theme.logo)
}

type Colour = readonly [number, number, number]
const white: Colour = [255, 255, 255]
const black: Colour = [0, 0, 0]
/** Paper of the dark theme (`--paper` in the stylesheet of `@curricle/html`) with the tint of a chosen line on it. */
const night: Colour = [29, 33, 42]
/** A little more than 4.5: the accent also stands on tinted paper. */
const contrastNeeded = 5.2

/** Darker or lighter in small steps until it reads; hue and saturation stay, or a brand's blue would turn grey at night. */
function readable(colour: Colour, paper: Colour, towards: Colour): Colour {
  const { hue, saturation, lightness } = hsl(colour)
  const end = towards === white ? 1 : 0
  for (let step = 0; step <= 40; step++) {
    const shifted = rgb(hue, saturation, lightness + ((end - lightness) * step) / 40)
    if (contrast(shifted, paper) >= contrastNeeded) return shifted
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

/** Hue in sixths of the circle, the others 0–1 (CSS Color 4, section 7). */
function hsl(colour: Colour): { hue: number; saturation: number; lightness: number } {
  const [red, green, blue] = colour.map(value => value / 255) as [number, number, number]
  const high = Math.max(red, green, blue)
  const spread = high - Math.min(red, green, blue)
  const lightness = high - spread / 2
  if (spread === 0) return { hue: 0, saturation: 0, lightness }
  const hue =
    high === red ? (green - blue) / spread : high === green ? (blue - red) / spread + 2 : (red - green) / spread + 4
  return { hue, saturation: spread / (1 - Math.abs(2 * lightness - 1)), lightness }
}

function rgb(hue: number, saturation: number, lightness: number): Colour {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const part = (offset: number): number => {
    const place = (offset + hue * 2 + 12) % 12
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1))))
  }
  return [part(0), part(8), part(4)]
}

function parse(text: string): Colour | undefined {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text)
  return found ? (found.slice(1).map(part => Number.parseInt(part, 16)) as unknown as Colour) : undefined
}

function hex(colour: Colour): string {
  return `#${colour.map(value => value.toString(16).padStart(2, '0')).join('')}`
}
