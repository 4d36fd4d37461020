import type { Inspection } from '@curricle/model'
import { attribute, childElements, find, findAll, localName, textOf, type XmlElement } from '@curricle/xml'
import { type Found, opened } from './found.ts'
import { type FoundQuestion, question } from './question.ts'
import { unresolved } from './references.ts'

/** What is in a file of QTI 1.2: its questions, those of a group below the group. Problems go to the cartridge. */
export async function questions(
  path: string,
  cartridge: Found,
  { canvas }: { canvas: boolean }
): Promise<{ children: Inspection[]; details: Record<string, string | number> }> {
  const root = await opened(path, cartridge)
  const body = root && (find(root, 'assessment') ?? find(root, 'objectbank'))
  if (!body) {
    if (root) cartridge.problems.push(`${path} holds neither an assessment nor a question bank.`)
    return { children: [], details: {} }
  }
  const sections = childElements(body, 'section')
  if (!canvas && sections.length > 1) {
    cartridge.problems.push(`${path} has ${sections.length} sections; the profile has one.`)
  }
  const children = (sections.length > 0 ? sections : [body]).flatMap(each => inside(each, cartridge, canvas))
  if (children.length === 0) cartridge.problems.push(`${path} has no question.`)
  for (const text of findAll(body, 'mattext')) unresolved(textOf(text), path, cartridge)
  return { children, details: limits(body) }
}

function inside(section: XmlElement, cartridge: Found, canvas: boolean): Inspection[] {
  return childElements(section).flatMap((each): Inspection[] => {
    if (localName(each) === 'item') {
      const { problems, ...rest }: FoundQuestion = question(each, { canvas })
      cartridge.problems.push(...problems)
      return [rest]
    }
    if (localName(each) !== 'section') return []
    const drawn = textOf(findAll(each, 'selection_number')[0]).trim()
    const title = attribute(each, 'title') ?? ''
    return [
      {
        kind: 'question group',
        title,
        ...(drawn ? { details: { drawn } } : {}),
        children: inside(each, cartridge, canvas)
      }
    ]
  })
}

/** Time and attempts, as the profile names them. */
function limits(body: XmlElement): Record<string, string | number> {
  const metadata = find(body, 'qtimetadata')
  const entries = (metadata ? childElements(metadata, 'qtimetadatafield') : []).map(
    each => [textOf(find(each, 'fieldlabel')).trim(), textOf(find(each, 'fieldentry')).trim()] as const
  )
  const said = new Map(entries)
  const attempts = said.get('cc_maxattempts')
  const minutes = said.get('qmd_timelimit')
  return { ...(attempts ? { attempts } : {}), ...(minutes ? { minutes: Number(minutes) } : {}) }
}
