import type { Inspection, PackageInspection } from '@curricle/model'
import { attribute } from '@curricle/xml'
import { manifested } from './found.ts'
import { questions } from './quiz.ts'

/**
 * What an LMS finds in a package of QTI 1.2 alone, such as Canvas's and Respondus's exports of quizzes: each file with its
 * questions, their points and key. Undefined when the package lists no such file.
 */
export async function inspectQuestionPackage(
  read: (path: string) => Promise<string>,
  paths: readonly string[]
): Promise<PackageInspection | undefined> {
  const found = await manifested(read, paths)
  const files = found ? [...found.resources.values()].filter(({ type }) => /^imsqti_xmlv1p/.test(type)) : []
  if (!found || files.length === 0) return undefined
  const children: Inspection[] = []
  for (const { href } of files) {
    if (!found.paths.has(href)) {
      found.problems.push(`The manifest names ${href || 'a quiz without file'}, and the package does not have it.`)
      continue
    }
    // Canvas's form, since the rules of the cartridge's profile do not hold here.
    const { children: inside, details } = await questions(href, found, { canvas: true })
    children.push({ kind: 'quiz', title: href, details, children: inside })
  }
  return {
    kind: 'QTI 1.2',
    title: found.title,
    details: { identifier: attribute(found.manifest, 'identifier') ?? '', files: paths.length },
    children,
    problems: [...new Set(found.problems)].slice(0, 200)
  }
}
