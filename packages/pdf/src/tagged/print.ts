import type { Definition } from './definition.ts'
import type { TaggedDocument } from './document.ts'
import { TaggedLayout } from './layout.ts'
import { TaggedRenderer } from './renderer.ts'
import { writeStructure } from './structure.ts'

/**
 * Lays out, draws and closes a document; its images are in it already. The bytes depend on the definition alone.
 */
export async function print(document: TaggedDocument, definition: Definition): Promise<Uint8Array> {
  const layout = new TaggedLayout(definition)
  const pages = layout.lay(document)
  new TaggedRenderer(document).renderPages(pages)
  writeStructure(document, layout.tree)
  setLabels(document, layout.pages.labels)
  return bytesOf(document)
}

/** Page labels (ISO 32000-1, 12.4.2): Roman until the body begins. */
function setLabels(document: TaggedDocument, labels: readonly string[]): void {
  const first = labels.indexOf('1')
  const ranges: unknown[] = first > 0 ? [0, { S: 'r' }, first, { S: 'D' }] : [0, { S: 'D' }]
  const reference = document.ref({ Nums: ranges })
  reference.end()
  document._root.data.PageLabels = reference
}

function bytesOf(document: TaggedDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', chunk => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
    document.end()
  })
}
