/** What the files of a course are made to fit before a format gets them. */
export interface Fit {
  /**
   * Pixels across beyond which pictures are scaled down, by where they stand: in the text, on slides, as the logo. Twice what
   * a reader shows, for screens of high density. A picture in several places fits the largest.
   */
  widths: Readonly<Record<PicturePlace, number>>
  /** Of JPEG and WebP pictures that are written anew: 1 to 100, as encoders count it. */
  quality: number
  /** Pictures of other types than PNG, JPEG and SVG become PNG or JPEG; of what moves, the first frame. */
  stillPictures?: true
  /** Recordings are left out: poster and transcript stand in their place. */
  withoutRecordings?: true
}

export type PicturePlace = 'text' | 'slide' | 'logo'

/** The packages that a format may make of one course: the usual one, and besides it one for slow lines. */
export type Variant = 'usual' | 'low-bandwidth'

/** What the files of each package of a format are made to fit. */
export type Fits = { readonly usual: Fit } & Readonly<Partial<Record<Variant, Fit>>>

/** For screens: a column of 43rem, a projector, a bar. What holds for formats that say nothing else. */
export const screenFit: Fit = { widths: { text: 1400, slide: 1920, logo: 480 }, quality: 80 }

/** For lines on which a second of waiting is 50 kB: pictures of a phone's width, and words for recordings. */
export const lowBandwidthFit: Fit = {
  widths: { text: 800, slide: 1024, logo: 240 },
  quality: 60,
  withoutRecordings: true
}

/** For paper: 170 mm at 300 dots an inch, in the types that a PDF can hold. */
export const paperFit: Fit = { widths: { text: 2000, slide: 2000, logo: 800 }, quality: 85, stillPictures: true }
