/** The words of one language; `script` puts them into the bundle. */
declare const words: import('../src/said.ts').Said
