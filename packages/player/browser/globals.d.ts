/** The words of one language: what `script` hands to the bundle. */
declare const WORDS: import('../src/said.ts').Said
