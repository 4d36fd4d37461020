import { fill } from '@curricle/locale'
import { type Gap, type Item, part, visit } from '@curricle/model'
import type { XmlElement } from '@curricle/xml'
import { choiceScoring } from './choice.ts'
import { expressions, response } from './expressions.ts'
import { mixed } from './mixed.ts'
import type { Asked, Question } from './question.ts'

/** cloze: a field or a menu in each gap, with a response of its own; each right one earns its share. */
export function cloze({ item, scope, identifier }: Asked): Question {
  const { make, declare, when, add, share, answered } = expressions(scope.binding)
  const all = gapsOf(item)
  const declarations: XmlElement[] = []
  const fields = new Map<string, XmlElement>()
  for (const [index, { id, mode, options }] of all.entries()) {
    const name = `${response}_${id}`
    const label = scope.binding.label(fill(scope.words.player.gap, { number: index + 1 }))
    if (mode === 'typed') {
      const key = {
        correct: options.slice(0, 1),
        pairs: options.map(each => ({ key: each, share: 1 })),
        caseSensitive: false
      }
      declarations.push(declare(name, { cardinality: 'single', baseType: 'string' }, key))
      const longest = Math.max(...options.map(each => each.length), 10)
      fields.set(id, make('textEntryInteraction', { responseIdentifier: name, expectedLength: longest, ...label }))
      continue
    }
    const words = options.map(word => ({ word, key: identifier('w', id, word) }))
    const right = words.slice(0, 1).map(each => each.key)
    declarations.push(
      declare(
        name,
        { cardinality: 'single', baseType: 'identifier' },
        { correct: right, pairs: right.map(key => ({ key, share: 1 })) }
      )
    )
    fields.set(
      id,
      make(
        'inlineChoiceInteraction',
        { responseIdentifier: name, shuffle: 'true', ...label },
        mixed(words).map(({ word, key }) => make('inlineChoice', { identifier: key }, word))
      )
    )
  }
  return {
    declarations,
    answer: [],
    gaps: fields,
    scoring: {
      by: 'conditions',
      conditions: [
        ...all.map(({ id }) =>
          when(answered(`${response}_${id}`), add(make('mapResponse', { identifier: `${response}_${id}` })))
        ),
        share(all.length)
      ]
    },
    said: []
  }
}

/** gap-match: the words of all gaps, each once, to be put into the text. */
export function gapMatch({ item, scope, identifier }: Asked): Question {
  const { make, declare } = expressions(scope.binding)
  const all = gapsOf(item).map(({ id, options }) => ({ id, options, place: identifier('g', id) }))
  const words = [...new Set(all.flatMap(each => each.options))].map(word => ({
    word,
    key: identifier('w', word),
    uses: Math.max(1, all.filter(each => each.options[0] === word).length)
  }))
  const correct = all.flatMap(({ options: [right], place }) =>
    words.filter(each => each.word === right).map(each => `${each.key} ${place}`)
  )
  return {
    declarations: [
      declare(
        response,
        { cardinality: 'multiple', baseType: 'directedPair' },
        { correct, pairs: correct.map(key => ({ key, share: 1 / all.length })) }
      )
    ],
    answer: [],
    around: prompt =>
      make(
        'gapMatchInteraction',
        { responseIdentifier: response, shuffle: 'true' },
        mixed(words).map(({ word, key, uses }) => make('gapText', { identifier: key, matchMax: uses }, word)),
        prompt
      ),
    gaps: new Map(all.map(({ id, place }) => [id, make('gap', { identifier: place })])),
    scoring: choiceScoring(true),
    said: []
  }
}

/** The gaps in the prompt of an item, in their order. */
export function gapsOf(item: Item): Gap[] {
  const found: Gap[] = []
  const prompt = part(item, 'prompt')
  if (prompt) {
    visit(prompt, node => {
      if (node.type === 'gap') found.push(node)
    })
  }
  return found
}
