import { type Audience, nearest } from '@curricle/model'
import type { Position } from 'unist'
import { type Braces, braces as readBraces } from './braces.ts'
import { edition, type Kind, text } from './kinds.ts'
import { fault, type Manuscript, source } from './manuscript.ts'
import type { Parsed } from './parsed.ts'
import { counterpart } from './register.ts'
import { rejoined } from './rejoined.ts'
import { One, one } from './report.ts'

/** Attributes by name with their kinds. */
export type Kinds = Readonly<Record<string, Kind<unknown>>>

/** The values of attributes, by name. */
export type Values<Names extends Kinds> = {
  [Name in keyof Names]?: Names[Name] extends Kind<infer Value> ? Value : never
}

export interface Settings<Names extends Kinds> {
  id?: string
  audience?: Audience
  values: Values<Names>
  /** Where the attribute stands, else the construct. */
  place(name: keyof Names & string): Position
  /** Whether it stands at this very construct, and not only at the original. */
  says(name: (keyof Names & string) | 'for' | 'region'): boolean
}

/** What the settings are of. */
export interface Subject {
  /** In messages, such as `quiz`. */
  what: string
  /** Id of what it stands in, to find its counterpart in the original; empty for the module. */
  under?: string
  position: Position
  /** `for` and `region` are understood. Default true. */
  audience?: boolean
  /** Default true. */
  id?: boolean
}

/** What has an id and seldom anything else. */
const ids: ReadonlySet<string> = new Set(['page', 'heading', 'objective', 'statement'])

const audienceKinds = { for: edition, region: text }

/**
 * Reads attributes against the kinds that a construct knows. In a translation they come from the original, and those
 * repeated must be equal.
 */
export function settings<Names extends Kinds>(
  manuscript: Manuscript,
  said: Braces | undefined,
  kinds: Names,
  subject: Subject
): Settings<Names> {
  const { what, position, under = '', audience = true } = subject
  const known: Kinds = audience ? { ...kinds, ...audienceKinds } : kinds
  const knows = (name: string): boolean =>
    Object.hasOwn(known, synonyms[name] ?? name) || nearest(name, Object.keys(known)) !== undefined
  const own: Braces = said
    ? rejoined(manuscript, said, { knows, hasId: ids.has(what) })
    : { position, values: new Map() }
  const base = counterpart(manuscript.module.register, `${under}/${what}`, own)
  const values: Record<string, unknown> = {}
  const places = new Map<string, Position>()

  for (const [name, { value, position: place }] of own.values) {
    const kind = Object.hasOwn(known, name) ? known[name] : undefined
    places.set(name, place)
    if (!kind) {
      unknown(name, place)
      continue
    }
    const read = value === true ? kind.bare : kind.read(value)
    if (read === undefined) {
      const near = value !== true && kind.values ? nearest(value, kind.values) : undefined
      const note =
        kind.remedy && value !== true && !near
          ? kind.remedy(name, value)
          : `${near ? `Did you mean \`${name}=${near}\`? ` : ''}It must be ${kind.expected}.`
      const reason =
        value === true
          ? `\`${name}\` of ${one(what)} has no value`
          : `\`${name}=${value}\` of ${one(what)} is not understood`
      fault(manuscript, 'attribute-value', reason, place, note)
      // What was meant goes on, so that one slip is reported once.
      if (kind.bare !== undefined) values[name] = kind.bare
      continue
    }
    values[name] = read
    if (manuscript.module.register.original && !kind.translated) compare(name, value, place)
  }
  for (const [name, { value }] of base?.values ?? []) {
    const kind = Object.hasOwn(known, name) ? known[name] : undefined
    if (kind && !own.values.has(name)) values[name] = value === true ? kind.bare : kind.read(value)
  }
  if (own.id && subject.id === false) {
    fault(manuscript, 'attribute-unknown', `${One(what)} has no id`, own.id.position, 'Take it away.')
  }
  const id = own.id?.value ?? base?.id?.value
  const sees = audienceOf(values)
  if (sees?.region !== undefined && own.values.has('region')) spelling(sees.region)
  return {
    ...(id !== undefined && { id }),
    ...(sees && { audience: sees }),
    values: values as Values<Names>,
    place: name => places.get(name) ?? own.position,
    says: name => own.values.has(name)
  }

  /** Reports a region that is spelt in two ways: no `--region` would select both. */
  function spelling(region: string): void {
    const { regions } = manuscript.module
    const first = regions.get(region.toLowerCase())
    if (first === undefined) regions.set(region.toLowerCase(), region)
    else if (first !== region) {
      const reason = `\`region=${region}\` is another region than \`${first}\`, which stands elsewhere in the course`
      fault(manuscript, 'attribute-value', reason, places.get('region') ?? own.position, `Write \`region=${first}\`.`)
    }
  }

  function unknown(name: string, place: Position): void {
    const names = Object.keys(known)
    const value = own.values.get(name)?.value
    if (name === 'id' && typeof value === 'string' && subject.id !== false) {
      fault(manuscript, 'attribute-unknown', 'An id has its own sign', place, `Write \`{#${value}}\`.`)
      own.id ??= { value, position: place }
      return
    }
    const isAlone = own.values.size === 1 && !own.id && !base?.id
    if (value === true && isAlone && ids.has(what) && nearest(name, names) === undefined) {
      fault(
        manuscript,
        'attribute-unknown',
        `\`{${name}}\` is no id`,
        place,
        `An id has its sign: write \`{#${name}}\`.`
      )
      own.id = { value: name, position: place }
      return
    }
    const near = nearest(name, names) ?? names.find(each => each === synonyms[name])
    const kind = near === undefined ? undefined : known[near]
    if (near !== undefined && kind && !own.values.has(near))
      values[near] ??= typeof value === 'string' ? kind.read(value) : kind.bare
    const note = near
      ? `Did you mean \`${near}\`?`
      : names.length > 0
        ? `${One(what)} knows: ${names.join(', ')}.`
        : 'It has no attributes.'
    fault(manuscript, 'attribute-unknown', `${One(what)} has no attribute \`${name}\``, place, note)
  }

  function compare(name: string, value: string | true, place: Position): void {
    if (!base) return
    const theirs = base.values.get(name)?.value
    const same = JSON.stringify(known[name]?.read(String(theirs))) === JSON.stringify(known[name]?.read(String(value)))
    if (theirs === value || (same && theirs !== undefined && theirs !== true && value !== true)) return
    const there = theirs === undefined ? 'nothing of it' : theirs === true ? `\`${name}\`` : `\`${name}=${theirs}\``
    fault(
      manuscript,
      'translation-different',
      `\`${value === true ? name : `${name}=${value}`}\` differs from the original, which says ${there}`,
      place,
      'A translation needs ids and words alone: take it away, or make both equal.'
    )
  }
}

/** What other programs call ours. */
const synonyms: Readonly<Record<string, string>> = {
  numeric: 'number',
  numerical: 'number',
  text: 'typed',
  short: 'typed',
  essay: 'free',
  open: 'free',
  ordering: 'order',
  sequence: 'order',
  random: 'shuffle',
  tries: 'attempts',
  passing: 'mastery',
  limit: 'time',
  score: 'points',
  marks: 'points',
  scale: 'likert',
  mandatory: 'required',
  audience: 'for',
  goal: 'objective'
}

function audienceOf(values: Record<string, unknown>): Audience | undefined {
  const audience: Audience = {}
  if (values.for === 'learner' || values.for === 'teacher') audience.for = values.for
  if (typeof values.region === 'string') audience.region = values.region
  return audience.for || audience.region ? audience : undefined
}

/** Takes braces that end a line (heading, item, cell, caption) off its content. */
export function takeBraces(manuscript: Manuscript, content: readonly Parsed[]): { content: Parsed[]; braces?: Braces } {
  const rest = [...content]
  const last = rest.at(-1)
  if (last?.type === 'text' && last.value?.trim() === '' && rest.at(-2)?.type === 'braces') rest.pop()
  const node = rest.at(-1)
  if (node?.type !== 'braces') return { content: rest }
  rest.pop()
  const before = rest.at(-1)
  if (before?.type === 'text') rest[rest.length - 1] = { ...before, value: before.value?.trimEnd() ?? '' }
  if (rest.at(-1)?.value === '') rest.pop()
  return { content: rest, braces: bracesOfNode(manuscript, node) }
}

export function bracesOfNode(manuscript: Manuscript, node: Parsed): Braces {
  return readBraces(source(manuscript, node), node.position.start, manuscript.file)
}
