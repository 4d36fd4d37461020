import type { Assessment, FlowContent, Item, ItemPart, Page, PhrasingContent, Titled } from '@curricle/model'

/** Words in a line. */
export const words = (value: string): PhrasingContent[] => [{ type: 'text', value }]

/** A paragraph. */
export const paragraph = (...children: (string | PhrasingContent)[]): FlowContent => ({
  type: 'paragraph',
  children: children.flatMap(child => (typeof child === 'string' ? words(child) : [child]))
})

/** What pages and activities have in common. */
export function titled(id: string, title: string): Titled {
  return { id, title, heading: words(title), path: '01-module.md' }
}

export function page(id: string, title: string, ...children: FlowContent[]): Page {
  return { type: 'page', ...titled(id, title), children }
}

export function quiz(id: string, children: Assessment['children'], more: Partial<Assessment> = {}): Assessment {
  return {
    type: 'assessment',
    ...titled(id, `Quiz ${id}`),
    purpose: 'graded',
    shuffle: false,
    anonymous: true,
    children,
    ...more
  }
}

export function item(interaction: Item['interaction'], id: string, parts: ItemPart[], more: Partial<Item> = {}): Item {
  const prompt: ItemPart = { type: 'prompt', children: [paragraph(`What about ${id}?`)] }
  return {
    type: 'item',
    id,
    title: `Question ${id}`,
    heading: words(`Question ${id}`),
    interaction,
    maxScore: 1,
    objectives: [],
    children: parts.some(part => part.type === 'prompt') ? parts : [prompt, ...parts],
    ...more
  }
}

export function choice(id: string, value: string, credit: number, feedback?: string): ItemPart {
  return {
    type: 'choice',
    id,
    correct: credit > 0,
    credit,
    children: [paragraph(value)],
    feedback: feedback ? [paragraph(feedback)] : []
  }
}

export function answer(id: string, value: string, credit: number, feedback?: string): ItemPart {
  return { type: 'answer', id, value, credit, correct: credit > 0, feedback: feedback ? [paragraph(feedback)] : [] }
}

export function number(
  id: string,
  value: number,
  tolerance: number,
  unit: string | undefined,
  credit: number
): ItemPart {
  return {
    type: 'numericAnswer',
    id,
    value,
    tolerance,
    range: false,
    ...(unit ? { unit } : {}),
    correct: credit > 0,
    credit,
    feedback: credit > 0 ? [] : [paragraph('Those are minutes.')]
  }
}

export const feedback = (when: 'always' | 'correct' | 'partial' | 'incorrect', said: string): ItemPart => ({
  type: 'feedback',
  when,
  children: [paragraph(said)]
})

export const hint = (said: string): ItemPart => ({ type: 'hint', children: [paragraph(said)] })

export const prompt = (...children: FlowContent[]): ItemPart => ({ type: 'prompt', children })
