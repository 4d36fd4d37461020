/** Short words that do not end a line in Russian: they belong to the next one. */
const short =
  /(?<![\p{L}\p{N}\p{M}-])([авикосуяАВИКОСУЯ]|во|ко|на|не|ни|но|об|от|по|со|из|за|до|Во|Ко|На|Не|Ни|Но|Об|От|По|Со|Из|За|До) (?=\S)/gu

/** The no-break spaces of Russian: after short words, and before a dash, which does not begin a line. */
export function russianSpaces(text: string): string {
  return text.replace(short, '$1\u00A0').replace(/(?<=\S) (?=— )/g, '\u00A0')
}
