import { contrast } from '@curricle/model'

/**
 * A colour that can be read on a ground: darkened until its contrast is at least `least` (WCAG 2.2, 1.4.3).
 * Both `#rrggbb`.
 */
export function readable(colour: string, ground: string, least: number): string {
  let [red, green, blue] = channels(colour)
  let result = colour
  while (contrast(result, ground) < least && red + green + blue > 0) {
    red = Math.floor(red * 0.94)
    green = Math.floor(green * 0.94)
    blue = Math.floor(blue * 0.94)
    result = `#${[red, green, blue].map(channel => channel.toString(16).padStart(2, '0')).join('')}`
  }
  return result
}

function channels(colour: string): [number, number, number] {
  const number = Number.parseInt(colour.slice(1), 16)
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255]
}
