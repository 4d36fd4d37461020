// Lines up what answers a question has, what each is worth and what is said to it, with what a Moodle holds (bank.php).
import { flat, round, textsOf } from './words.mjs'

/** Yields `[holds, what]` for everything of an item that Moodle has a field of its own for. */
export function* questionChecks(item, its) {
  const of = type => item.children.filter(each => each.type === type)
  const says = (nodes, text) => textsOf(nodes).filter(each => !flat(text).includes(each))
  const said = function* (what, nodes, text) {
    for (const each of says(nodes, text)) yield [false, `${what} lacks “${each}”`]
    if (nodes.length > 0) yield [true, what]
  }
  for (const [index, hint] of of('hint').entries()) yield* said(`hint ${index + 1}`, [hint], its.hints[index] ?? '')
  const feedback = when => of('feedback').filter(each => each.when === when)
  yield* said('general feedback', feedback('always'), its.general)
  if (its.type === 'essay') {
    yield* said('template', of('template'), its.template)
    yield* said(
      'rubric of the grader',
      of('rubric').flatMap(each => each.children),
      its.grader
    )
  }
  if (combined.has(its.type)) {
    yield* said('feedback to a right answer', feedback('correct'), its.correct)
    yield* said('feedback to a partly right answer', feedback('partial'), its.partial)
    yield* said('feedback to a wrong answer', feedback('incorrect'), its.incorrect)
  }
  for (const expected of (answers[its.type] ?? (() => []))(item, its)) {
    const { what, holds, feedback, found } = expected
    yield [holds, what]
    if (found && feedback) yield* said(`${what}: feedback`, feedback, found.feedback)
  }
}

const combined = new Set(['multichoice', 'match', 'ordering', 'ddwtos', 'gapselect', 'ddmarker'])

/** By question type: what each answer must be. */
const answers = {
  multichoice: (item, its) =>
    item.children
      .flatMap(each => (each.type === 'hotspot' ? each.children : each))
      .filter(each => each.type === 'choice' || each.type === 'area')
      .map((choice, index) => {
        const found = its.answers[index]
        const isSame =
          round(choice.credit) === round(found?.fraction) &&
          textsOf([{ ...choice, feedback: [] }]).every(each => flat(found.text).includes(each))
        return {
          what: `choice ${index + 1} with ${choice.credit}: ${show(found)}`,
          holds: isSame,
          found,
          feedback: choice.feedback
        }
      }),
  truefalse: (item, its) =>
    item.children
      .filter(each => each.type === 'choice')
      .map(choice => {
        const found = its.answers[choice.truth ? 0 : 1]
        const holds = found?.fraction === (choice.correct ? 1 : 0)
        return { what: `${choice.truth}: ${show(found)}`, holds, found, feedback: choice.feedback }
      }),
  shortanswer: (item, its) =>
    item.children
      .filter(each => each.type === 'answer')
      .map(answer => {
        const value = answer.value.trim().replaceAll('*', '\\*')
        const found = its.answers.find(each => each.text === value && round(each.fraction) === round(answer.credit))
        return {
          what: `answer “${answer.value}” with ${answer.credit}`,
          holds: found !== undefined,
          found,
          feedback: answer.feedback
        }
      }),
  numerical: (item, its) => {
    const given = item.children.filter(each => each.type === 'numericAnswer')
    const first = given.find(each => each.correct)
    const bare = unit => (unit ?? '').replace(/\s/g, '')
    const related = unit =>
      given.find(each => each.correct && bare(each.unit) === unit && unit !== bare(first.unit))?.value / first.value ||
      1
    return given
      .filter(each => each === first || !each.correct || bare(each.unit) === bare(first.unit) || !each.unit)
      .filter(each => bare(each.unit) === '' || its.units.some(([unit]) => unit === bare(each.unit)))
      .map(answer => {
        const factor = related(bare(answer.unit))
        const found = its.answers.find(
          each =>
            round(each.fraction) === round(answer.credit) &&
            near(Number(each.text), answer.value / factor) &&
            near(each.tolerance, answer.tolerance / factor)
        )
        return {
          what: `number ${answer.value} ± ${answer.tolerance} ${answer.unit ?? ''} with ${answer.credit}: ${JSON.stringify(its.answers)}`,
          holds: found !== undefined,
          found,
          feedback: answer.feedback
        }
      })
  },
  match: (item, its) =>
    item.children
      .filter(each => each.type === 'pair')
      .map((pair, index) => {
        const [stem, answer] = its.pairs[index] ?? ['', '']
        const words = textsOf(pair.right)
        const holds =
          textsOf(pair.left ?? []).every(each => flat(stem).includes(each)) &&
          (pair.left !== undefined || stem.trim() === '') &&
          words.every(each => flat(answer.replaceAll('&#60;', '<')).includes(each))
        return { what: `pair ${index + 1}: ${stem} – ${answer}`, holds }
      }),
  ordering: (item, its) => {
    const sorted = [...its.answers].sort((one, other) => one.fraction - other.fraction)
    return item.children
      .filter(each => each.type === 'choice')
      .map((choice, index) => ({
        what: `element ${index + 1}: ${show(sorted[index])}`,
        holds: textsOf([choice]).every(each => flat(sorted[index]?.text ?? '').includes(each))
      }))
  },
  multianswer: (item, its) =>
    gaps(item).flatMap((gap, index) =>
      gap.options.map((option, place) => {
        const fraction = gap.mode === 'typed' || place === 0 ? 1 : 0
        const text = gap.mode === 'typed' ? option.replaceAll('*', '\\*') : option
        const holds = its.parts[index]?.some(each => flat(each.text) === flat(text) && each.fraction === fraction)
        return { what: `gap ${index + 1}: “${option}” with ${fraction}: ${JSON.stringify(its.parts[index])}`, holds }
      })
    ),
  gapselect: words,
  ddwtos: words,
  ddmarker: (item, its) => {
    const right = item.children.find(each => each.type === 'hotspot').children.filter(each => each.correct)
    const shapes = { rect: 'rectangle', circle: 'circle', poly: 'polygon' }
    return right.map(({ shape }, index) => ({
      what: `area ${index + 1}: ${its.zones[index]}`,
      holds: its.zones[index]?.startsWith(`${shapes[shape.kind]} `)
    }))
  }
}

function words(item, its) {
  const held = its.answers.map(each => flat(each.text))
  return gaps(item).flatMap(gap =>
    gap.options.map(option => ({ what: `word “${option}”`, holds: held.includes(flat(option)) }))
  )
}

function gaps(item) {
  const found = []
  const walk = node => {
    if (node.type === 'gap') found.push(node)
    for (const each of node.children ?? []) walk(each)
  }
  walk(item)
  return found
}

const show = answer => (answer ? `${answer.text.trim()} (${answer.fraction})` : 'nothing')
const near = (one, other) => Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(other))
