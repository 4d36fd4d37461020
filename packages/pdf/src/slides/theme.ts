import type { Theme } from '../theme.ts'

/** 16:9, as wide as a screen of 13⅓ inches; lengths in points. */
export const slidePage = { width: 960, height: 540 }

/** Slides are read from afar: large letters without serifs, on a wide page. */
export const slideTheme = (usual: Theme): Theme => ({
  ...usual,
  page: slidePage,
  margins: [72, 58, 72, 54],
  measure: slidePage.width - 144,
  pictures: { ...usual.pictures, enlarged: 2 },
  size: usual.script === 'arabic' ? 24 : 21,
  body: usual.display,
  lineHeight: usual.script === 'arabic' ? usual.lineHeight : 1.16
})

/** A page of notes: the slide small above, what is said below. */
export const notesTheme = (usual: Theme): Theme => ({
  ...usual,
  margins: [64, 60, 64, 60],
  measure: usual.page.width - 128
})
