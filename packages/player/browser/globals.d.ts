/** The words of one language; the bundle gets them from `script`, under short names. */
declare const words: import('../src/said.ts').Said
