import type { Parent } from 'unist'
import type { Activity, Page } from './activity.ts'
import type { Asset } from './asset.ts'
import type { Audience, Edition, PhrasingContent } from './content.ts'
import type { Objective } from './objective.ts'

/** A course in one language, as it was read: links are text, assets are addresses, every edition and region is in it. */
export interface Course extends Parent {
  type: 'course'
  /** Name of its folder, or `id:` in `course.yaml`. */
  id: string
  title: string
  /** BCP 47. */
  language: string
  metadata: CourseMetadata
  children: Module[]
}

/** What `course.yaml` says, in this language. */
export interface CourseMetadata {
  description?: string
  /** The first is the language of the files without suffix. */
  languages: string[]
  /** ISO 8601 day, such as `2026-11-23`. */
  date?: string
  /** SPDX identifier such as `CC-BY-4.0`. */
  licence?: string
  authors: string[]
  version?: string
  /** Picture of the course: path, after `resolve` a key of `assets`. */
  image?: string
  tags: string[]
  theme: Theme
  /** Largest package in kilobytes (1,000 bytes), by format name or `*`. */
  budget: Record<string, number>
  /** `sequential`: a module opens when the one before is done. */
  progress: 'free' | 'sequential'
  /** Options of formats, by format name; each exporter's schema checks its own. */
  exports: Record<string, unknown>
  /** References by citation key, from the files that `bibliography:` names. */
  references: Record<string, CslItem>
}

export interface Theme {
  /** CSS colour `#rrggbb`. */
  accent?: string
  /** Path, after `resolve` a key of `assets`. */
  logo?: string
  paper?: 'A4' | 'Letter'
  fonts?: ThemeFonts
}

/** Letters by what they are for; where nothing is said, a format has its own. */
export interface ThemeFonts {
  body?: ThemeFont
  headings?: ThemeFont
  code?: FontFiles
}

/** With serifs or without, from what a format has; else files of the author's. */
export type ThemeFont = 'serif' | 'sans' | FontFiles

/** The faces of a family: paths of TrueType or OpenType files, after `resolve` keys of `assets`. A face that is not there looks like `regular`. */
export type FontFiles = { regular: string } & { [Style in Exclude<FontStyle, 'regular'>]?: string }
export type FontStyle = 'regular' | 'bold' | 'italic' | 'bold-italic'

/** The font files of a theme, each with its keys in `course.yaml`. */
export function fontFiles({
  fonts = {}
}: Theme): { path: string; files: FontFiles; style: FontStyle; keys: string[] }[] {
  return Object.entries<ThemeFont>({ ...fonts }).flatMap(([role, files]) =>
    typeof files === 'string'
      ? []
      : (Object.entries(files) as [FontStyle, string][]).map(([style, path]) => ({
          path,
          files,
          style,
          keys: ['theme', 'fonts', role, style]
        }))
  )
}

/** A reference in the form of CSL JSON (only the fields that we read are named). */
export interface CslItem {
  id: string
  type: string
  title?: string
  author?: CslName[]
  editor?: CslName[]
  issued?: { 'date-parts'?: (number | string)[][]; literal?: string }
  'container-title'?: string
  publisher?: string
  'publisher-place'?: string
  volume?: string | number
  issue?: string | number
  page?: string
  /** Of a report or resolution, such as `S/RES/1540`. */
  number?: string | number
  note?: string
  DOI?: string
  URL?: string
  [field: string]: unknown
}
export interface CslName {
  family?: string
  given?: string
  /** `de` in `de Wit`: written before the family name. */
  'non-dropping-particle'?: string
  'dropping-particle'?: string
  /** `Jr.` */
  suffix?: string
  literal?: string
}

export interface Module extends Parent {
  type: 'module'
  id: string
  title: string
  heading: PhrasingContent[]
  /** The file or folder, relative to the course's folder. */
  path: string
  level?: string
  durationMinutes?: number
  date?: string
  description?: string
  tags: string[]
  audience?: Audience
  objectives: Objective[]
  /** Pages and activities in their order. The first page is the opening page when anything stands before the first `##`. */
  children: (Page | Activity)[]
}

declare const resolved: unique symbol

/**
 * A course ready to be written: one language, edition and region selected; links turned into references; assets found;
 * ids, numbers, citations filled in. Only `resolve` makes one, exporters accept nothing else.
 */
export interface ResolvedCourse extends Course {
  readonly [resolved]: true
  edition: Edition
  /** Undefined: no region. */
  region?: string
  /** `course`, or `module` when it holds one module of a course: then `children` has one element. */
  scope: 'course' | 'module'
  /** Files by their path from the course's folder, as nodes name them in `url`. */
  assets: ReadonlyMap<string, Asset>
  /** Every work cited in this package, in order, as it stands in the list of references. */
  bibliography: BibliographyEntry[]
}

export interface BibliographyEntry {
  key: string
  children: PhrasingContent[]
}
