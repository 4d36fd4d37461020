import { type Asset, type FontStyle, fontFiles, type ResolvedCourse, type ThemeFont } from '@curricle/model'

/** What each family of a theme is for, and what stands in for it until it is there. */
const roles = {
  body: { selector: 'body', usual: 'system-ui,sans-serif' },
  headings: { selector: 'h1,h2,h3,h4,h5,h6', usual: 'system-ui,sans-serif' },
  code: { selector: 'code,kbd,samp', usual: 'ui-monospace,monospace' }
} as const
const ours = { serif: 'ui-serif,Georgia,serif', sans: 'system-ui,sans-serif' } as const

const styles: Readonly<Record<FontStyle, string>> = {
  regular: '',
  bold: 'font-weight:700;',
  italic: 'font-style:italic;',
  'bold-italic': 'font-weight:700;font-style:italic;'
}

/** The fonts of a course's theme as style rules; empty without any. `address`: of a file, as seen from the page. Words are shown at once, in a system's font until ours is there. */
export function typefaces({ assets, metadata: { theme } }: ResolvedCourse, address: (asset: Asset) => string): string {
  const faces = fontFiles(theme).flatMap(({ path, style, files, keys: [, , role = ''] }) => {
    const asset = assets.get(path)
    // A heading's only face is not made darker by browsers.
    const weight = role === 'headings' && files.bold === undefined ? 'font-weight:1 1000;' : styles[style]
    return asset
      ? [`@font-face{font-family:theme-${role};${weight}font-display:swap;src:url("${address(asset)}")}`]
      : []
  })
  const rules = Object.entries<ThemeFont>({ ...theme.fonts }).map(([role, font]) => {
    const { selector, usual } = roles[role as keyof typeof roles]
    return `${selector}{font-family:${typeof font === 'string' ? ours[font] : `theme-${role},${usual}`}}`
  })
  return [...faces, ...rules].join('')
}
