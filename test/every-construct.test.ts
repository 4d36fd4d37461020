import { join } from 'node:path'
import { type Compilation, compile, diskSources, formats } from '@curricle/compiler'
import { constructs } from '@curricle/model'
import { beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, 'courses')
let made: Compilation

beforeAll(async () => {
  made = await compile(diskSources(root, ['every-construct']), { courses: ['every-construct'] })
})

describe('a course that uses every construct', () => {
  it('has each of them', () => {
    const used = new Set(made.packages.flatMap(({ contents }) => [...contents.keys()]))
    expect(constructs.filter(construct => !used.has(construct))).toEqual([])
  })

  it('gives no error', () => {
    const errors = made.files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal === true))
    expect(errors.map(String)).toEqual([])
  })

  it.each(Object.keys(formats))('becomes %s in each language and for both editions', format => {
    const packages = made.packages.filter(({ exporter }) => exporter.name === format)
    expect(packages.map(({ language, edition }) => `${language} ${edition}`).sort()).toEqual([
      'en learner',
      'en teacher',
      'fr learner',
      'fr teacher'
    ])
    for (const { entries } of packages) expect(entries.length).toBeGreaterThan(0)
  })

  it('says every loss with its line, and what is lost in words', () => {
    const losses = made.packages.flatMap(each => each.losses)
    expect(losses.length).toBeGreaterThan(20)
    for (const loss of losses) {
      expect(loss.reason, String(loss)).toMatch(/\S.*\.$/)
      expect(loss.file, loss.reason).toMatch(/^every-construct\//)
    }
  })
})
