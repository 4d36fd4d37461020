import type { Construct, CourseNode, Exporter, ResolvedCourse } from '@curricle/model'
import { usages, visit } from '@curricle/model'
import type { Rule } from './rules.ts'

/** Something of the course that a format shows in another form, or not at all. */
export interface Loss {
  rule: Rule
  reason: string
  /** The first node that it is about. */
  node: CourseNode
}

/** What of a course a format cannot carry, a loss for each construct, by what the exporter declares. */
export function losses(course: ResolvedCourse, exporter: Exporter): Loss[] {
  const found: Loss[] = []
  for (const [construct, { first, count }] of usages(course)) {
    const carriage = exporter.carries[construct]
    if (carriage === undefined || carriage.how === 'native' || carriage.quiet) continue
    const subject = `${nameOf(construct)}${count > 1 ? ` (and ${count - 1} more)` : ''}`
    found.push(
      carriage.how === 'degraded'
        ? { rule: 'construct-degraded', reason: `In ${exporter.name}, ${subject} becomes ${carriage.to}.`, node: first }
        : {
            rule: 'construct-not-carried',
            reason: `In ${exporter.name}, ${subject} is not carried: ${carriage.why}.`,
            node: first
          }
    )
  }
  return [...found, ...unsupportedMedia(course, exporter)]
}

/** Files of a kind that the format does not accept, each at the first node that names it. */
function unsupportedMedia(course: ResolvedCourse, exporter: Exporter): Loss[] {
  const refused = new Set(
    [...course.assets].filter(([, { mediaType }]) => !accepts(exporter.media, mediaType)).map(([path]) => path)
  )
  const found: Loss[] = []
  if (refused.size === 0) return found
  visit(course, node => {
    if ((node.type !== 'image' && node.type !== 'media') || !refused.delete(node.url)) return
    const type = course.assets.get(node.url)?.mediaType
    found.push({ rule: 'asset-unsupported', reason: `${exporter.name} does not take ${type}: \`${node.url}\`.`, node })
  })
  return found
}

function accepts(media: readonly string[], type: string): boolean {
  return media.some(
    each => each === type || each === '*/*' || (each.endsWith('/*') && type.startsWith(each.slice(0, -1)))
  )
}

/** A construct as it is named in a sentence. */
function nameOf(construct: Construct): string {
  const name = construct.replaceAll('-', ' ')
  return plurals.has(construct) ? name : /^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`
}

const plurals = new Set<Construct>([
  'audio',
  'captions',
  'math',
  'code',
  'html',
  'slides',
  'notes',
  'feedback',
  'choice-feedback',
  'practice',
  'attempts',
  'mastery',
  'shuffle',
  'partial-credit',
  'extended-text'
])
