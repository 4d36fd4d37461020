import { type CourseNode, children } from './node.ts'

/** The tree as text, a node a line, children indented by two spaces: for looking at, for tests, for `--outline`. */
export function outline(node: CourseNode): string {
  return lines(node, '').join('\n')
}

function lines(node: CourseNode, indent: string): string[] {
  return [`${indent}${label(node)}`, ...children(node).flatMap(child => lines(child, `${indent}  `))]
}

const shown = [
  'id',
  'kind',
  'interaction',
  'purpose',
  'depth',
  'title',
  'term',
  'name',
  'when',
  'for',
  'region',
  'correct',
  'credit',
  'value',
  'tolerance',
  'unit',
  'range',
  'points',
  'maxScore',
  'masteryScore',
  'attempts',
  'draw',
  'submit',
  'url',
  'alt',
  'mode',
  'options',
  'scale',
  'number',
  'label',
  'bloom',
  'objective',
  'to',
  'totalMinutes'
] as const

function label(node: CourseNode): string {
  const fields = node as unknown as Record<string, unknown>
  const said = shown.filter(name => isShown(fields[name])).map(name => `${name}=${JSON.stringify(fields[name])}`)
  return [node.type, ...said].join(' ')
}

/** Plain values and lists of words; nodes are lines of their own. */
function isShown(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(each => typeof each === 'string')
  return value !== undefined && value !== null && typeof value !== 'object'
}
