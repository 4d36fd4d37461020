import { scriptOf as writtenIn } from '@curricle/locale'
import type { Theme as CourseTheme } from '@curricle/model'
import { readable } from './colour.ts'
import type { PdfOptions } from './options.ts'
import type { OwnFamily } from './own-fonts.ts'
import type { Margin } from './tagged/index.ts'

/** Measures and colours of a document. Lengths in points, colours as `#rrggbb`. */
export interface Theme {
  page: { width: number; height: number }
  margins: Margin
  /** Width of the text. */
  measure: number
  /** Size of running text. */
  size: number
  lineHeight: number
  /** Share of the text's height that a picture takes at most, and how many times the size of a drawing in a book. */
  pictures: { tallest: number; enlarged: number }
  script: Script
  /** Families of running text, of headings and of code. */
  body: string
  display: string
  code: string
  /** Family of what we count and mark with: numbers of pages, marks of lists. */
  signs: string
  /** Dark enough for text on white. */
  accent: string
  ink: string
  quiet: string
  rule: string
  tint: string
}

const papers = { A4: { width: 595.28, height: 841.89 }, Letter: { width: 612, height: 792 } }
const defaultAccent = '#1f4e79'

type Script = 'latin' | 'arabic' | 'chinese'

/** Scripts whose faces are smaller or larger for their size than Latin ones. */
const scripts: Readonly<Record<Script, { body: string; display: string; size: number; lineHeight: number }>> = {
  latin: { body: 'serif', display: 'sans', size: 10.5, lineHeight: 1.12 },
  arabic: { body: 'arabic', display: 'arabic', size: 13, lineHeight: 0.95 },
  chinese: { body: 'cjk', display: 'cjk', size: 10.5, lineHeight: 1.15 }
}

/**
 * Settles how a document in a language looks: a line holds some 75 letters.
 *
 * @param own which of the theme's own fonts the language can be written in
 */
export function themeOf(
  course: CourseTheme,
  options: PdfOptions,
  language: string,
  own: ReadonlySet<OwnFamily> = new Set()
): Theme {
  const page = papers[options.paper ?? course.paper ?? 'A4']
  const script = scriptOf(language)
  const { body, display, size, lineHeight } = scripts[script]
  const family = (role: 'body' | 'headings', usual: string, wanted = course.fonts?.[role]): string => {
    if (typeof wanted !== 'string') return own.has(role) ? role : usual
    return script === 'latin' ? wanted : usual
  }
  const measure = 366
  const side = (page.width - measure) / 2
  const text = family('body', body, options.font)
  return {
    page,
    margins: [side, 82, side, 84],
    measure,
    size: options.fontSize ?? size,
    lineHeight,
    pictures: { tallest: 0.62, enlarged: 1 },
    script,
    body: text,
    signs: text,
    display: family('headings', display),
    code: own.has('code') ? 'code' : 'mono',
    accent: readable(course.accent ?? defaultAccent, '#ffffff', 4.5),
    ink: '#1a1a1a',
    quiet: '#5a5f66',
    rule: '#c9ccd1',
    tint: '#f4f5f7'
  }
}

/** In which of our scripts a language is set; in Latin letters what is none of them. */
export function scriptOf(language: string): Script {
  const script = writtenIn(language)
  if (script === 'Arab') return 'arabic'
  return script === 'Hans' || script === 'Hant' ? 'chinese' : 'latin'
}
