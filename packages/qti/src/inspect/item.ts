import type { Inspection } from '@curricle/model'
import { childElements, textOf, type XmlElement } from '@curricle/xml'
import { keyOf, unknownAnswers } from './key.ts'
import { below, named, plainName, value } from './names.ts'
import { pathFrom, type QtiPackage } from './package.ts'

/** Interactions by their plain names (QTI 2.1 Information Model, chapter 7; QTI 3.0, 2.5). */
const kinds: Readonly<Record<string, string>> = {
  textentryinteraction: 'typed answer',
  inlinechoiceinteraction: 'choice in the text',
  extendedtextinteraction: 'free text',
  matchinteraction: 'matching',
  associateinteraction: 'pairs',
  orderinteraction: 'ordering',
  gapmatchinteraction: 'dragging into gaps',
  hottextinteraction: 'words in a text',
  hotspotinteraction: 'places in a picture',
  selectpointinteraction: 'points in a picture',
  graphicorderinteraction: 'ordering in a picture',
  graphicassociateinteraction: 'pairs in a picture',
  graphicgapmatchinteraction: 'dragging onto a picture',
  positionobjectinteraction: 'placing on a picture',
  sliderinteraction: 'slider',
  mediainteraction: 'media to be played',
  drawinginteraction: 'drawing',
  uploadinteraction: 'file to hand in',
  endattemptinteraction: 'button',
  custominteraction: 'interaction of its own',
  portablecustominteraction: 'interaction of its own'
}

/** A question: its interactions in plain words, points, choices, key, feedback. Problems go to the package. */
export function itemOf(root: XmlElement, path: string, { paths, problems }: QtiPackage): Inspection {
  const title = value(root, 'title')?.trim() || (value(root, 'identifier') ?? path)
  const it = `The question “${title}” (${path})`
  const interactions = below(root, name => name.endsWith('interaction'))
  const declarations = childElements(root).filter(each => plainName(each) === 'responsedeclaration')
  const labels = labelsOf(root)
  problems.push(...undeclared(root, declarations).map(name => `${it} uses ${name}, which it does not declare.`))
  for (const each of declarations) {
    const unknown = unknownAnswers(each, labels)
    if (unknown.length > 0) problems.push(`${it} has a key that names what it does not have: ${unknown.join(', ')}.`)
  }
  problems.push(...lost(root, path, paths).map(file => `${it} shows ${file}, which the package does not have.`))
  if (interactions.length === 0) problems.push(`${it} asks nothing: it has no interaction.`)

  const key = declarations.map(each => keyOf(each, labels)).filter(each => each !== '')
  const choices = below(root, name => /^(simplechoice|inlinechoice|hotspotchoice|gaptext|gapimg)$/.test(name)).length
  const feedback = below(root, name => /feedback(block|inline)?$/.test(name)).length
  const points = pointsOf(root)
  return {
    kind: 'question',
    title,
    details: {
      interaction: [...new Set(interactions.map(kindOf))].join(', ') || 'none',
      ...(points === undefined ? {} : { points }),
      ...(choices > 0 ? { choices } : {}),
      ...(key.length > 0 ? { key: key.join(' | ') } : {}),
      ...(feedback > 0 ? { feedback } : {})
    },
    children: []
  }
}

function kindOf(interaction: XmlElement): string {
  const name = plainName(interaction)
  if (name === 'choiceinteraction')
    return value(interaction, 'maxChoices') === '1' ? 'single choice' : 'multiple choice'
  return kinds[name] ?? name
}

/** Words of everything that a key can name; a gap has none and is counted. */
function labelsOf(root: XmlElement): Map<string, string> {
  const named = below(root, name => /(choice|gap|gaptext|gapimg|hottext|hotspot)$/.test(name))
  let gaps = 0
  return new Map(
    named.map(each => {
      const said = textOf(each).replace(/\s+/g, ' ').trim() || value(each, 'hotspotLabel') || value(each, 'objectLabel')
      const identifier = value(each, 'identifier') ?? ''
      return [identifier, plainName(each) === 'gap' ? `gap ${++gaps}` : said || identifier]
    })
  )
}

/** Responses that interactions bind, and outcomes that feedback waits for, without a declaration. */
function undeclared(root: XmlElement, declarations: readonly XmlElement[]): string[] {
  const outcomes = new Set(named(root, 'outcomedeclaration').map(each => value(each, 'identifier')))
  const responses = new Set(declarations.map(each => value(each, 'identifier')))
  const bound = below(root, name => name.endsWith('interaction')).map(each => value(each, 'responseIdentifier'))
  const shown = below(root, name => /feedback(block|inline)?$/.test(name)).map(each => value(each, 'outcomeIdentifier'))
  const missing = [...bound.filter(name => !responses.has(name)), ...shown.filter(name => !outcomes.has(name))]
  return [...new Set(missing.filter(name => name !== undefined))]
}

function lost(root: XmlElement, path: string, paths: ReadonlySet<string>): string[] {
  const addresses = below(root, name => /^(img|object|audio|video|source|track|stylesheet)$/.test(name)).flatMap(each =>
    [
      value(each, 'src'),
      value(each, 'data'),
      plainName(each) === 'stylesheet' ? value(each, 'href') : undefined
    ].filter(address => address !== undefined && address !== '' && !/^([a-z][a-z\d+.-]*:|\/\/)/i.test(address))
  ) as string[]
  return [...new Set(addresses)].filter(address => !paths.has(pathFrom(path, address)))
}

/** The highest SCORE, where the item says it. */
function pointsOf(root: XmlElement): number | undefined {
  const outcomes = named(root, 'outcomedeclaration')
  const by = (name: string) => outcomes.find(each => value(each, 'identifier') === name)
  const score = by('SCORE')
  const maximum = by('MAXSCORE')
  const said = (score && value(score, 'normalMaximum')) ?? (maximum && textOf(maximum).trim())
  return said ? Number(said) : undefined
}
