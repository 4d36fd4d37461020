import type { Inspection } from '@curricle/model'
import { attribute, childElements, find, findAll, localName, textOf, type XmlElement } from '@curricle/xml'

/** What one question of QTI 1.2 is for those who read it. */
export interface FoundQuestion extends Inspection {
  /** What readers stumble over. */
  problems: string[]
}

/** Kinds of the profile (Common Cartridge, profile of QTI 1.2, 4.2). */
const profiles = new Set([
  'cc.multiple_choice.v0p1',
  'cc.multiple_response.v0p1',
  'cc.true_false.v0p1',
  'cc.fib.v0p1',
  'cc.pattern_match.v0p1',
  'cc.essay.v0p1'
])

/** A question with its kind, points and key. `canvas`: it is in Canvas's own form, to which the profile's rules do not apply. */
export function question(item: XmlElement, { canvas }: { canvas: boolean }): FoundQuestion {
  const title = attribute(item, 'title')?.trim() || (attribute(item, 'ident') ?? '')
  const profile = field(item, 'cc_profile')
  const type = field(item, 'question_type') ?? profile
  const points = field(item, 'points_possible') ?? field(item, 'cc_weighting')
  const key = keyOf(item)
  const choices = findAll(item, 'render_choice').reduce((sum, each) => sum + findAll(each, 'response_label').length, 0)
  const feedback = findAll(item, 'itemfeedback').length
  return {
    kind: type?.replace(/^cc\.|\.v\dp\d$/g, '') ?? 'question',
    title,
    details: {
      ...(points ? { points: Number(points) } : {}),
      ...(choices > 0 ? { choices } : {}),
      ...(key.length > 0 ? { key: key.join('; ') } : {}),
      ...(feedback > 0 ? { feedback } : {})
    },
    children: [],
    problems: canvas ? canvasProblems(item, title, key) : profileProblems(item, title, profile, key)
  }
}

/** So many right answers are listed; a number as spellings may have hundreds. */
const listed = 12

/** The words of right choices, or the right spellings: what a condition with a score names outside of `not`. */
function keyOf(item: XmlElement): string[] {
  const lids = findAll(item, 'response_lid')
  const labels = new Map(findAll(item, 'response_label').map(each => [attribute(each, 'ident') ?? '', words(each)]))
  const lefts = new Map(lids.map(each => [attribute(each, 'ident') ?? '', words(find(each, 'material'))]))
  const scored = findAll(item, 'respcondition').filter(each =>
    childElements(each, 'setvar').some(setvar => Number(textOf(setvar)) > 0)
  )
  const named = scored.flatMap(each => answers(find(each, 'conditionvar')))
  const shown = named.map(({ response, value }) => {
    const left = lids.length > 1 ? lefts.get(response) : undefined
    return `${left ? `${left} = ` : ''}${labels.get(value) ?? value}`
  })
  const key = [...new Set(shown)]
  return key.length > listed ? [...key.slice(0, listed), `… ${key.length - listed} more`] : key
}

/** Each answer that a condition accepts, and which response of the question it belongs to. Bounds are a range, `8.75–9.25`, unless they are equal. */
function answers(parent: XmlElement | undefined): { response: string; value: string }[] {
  const below = parent ? childElements(parent).filter(each => localName(each) !== 'not') : []
  const [low, high] = ['vargte', 'varlte'].map(name => below.find(each => localName(each) === name))
  const found = below.flatMap(each =>
    /^var(equal|substring)$/.test(localName(each))
      ? [{ response: attribute(each, 'respident') ?? '', value: textOf(each).trim() }]
      : answers(each)
  )
  const isRange = low && high && textOf(low).trim() !== textOf(high).trim()
  return isRange ? [...found, { response: '', value: `${textOf(low).trim()}–${textOf(high).trim()}` }] : found
}

/** HTML as words. */
function words(of: XmlElement | undefined): string {
  return textOf(of)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

function field(item: XmlElement, label: string): string | undefined {
  const fields = findAll(item, 'qtimetadatafield')
  const own = fields.find(each => textOf(find(each, 'fieldlabel')).trim() === label)
  return own && textOf(find(own, 'fieldentry')).trim()
}

function canvasProblems(item: XmlElement, title: string, key: readonly string[]): string[] {
  const type = field(item, 'question_type') ?? ''
  const isOpen = /essay|text_only|file_upload|calculated/.test(type)
  return isOpen || key.length > 0 ? [] : [`The question “${title}” has no right answer: Canvas warns of it.`]
}

function profileProblems(
  item: XmlElement,
  title: string,
  profile: string | undefined,
  key: readonly string[]
): string[] {
  const it = `The question “${title}”`
  if (profile === undefined) return [`${it} has no cc_profile: Moodle leaves it out without a word.`]
  if (!profiles.has(profile))
    return [`${it} has the unknown cc_profile ${profile}: Moodle leaves it out without a word.`]
  const idents = findAll(item, 'response_label').map(each => attribute(each, 'ident') ?? '')
  const conditions = findAll(item, 'varequal').map(each => textOf(each).trim())
  const isChosen = /choice|response|true_false/.test(profile)
  const unknown = isChosen ? conditions.filter(each => !idents.includes(each)) : []
  const rules: readonly (readonly [broken: boolean, problem: string])[] = [
    [profile !== 'cc.essay.v0p1' && key.length === 0, 'has no right answer'],
    [profile === 'cc.multiple_choice.v0p1' && idents.length < 3, 'has fewer than the three choices of the profile'],
    [
      profile === 'cc.true_false.v0p1' && idents.some(each => each !== 'true' && each !== 'false'),
      'calls its choices otherwise than `true` and `false`: Moodle stops the import'
    ],
    [profile === 'cc.pattern_match.v0p1', 'matches a pattern: Moodle gives 10,000 % for it, and cc2olx drops its quiz'],
    [unknown.length > 0, `names choices that it does not have: ${[...new Set(unknown)].join(', ')}`],
    [
      findAll(item, 'setvar').some(each => (attribute(each, 'action') ?? 'Set') !== 'Set'),
      'adds points up, which the profile does not know: importers read it each in their own way'
    ]
  ]
  return rules.filter(([broken]) => broken).map(([, problem]) => `${it} ${problem}.`)
}
