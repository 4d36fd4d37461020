/** Everything outside XML 1.0, production 2; with the flag `u` a lone surrogate is a character of its own. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** The text without characters that XML 1.0 forbids (production 2), lone surrogates included. */
export function stripForbidden(text: string): string {
  return text.replace(forbidden, '')
}
