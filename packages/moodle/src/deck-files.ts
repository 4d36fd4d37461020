import { fill, type Words } from '@curricle/locale'
import type { Asset, ExportContext, Slides } from '@curricle/model'
import { parts } from '@curricle/model'
import { escapeHtml, noText, type RichText } from './rich-text.ts'
import type { Separated } from './teacher.ts'

/** The files of a deck. */
export interface DeckFiles {
  /** The slides, for all. */
  slides?: Asset | undefined
  /** The slides with what the teacher says. */
  notes?: Asset | undefined
}

/** Each deck of the course as PDF, by the deck as students see it; a teacher's edition has it with notes too. */
export async function deckFiles(
  { course, whole }: Pick<Separated, 'course' | 'whole'>,
  { attach }: Pick<ExportContext, 'attach'>
): Promise<ReadonlyMap<Slides, DeckFiles>> {
  const files = new Map<Slides, DeckFiles>()
  for (const deck of course.children.flatMap(module => parts(module, 'slides'))) {
    const given = whole(deck)
    const slides = await attach?.('slides-pdf', given, { edition: 'learner', place: deck })
    const notes = course.edition === 'teacher' ? await attach?.('slides-pdf', given) : undefined
    files.set(deck, {
      slides: slides && { ...slides, path: `${deck.id}.pdf` },
      notes: notes && { ...notes, path: `${deck.id}.notes.pdf` }
    })
  }
  return files
}

/** A link to a file that says what it is and how large. */
export function fileLink(file: Asset | undefined, label: string, words: Words): RichText {
  if (!file) return noText
  const said = escapeHtml(fill(label, { size: sizeOf(file.size, words) }))
  const address = `@@PLUGINFILE@@/${encodeURIComponent(file.path)}`
  return { html: `<p><a class="btn btn-secondary" href="${address}">${said}</a></p>`, files: [file] }
}

/** Kilobytes of 1,000 bytes, from a thousand of them on megabytes with one decimal. */
function sizeOf(size: number, { decimalSeparator, moodle }: Words): string {
  if (size < 999_500) return fill(moodle.kilobytes, { count: Math.max(1, Math.round(size / 1000)) })
  return fill(moodle.megabytes, { count: (size / 1_000_000).toFixed(1).replace('.', decimalSeparator) })
}
