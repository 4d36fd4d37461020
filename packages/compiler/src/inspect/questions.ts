import type { Inspection, PackageInspection } from '@curricle/model'
import { attribute, childElements, find, parse, textOf } from '@curricle/xml'

type Read = (path: string) => Promise<string>

/** What Moodle finds in a file of question XML. */
export async function inspectQuestionFile(
  read: Read,
  paths: readonly string[]
): Promise<PackageInspection | undefined> {
  const [path, ...rest] = paths
  if (path === undefined || rest.length > 0 || !path.endsWith('.xml')) return undefined
  const root = parse(await read(path))
  if (root.name !== 'quiz') return undefined
  const questions = childElements(root, 'question')
  const children = questions.map((each): Inspection => {
    const type = attribute(each, 'type') ?? ''
    const title = textOf(find(each, type === 'category' ? 'category' : 'name', 'text')).trim()
    return {
      kind: type,
      title,
      ...(type !== 'category' && { details: { answers: childElements(each, 'answer').length } }),
      children: []
    }
  })
  return { kind: 'Moodle questions', title: path, details: { questions: questions.length }, children, problems: [] }
}
