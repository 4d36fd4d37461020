import { type CourseNode, type Message, text, visit } from '@curricle/model'

/**
 * Content for a field that Moodle shows as plain text. A picture or formula in it becomes its words: a message (`text-plain`), which says what
 * kind of text it is (`where`) and what to do (`note`).
 */
export function plainWords(
  content: readonly CourseNode[],
  message: Message,
  { where, note }: { where: string; note: string }
): string {
  for (const node of content) {
    visit(node, each => {
      const what = kinds[each.type]
      if (what)
        message(`${where} are plain text in Moodle, so the ${what} becomes its words.`, {
          ruleId: 'text-plain',
          node: each,
          note
        })
    })
  }
  return text(content)
}

const kinds: Readonly<Partial<Record<CourseNode['type'], string>>> = {
  image: 'picture',
  inlineMath: 'formula',
  math: 'formula'
}
