import { type CourseNode, visit } from '@curricle/model'
import type { At, Stage } from './stage.ts'
import { unseen } from './unseen.ts'

/** Reports formulas that are no TeX, what of an author's HTML no page will show, and answers and questions of which nothing is left. */
export async function markup(stage: Stage): Promise<void> {
  const found: At[] = []
  visit(stage.course, (node, parents) => {
    if (isMarkup(node)) found.push({ node, parents: [...parents] })
  })
  if (found.length === 0) return
  const { htmlLosses, htmlShows, mathFault } = await import('@curricle/html')
  const spoken = unseen(stage, found, htmlShows)
  for (const at of found) {
    const { node } = at
    if (node.type === 'html') {
      const dropped = htmlLosses(node)
      if (!spoken.has(node)) lost(dropped, at, stage)
      // A tag that no page shows is for no format: a PDF need not say it again.
      if (/^<[^<>]*>$/.test(node.value) && dropped.some(each => /^<\S+>$/.test(each))) node.value = ''
    } else if (node.type === 'math') faulty(mathFault(node.value, { display: true }), at, stage)
    else if (node.type === 'inlineMath') faulty(mathFault(node.value), at, stage)
  }
}

const isMarkup = ({ type }: CourseNode) => type === 'math' || type === 'inlineMath' || type === 'html'

function faulty(fault: string | undefined, at: At, stage: Stage): void {
  if (fault === undefined) return
  const note = 'Formulas are LaTeX; a dollar sign that begins none is written `\\$`.'
  stage.say('math-invalid', `The formula cannot be read: ${fault}.`, { ...at, note })
}

function lost(dropped: readonly string[], at: At, stage: Stage): void {
  if (dropped.length === 0) return
  stage.say('html-dropped', `No page will show ${dropped.map(each => `\`${each}\``).join(', ')}.`, {
    ...at,
    note: 'Say it in Markdown or with a directive: packages run in other people’s systems, so their pages hold no active or styled HTML. A `<` that shall be seen is written `\\<`.'
  })
}
