import type { Construct } from './construct.ts'
import { type CourseNode, visit } from './node.ts'

/** Which constructs of the language a node uses by itself (not what is below it). */
export function usage(node: CourseNode): Construct[] {
  switch (node.type) {
    case 'course':
      return node.metadata.progress === 'sequential' ? ['sequence'] : []
    case 'page':
    case 'heading':
    case 'list':
    case 'table':
    case 'code':
    case 'html':
    case 'footnote':
    case 'citation':
    case 'reference':
    case 'term':
    case 'box':
    case 'finding':
    case 'recommendation':
    case 'agenda':
    case 'objective':
    case 'slides':
    case 'notes':
    case 'hint':
    case 'solution':
    case 'rubric':
    case 'template':
    case 'pool':
    case 'transcript':
    case 'discussion':
      return [node.type]
    case 'math':
    case 'inlineMath':
      return ['math']
    // A figure's picture or table counts, not its frame once more.
    case 'image':
      return ['figure']
    case 'media':
      return node.captions ? [node.kind, 'captions'] : [node.kind]
    case 'exercise':
      return node.submit.length > 0 ? ['exercise', 'hand-in'] : ['exercise']
    case 'assessment': {
      const used: Construct[] = [node.purpose === 'graded' ? 'quiz' : node.purpose]
      if (node.masteryScore !== undefined) used.push('mastery')
      if (node.attempts !== undefined) used.push('attempts')
      if (node.timeLimitMinutes !== undefined) used.push('time-limit')
      if (node.shuffle) used.push('shuffle')
      return used
    }
    case 'item': {
      const used: Construct[] = [node.interaction]
      const partial = ['match', 'order', 'cloze', 'gap-match', 'hotspot'].includes(node.interaction)
      if (partial || (node.interaction === 'multiple-choice' && node.maxScore > 0)) used.push('partial-credit')
      return used
    }
    case 'numericAnswer':
      return node.unit ? ['unit', ...said(node.feedback)] : said(node.feedback)
    case 'choice':
    case 'answer':
    case 'area':
      return said(node.feedback)
    case 'feedback':
      return ['feedback']
    default:
      return []
  }
}

const said = (feedback: readonly unknown[]): Construct[] => (feedback.length > 0 ? ['choice-feedback'] : [])

/** Every construct below a node, with the first node that uses it and how many do. */
export function usages(root: CourseNode): Map<Construct, { first: CourseNode; count: number }> {
  const found = new Map<Construct, { first: CourseNode; count: number }>()
  visit(root, node => {
    for (const construct of usage(node)) {
      const known = found.get(construct)
      if (known) known.count++
      else found.set(construct, { first: node, count: 1 })
    }
  })
  return found
}
