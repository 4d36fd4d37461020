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

/** The contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map(channel => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(colour: string): [number, number, number] {
  const number = Number.parseInt(colour.slice(1), 16)
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255]
}
