/** Marks that begin what follows, as wide as a character, with ink in their right half. */
const opening = '（《“‘【「『〈〔'
/** Marks that end what precedes, with ink in their left half. */
const closing = '）》”’】」』〉〕，。、；：！？'
const sides = `${opening}${closing}`
/** Between two of them stand two empty halves, or one that no one misses; not before `；：！？`, whose ink is in the middle. */
const between = new RegExp(`(?<=[${opening}])(?=[${opening}])|(?<=[）》”’】」』〉〕，。、])(?=[${sides}])`, 'g')

/** A full stop or colon as wide as a character brings its own space. */
export const chineseSpaces = (text: string): string => text.replace(/(?<=[，。、；：！？）》」』】]) +/g, '')

/** Places in a text at which a mark gives half of its width to the mark that follows (Requirements for Chinese Text Layout, 3.1.6). */
export const squeezes = (text: string): number[] => [...text.matchAll(between)].map(({ index }) => index)
