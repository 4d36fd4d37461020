declare module '@citation-js/core' {
  export const plugins: {
    input: {
      chain(input: string, options: { forceType: string; generateGraph: boolean; strict: boolean }): unknown
    }
  }
  export const logger: { unmuteLevels?: unknown }
}
declare module '@citation-js/plugin-bibtex' {}
