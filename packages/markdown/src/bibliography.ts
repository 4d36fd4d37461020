import type { CslItem } from '@curricle/model'
import type { VFile } from 'vfile'
import { report } from './report.ts'

/** What a bibliography file holds, by citation key: CSL JSON (`.json`) or BibTeX. */
export async function bibliography(file: VFile): Promise<Record<string, CslItem>> {
  try {
    const items = file.extname === '.json' ? cslJson(String(file)) : await bibtex(String(file))
    if (items.length === 0) throw new Error('there is no work in it')
    const twice = items.find(({ id }, index) => items.findIndex(each => each.id === id) !== index)
    if (twice) {
      const note = 'Give one of them another key, or take it away.'
      report(
        file,
        'bibliography-malformed',
        `Two works have the key \`${twice.id}\``,
        keyLine(String(file), twice.id),
        note
      )
    }
    return Object.fromEntries(items.map(item => [item.id, item]))
  } catch (error) {
    const { message } = error as Error
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1)
    const reason = `The bibliography is not understood: ${message.split('\n')[0]?.replace(/[.:]+$/, '')}`
    report(file, 'bibliography-malformed', reason, { line, column: 1 }, 'It is BibTeX (`.bib`) or CSL JSON (`.json`).')
    return {}
  }
}

/** The last line that names a key. */
function keyLine(text: string, key: string): { line: number; column: number } {
  const lines = text.split('\n')
  return { line: lines.findLastIndex(line => line.includes(key)) + 1 || 1, column: 1 }
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
