import { attribute, childElements, find, findAll, localName, textOf, type XmlElement } from '@curricle/xml'

/**
 * The rules of the standard's Schematron that bear on what we write, by their numbers there: of the manifest (Common Cartridge
 * 1.1 and 1.3, profile of Content Packaging) and of an assessment or question bank (profile of QTI 1.2). What they forbid and
 * `schema.ts` knows is not said again.
 */
export function broken(root: XmlElement): string[] {
  return localName(root) === 'manifest' ? ofManifest(root) : ofQuestions(root)
}

type Check = readonly [rule: string, holds: boolean]

const failed = (checks: readonly Check[], about: string): string[] =>
  checks.filter(([, holds]) => !holds).map(([rule]) => `${rule} ${about}`)

function ofManifest(root: XmlElement): string[] {
  const resources = findAll(root, 'resource')
  const types = new Map(resources.map(each => [attribute(each, 'identifier'), attribute(each, 'type') ?? '']))
  const items = findAll(root, 'item')
  const shown = new Set(items.map(each => attribute(each, 'identifierref')))
  const banks = resources.filter(each => /question-bank$/.test(attribute(each, 'type') ?? ''))
  return [
    ...resources.flatMap(each => ofResource(each, types, shown)),
    ...failed([['4a', banks.length < 2]], 'question banks'),
    ...items.flatMap(each =>
      failed(
        [
          ['8a', !/question-bank$/.test(types.get(attribute(each, 'identifierref')) ?? '')],
          ['8b', attribute(each, 'identifierref') === undefined || childElements(each, 'item').length === 0]
        ],
        attribute(each, 'identifier') ?? ''
      )
    )
  ]
}

/** Kinds of resource that are one document, without `href`. */
const documents = /^imsdt|^imswl|^imsbasiclti|^assignment|\/(assessment|question-bank)$/
/** What depends on which: the kind of resource, and the kinds on which it must not depend. */
const independent: readonly (readonly [set: string, of: RegExp, never: RegExp])[] = [
  ['1', /^imsdt/, /^imsdt|^imswl|^imsbasiclti|assessment$|question-bank$/],
  ['2', /^imswl/, /./],
  ['3', /assessment$/, /^imsdt|^imswl|^imsbasiclti|assessment$|question-bank$/],
  ['4', /question-bank$/, /^imsdt|^imswl|^imsbasiclti|assessment$|question-bank$/],
  ['5', /^webcontent$/, /^imsdt|^imswl|^imsbasiclti|assessment$|question-bank$|learning-application-resource$/],
  [
    '6',
    /learning-application-resource$/,
    /^imsdt|^imswl|^imsbasiclti|assessment$|question-bank$|learning-application-resource$/
  ]
]

function ofResource(
  resource: XmlElement,
  types: ReadonlyMap<string | undefined, string>,
  shown: ReadonlySet<string | undefined>
): string[] {
  const identifier = attribute(resource, 'identifier')
  const type = attribute(resource, 'type') ?? ''
  const href = attribute(resource, 'href')
  const files = childElements(resource, 'file').map(each => attribute(each, 'href'))
  const needed = childElements(resource, 'dependency').map(each => attribute(each, 'identifierref'))
  return failed(
    [
      ['1a', !documents.test(type) || files.length === 1],
      ['1c', !documents.test(type) || href === undefined],
      ['5g', documents.test(type) || !shown.has(identifier) || href !== undefined],
      ['7a', !needed.includes(identifier)],
      ['7b', isSet(needed)],
      ['9a', isSet(files)],
      ['10b', href === undefined || files.includes(href)],
      ...independent
        .filter(([, of]) => of.test(type))
        .map(([set, , never]): Check => [`${set}d`, !needed.some(each => never.test(types.get(each) ?? ''))])
    ],
    identifier ?? ''
  )
}

const isSet = (values: readonly unknown[]): boolean => new Set(values).size === values.length

/** Fields of an assessment and of an item with the values that they may have. */
const fields: Readonly<Record<'assessment' | 'item', Readonly<Record<string, RegExp>>>> = {
  assessment: {
    cc_profile: /^cc\.exam\.v0p1$/,
    qmd_assessmenttype: /^Examination$/,
    qmd_scoretype: /^Percentage$/,
    qmd_feedbackpermitted: /^(Yes|No)$/,
    qmd_hintspermitted: /^(Yes|No)$/,
    qmd_solutionspermitted: /^(Yes|No)$/,
    qmd_timelimit: /^[1-9]\d{0,5}$/,
    cc_allow_late_submission: /^(Yes|No)$/,
    cc_maxattempts: /^(Examination|[1-5]|unlimited)$/
  },
  item: {
    cc_profile: /^cc\.(multiple_choice|multiple_response|true_false|fib|pattern_match|essay)\.v0p1$/,
    cc_weighting: /^[1-9]\d?$/,
    cc_question_category: /./,
    qmd_scoringpermitted: /^Yes$/,
    qmd_computerscored: /^(Yes|No)$/
  }
}

function ofQuestions(root: XmlElement): string[] {
  const assessment = find(root, 'assessment')
  const items = findAll(root, 'item')
  return [
    ...(assessment ? ofFields(find(assessment, 'qtimetadata'), 'assessment') : []),
    ...failed([['13a', isSet(items.map(each => attribute(each, 'ident')))]], 'items'),
    ...items.flatMap(ofItem)
  ]
}

function ofFields(metadata: XmlElement | undefined, owner: 'assessment' | 'item'): string[] {
  const all = metadata ? childElements(metadata, 'qtimetadatafield') : []
  const labels = all.map(each => textOf(find(each, 'fieldlabel')))
  const set = owner === 'item' ? '2' : '1'
  return [
    ...failed([[`${set}k`, isSet(labels)]], owner),
    ...all.flatMap(each => {
      const label = textOf(find(each, 'fieldlabel'))
      const entry = textOf(find(each, 'fieldentry'))
      return failed([[`${set}a`, fields[owner][label]?.test(entry) ?? false]], `${label}=${entry}`)
    })
  ]
}

/** By kind: set of the rules, element of the response, cardinality, and the number of choices. */
const kinds: Readonly<Record<string, readonly [set: string, response: string, cardinality: string, choices: RegExp]>> =
  {
    true_false: ['3', 'response_lid', 'Single', /^2$/],
    multiple_choice: ['4', 'response_lid', 'Single', /^([3-9]|\d\d+)$/],
    multiple_response: ['5', 'response_lid', 'Multiple', /^([2-9]|\d\d+)$/],
    fib: ['6', 'response_str', 'Single', /^0$/],
    essay: ['8', 'response_str', 'Single', /^0$/]
  }

function ofItem(item: XmlElement): string[] {
  const labels = findAll(item, 'qtimetadatafield')
  const profile = labels.find(each => textOf(find(each, 'fieldlabel')) === 'cc_profile')
  const kind = textOf(profile && find(profile, 'fieldentry')).replace(/^cc\.|\.v0p1$/g, '')
  const [set, response, cardinality, choices] = kinds[kind] ?? ['2b', '', '', /^$/]
  const responses = [...findAll(item, 'response_lid'), ...findAll(item, 'response_str')]
  const ids = responses.map(each => attribute(each, 'ident'))
  const options = findAll(item, 'response_label').map(each => attribute(each, 'ident') ?? '')
  const tests = findAll(item, 'varequal')
  const named = new Set(tests.map(textOf))
  const texts = findAll(item, 'itemfeedback').map(each => attribute(each, 'ident'))
  const shown = findAll(item, 'displayfeedback').map(each => attribute(each, 'linkrefid'))
  const isEssay = kind === 'essay'
  const scored = labels.find(each => textOf(find(each, 'fieldlabel')) === 'qmd_computerscored')
  return [
    ...ofFields(find(item, 'itemmetadata', 'qtimetadata'), 'item'),
    ...failed(
      [
        [`${set}a`, responses.every(each => attribute(each, 'rcardinality') === cardinality)],
        [`${set}b`, responses.length === 1 && responses.every(each => localName(each) === response)],
        [`${set}c`, response === 'response_lid' ? findAll(item, 'render_fib').length === 0 : options.length === 0],
        [`${set}d`, choices.test(String(options.length))],
        [`${set}e`, isEssay ? tests.length === 0 : tests.every(each => ids.includes(attribute(each, 'respident')))],
        [`${set}f`, findAll(item, 'varsubstring').length === 0],
        ['8f', !isEssay || textOf(scored && find(scored, 'fieldentry')) === 'No'],
        ['9a', options.every(each => named.has(each))],
        ['9a', options.length === 0 || [...named].every(each => options.includes(each))],
        ['12c', shown.every(each => texts.includes(each))],
        ['12d', texts.every(each => shown.includes(each))]
      ],
      attribute(item, 'title') ?? ''
    )
  ]
}
