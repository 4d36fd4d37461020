import type { Inspection } from '@curricle/model'
import { childElements, find, findAll, textOf, type XmlElement } from '@curricle/xml'
import type { InspectedBank } from './bank.ts'

/** The files of one activity. */
export interface ActivityFiles {
  modname: string
  title: string
  own: XmlElement | undefined
  module: XmlElement | undefined
}

/** An activity with what is inside it: chapters, questions of a quiz, of a survey, what can be handed in. */
export function activity(
  { modname, title, own, module }: ActivityFiles,
  bank: InspectedBank,
  problems: string[]
): Inspection {
  const content = own && find(own, modname)
  if (own && textOf(content && find(content, 'name')) === '') {
    problems.push(`The ${modname} “${title}” has no name: Moodle drops it.`)
  }
  const hidden = textOf(module && find(module, 'visible')) === '0'
  const inside = content ? insides[modname]?.(content, bank, problems) : undefined
  return {
    kind: modname,
    title,
    details: { ...(hidden ? { hidden: true } : {}), ...inside?.details },
    children: inside?.children ?? []
  }
}

type Inside = Pick<Inspection, 'details' | 'children'>
type Reader = (content: XmlElement, bank: InspectedBank, problems: string[]) => Inside

const insides: Readonly<Record<string, Reader>> = {
  book: content => ({
    children: findAll(content, 'chapter').map(chapter => ({
      kind: 'chapter',
      title: textOf(find(chapter, 'title')),
      ...(textOf(find(chapter, 'hidden')) === '1' ? { details: { hidden: true } } : {}),
      children: []
    }))
  }),
  quiz,
  feedback: content => ({
    details: { anonymous: textOf(find(content, 'anonymous')) === '1' },
    children: findAll(content, 'item')
      .filter(item => textOf(find(item, 'hasvalue')) === '1')
      .map(item => ({
        kind: 'survey question',
        title: textOf(find(item, 'name')),
        details: { type: textOf(find(item, 'typ')), label: textOf(find(item, 'label')) },
        children: []
      }))
  }),
  assign: content => ({
    details: {
      points: Number(textOf(find(content, 'grade'))),
      submission: findAll(content, 'plugin_config')
        .filter(each => textOf(find(each, 'subtype')) === 'assignsubmission')
        .filter(each => textOf(find(each, 'name')) === 'enabled' && textOf(find(each, 'value')) === '1')
        .map(each => textOf(find(each, 'plugin')))
        .join(', ')
    },
    children: []
  }),
  forum: content => ({ details: { type: textOf(find(content, 'type')) }, children: [] }),
  glossary: content => ({
    children: findAll(content, 'entry').map(entry => ({
      kind: 'entry',
      title: textOf(find(entry, 'concept')),
      children: []
    }))
  })
}

function quiz(content: XmlElement, bank: InspectedBank, problems: string[]): Inside {
  const name = textOf(find(content, 'name'))
  const container = find(content, 'question_instances')
  const instances = container ? childElements(container, 'question_instance') : []
  const marks = instances.map(instance => Number(textOf(find(instance, 'maxmark'))))
  const sum = marks.reduce((total, mark) => total + mark, 0)
  if (Math.abs(sum - Number(textOf(find(content, 'sumgrades')))) > 0.0001) {
    problems.push(`Quiz “${name}”: its sumgrades is not ${sum}, the sum of its marks.`)
  }
  const children = instances.map((instance, index): Inspection => {
    const points = marks[index] ?? 0
    if (find(instance, 'question_set_reference'))
      return { kind: 'random question', title: '', details: { points }, children: [] }
    const known = bank.entries.get(
      textOf(find(instance, 'question_reference', 'questionbankentryid')) || textOf(find(instance, 'questionid'))
    )
    if (known?.details?.type === 'random')
      return { kind: 'random question', title: '', details: { points }, children: [] }
    if (!known) problems.push(`Quiz “${name}”, place ${index + 1}: the question is not in the backup.`)
    return { kind: 'question', title: known?.title ?? '', details: { ...known?.details, points }, children: [] }
  })
  const attempts = Number(textOf(find(content, 'attempts_number')))
  return {
    details: {
      points: sum,
      behaviour: textOf(find(content, 'preferredbehaviour')),
      ...(attempts > 0 ? { attempts } : {})
    },
    children
  }
}
