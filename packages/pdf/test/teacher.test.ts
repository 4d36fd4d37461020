import { words } from '@curricle/locale'
import { describe, expect, it } from 'vitest'
import { pdf } from '../src/index.ts'
import { every } from './every.ts'
import { elements, read } from './reading.ts'
import { choice, course, exercise, item, p, titled } from './tree.ts'
import { written } from './written.ts'

const mark = words('en').pdf.teacherOnly
const audience = { for: 'teacher' as const }
const data = { audience }

const text = async (made: ReturnType<typeof course>): Promise<string> => {
  const { tree } = await read((await written(pdf, made)).files.get('sample.pdf') as Uint8Array)
  return elements(tree)
    .filter(each => each.children.length === 0)
    .map(each => each.text)
    .join(' ')
    .replace(/\s+/g, ' ')
}

describe('what the teacher’s edition alone has is marked', () => {
  it('in passages, once above all that belong together', async () => {
    const passage = [
      { ...p('Ask the groups.'), data },
      { ...p('Then wait.'), data }
    ]
    const made = course([{ type: 'page', ...titled('a', 'A'), children: [p('For all.'), ...passage, p('Go on.')] }])
    expect(await text(made)).toContain(`For all. ${mark} Ask the groups. Then wait. Go on.`)
  })

  it('on pages, activities and questions', async () => {
    const question = item('single-choice', 'Hidden', [choice('1', 'Yes', true), choice('2', 'No', false)], { audience })
    const made = course([
      { type: 'page', ...titled('a', 'Room plan'), audience, children: [p('Words.')] },
      {
        type: 'assessment',
        ...titled('check', 'Check'),
        purpose: 'graded',
        shuffle: false,
        anonymous: false,
        children: [question]
      },
      { ...exercise('do', 'Do it', [{ type: 'task', children: [p('Task.')] }]), audience }
    ])
    const found = await text(made)
    expect(found).toContain(`${mark} Room plan`)
    expect(found).toContain(`${mark} 1. Hidden`)
    expect(found).toMatch(new RegExp(`${mark} Exercise Do it`))
  })

  it('on solutions and the answer key', async () => {
    const found = await text(every('teacher'))
    expect(found).toMatch(new RegExp(`${mark} It depends\\.`))
    expect(found).toMatch(new RegExp(`Answer key ${mark}`))
  })

  it('but nothing is in the learner’s edition', async () => {
    expect(await text(every('learner'))).not.toContain(mark)
  })
})
