import type { CslItem } from '@curricle/model'
import type { VFile } from 'vfile'
import { report } from './report.ts'

/** What a bibliography file holds, by citation key: CSL JSON (`.json`) or BibTeX. */
export async function bibliography(file: VFile): Promise<Record<string, CslItem>> {
  try {
    const items = file.extname === '.json' ? cslJson(String(file)) : await bibtex(String(file))
    return Object.fromEntries(items.map(item => [item.id, item]))
  } catch (error) {
    const { message } = error as Error
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1)
    const reason = `The bibliography is not understood: ${message.split('\n')[0]?.replace(/[.:]+$/, '')}`
    report(file, 'bibliography-malformed', reason, { line, column: 1 }, 'It is BibTeX (`.bib`) or CSL JSON (`.json`).')
    return {}
  }
}

function cslJson(text: string): CslItem[] {
  const data: unknown = JSON.parse(text)
  if (!Array.isArray(data)) throw new Error('it is no list of works')
  return data.map((item: unknown, index) => {
    const { id, type } = (item ?? {}) as Partial<CslItem>
    if (id === undefined || typeof type !== 'string') throw new Error(`work ${index + 1} has no \`id\` or no \`type\``)
    return { ...(item as CslItem), id: String(id) }
  })
}

/**
 * Only the steps from BibTeX to CSL are asked for by name: the library's detection of types would also take an identifier
 * or address in the file for something to fetch.
 */
async function bibtex(text: string): Promise<CslItem[]> {
  const { plugins } = await import('@citation-js/core')
  await import('@citation-js/plugin-bibtex')
  const parsed = plugins.input.chain(text, { forceType: '@biblatex/text', generateGraph: false, strict: true })
  return (parsed as CslItem[]).map(item => ({ ...item, id: String(item['citation-key'] ?? item.id) }))
}
