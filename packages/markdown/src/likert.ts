import { type ScaleName, scaleNames } from '@curricle/locale'
import { type FlowContent, nearest, type PhrasingContent, type Statement, text } from '@curricle/model'
import { type Answered, type Asked, before } from './asked.ts'
import { entries } from './entry.ts'
import { fault } from './manuscript.ts'
import type { Parsed } from './parsed.ts'

/** `likert=agreement` and a list of statements with ids. */
export function likert(asked: Asked, list: Parsed): Answered {
  const { manuscript, question } = asked
  const read = entries(manuscript, list, {}, { what: 'statement', under: question.id })
  const children = read.map(({ id, content, words, position, checked }): Statement => {
    if (checked !== undefined)
      fault(manuscript, 'key-in-survey', `“${words}” has a box`, position, 'Statements are rated: write `- ` alone.')
    if (/^\d+$/.test(id)) {
      fault(
        manuscript,
        'id-missing',
        `The statement “${words}” has no id`,
        position,
        'Write one after it, such as `{#can-name}`: answers before and after are compared by it.'
      )
    }
    return { type: 'statement', id, children: inline(content), position }
  })
  return { interaction: 'likert', prompt: before(asked), children, fields: scale(asked) }
}

function scale({ manuscript, question }: Asked): { scale: string[]; scaleName?: string } {
  const said = question.values.likert ?? []
  const { words, register } = manuscript.module
  const name = said.length === 1 ? said[0] : undefined
  if (name === undefined) {
    if (register.original && !question.hasLabels) {
      fault(
        manuscript,
        'translation-different',
        `The labels of the scale of “${question.title}” are not translated`,
        question.position,
        'Write them here too: `{likert="never / sometimes / always"}`.'
      )
    }
    return { scale: said }
  }
  if (isScale(name)) return { scale: [...words.scales[name]], scaleName: name }
  const near = nearest(name, scaleNames)
  const note = near
    ? `Did you mean \`${near}\`?`
    : `The scales are ${scaleNames.join(', ')}; or write your own: \`likert="never / sometimes / always"\`.`
  fault(manuscript, 'scale-malformed', `There is no scale \`${name}\``, question.place('likert'), note)
  return { scale: [name] }
}

function isScale(name: string): name is ScaleName {
  return (scaleNames as readonly string[]).includes(name)
}

/** A statement is one line; what else an item holds is joined to it. */
function inline(content: readonly FlowContent[]): PhrasingContent[] {
  const [first] = content
  return first?.type === 'paragraph' && content.length === 1 ? first.children : [{ type: 'text', value: text(content) }]
}
