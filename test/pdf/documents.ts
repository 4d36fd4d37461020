import { createRequire } from 'node:module'
import { join } from 'node:path'
import { compile, diskSources, exportersFor } from '@curricle/compiler'
import type { Edition, ResolvedCourse } from '@curricle/model'
import { vi } from 'vitest'

/** A PDF file of the course in six languages. */
export interface Document {
  /** As `ar.teacher.paper/two-uses.check.key.pdf`. */
  name: string
  format: string
  language: string
  edition: Edition
  bytes: Uint8Array
  /** What it was made from. */
  course: ResolvedCourse
}

/** Every format that makes PDF. */
export const kinds = ['pdf', 'slides-pdf', 'paper', 'worksheet', 'survey', 'agenda'] as const

/** The languages of the sample; Chinese only where its font is installed. */
export const languages: readonly string[] = ['en', 'fr', 'es', 'ru', 'ar', ...(hasChinese() ? ['zh'] : [])]

/** Every document of the sample in those languages, for both editions. */
export async function documents(wanted: readonly string[]): Promise<Document[]> {
  const given = new Map<string, ResolvedCourse>()
  for (const exporter of await exportersFor(kinds)) {
    const { write } = exporter
    vi.spyOn(exporter, 'write').mockImplementation((course, context) => {
      given.set([exporter.name, course.language, course.edition].join(), course)
      return write(course, context)
    })
  }
  const sources = diskSources(join(import.meta.dirname, '../courses'), ['six-languages'])
  const { packages } = await compile(sources, { courses: ['six-languages'], formats: kinds, languages: wanted })
  vi.restoreAllMocks()
  return packages.flatMap(({ exporter: { name: format }, language, edition, entries }) =>
    entries.map(({ path, body }) => ({
      name: `${language}.${edition}.${format}/${path}`,
      format,
      language,
      edition,
      bytes: body as Uint8Array,
      course: given.get([format, language, edition].join()) as ResolvedCourse
    }))
  )
}

function hasChinese(): boolean {
  try {
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json')
    return true
  } catch {
    return false
  }
}
