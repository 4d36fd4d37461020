import type { Construct, CourseNode, Exporter, ResolvedCourse } from '@curricle/model'
import { usages, visit } from '@curricle/model'
import { constructNames } from './construct-names.ts'
import type { Rule } from './rules.ts'

/** Something of the course that a format shows in another form, or not at all. */
export interface Loss {
  rule: Rule
  reason: string
  /** The construct or file that it is about. */
  about: string
  /** The first node that it is about. */
  node: CourseNode
  /** What to do. */
  note?: string
}

/** The constructs in what a format holds of a course, with the first node that uses each and how many do. */
export function held(
  course: ResolvedCourse,
  { holds }: Pick<Exporter, 'holds'>
): Map<Construct, { first: CourseNode; count: number }> {
  if (!holds) return usages(course)
  const all: Map<Construct, { first: CourseNode; count: number }> = new Map()
  for (const place of course.children.flatMap(module => module.children.filter(holds)))
    for (const [construct, { first, count }] of usages(place)) {
      const known = all.get(construct)
      all.set(construct, { first: known?.first ?? first, count: (known?.count ?? 0) + count })
    }
  return all
}

/** What of a course a format cannot carry, a loss for each construct, by what the exporter declares. */
export function losses(course: ResolvedCourse, exporter: Exporter): Loss[] {
  const found: Loss[] = []
  for (const [construct, { first, count }] of held(course, exporter)) {
    const carriage = exporter.carries[construct]
    if (carriage === undefined || carriage.how === 'native' || carriage.quiet) continue
    const more = count > 1 ? ` (and ${count - 1} more)` : ''
    const [rule, end] =
      carriage.how === 'degraded'
        ? (['construct-degraded', `becomes ${carriage.to}`] as const)
        : (['construct-not-carried', `is not carried: ${carriage.why}`] as const)
    found.push({ rule, reason: `${capital(constructNames[construct])} ${end}${more}.`, about: construct, node: first })
  }
  return [...found, ...unsupportedMedia(course, exporter)]
}

/**
 * What of a course a format shows in another form without any loss of what is taught, a sentence each, and what it has no part
 * for, by the reason: of these nothing is said while building.
 */
export function quietForms(
  course: ResolvedCourse,
  exporter: Exporter
): { forms: string[]; left: Map<string, readonly string[]> } {
  const forms: string[] = []
  const left = new Map<string, readonly string[]>()
  for (const construct of held(course, exporter).keys()) {
    const carriage = exporter.carries[construct]
    if (carriage.how === 'degraded' && carriage.quiet)
      forms.push(`${capital(constructNames[construct])} becomes ${carriage.to}.`)
  }
  for (const construct of usages(course).keys()) {
    const carriage = exporter.carries[construct]
    if (carriage.how === 'none' && carriage.quiet)
      left.set(carriage.why, [...(left.get(carriage.why) ?? []), constructNames[construct]])
  }
  return { forms, left }
}

/** A loss without how often it is there, by which it is the same in another edition or language. */
export const essence = (reason: string): string => reason.replace(/ \(and \d+ more\)\.$/, '.')

/** Files of a kind that the format does not accept, each at the first node that names it. */
function unsupportedMedia(course: ResolvedCourse, exporter: Exporter): Loss[] {
  const refused = new Set(
    [...course.assets].filter(([, { mediaType }]) => !accepts(exporter.media, mediaType)).map(([path]) => path)
  )
  const found: Loss[] = []
  if (refused.size === 0) return found
  const places = course.children.flatMap(module => module.children.filter(exporter.holds ?? (() => true)))
  const look = (node: CourseNode): void => {
    if ((node.type !== 'image' && node.type !== 'media') || !refused.has(node.url)) return
    // Said already when the format takes no such thing at all.
    const kind = node.type === 'image' ? 'figure' : node.kind
    if (exporter.carries[kind].how !== 'native' || !refused.delete(node.url)) return
    const type = course.assets.get(node.url)?.mediaType
    found.push({
      rule: 'asset-unsupported',
      reason: `\`${node.url}\` is left out: ${type} is not taken.`,
      about: node.url,
      node,
      ...(kind === 'figure' && {
        note: 'Save it as PNG, JPEG or SVG, or install `sharp` beside Curricle (`npm install sharp`), which converts it.'
      })
    })
  }
  for (const place of places) visit(place, look)
  return found
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function accepts(media: readonly string[], type: string): boolean {
  return media.some(
    each => each === type || each === '*/*' || (each.endsWith('/*') && type.startsWith(each.slice(0, -1)))
  )
}
