import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile, diskSources } from '@curricle/compiler'
import { describe, expect, it } from 'vitest'

const courses = join(import.meta.dirname, 'courses')
const withMistakes = readdirSync(courses).filter(name => name.startsWith('mistakes'))

type Files = Awaited<ReturnType<typeof compile>>['files']

/** One line a message, `file:line:column severity rule`, as in `expected.txt`. */
function said(files: Files, folder: string): string[] {
  return files
    .flatMap(file =>
      file.messages.map(({ line = 1, column = 1, fatal, ruleId }) => {
        const path = file.path.replace(`${folder}/`, '')
        return { path, line, column, text: `${path}:${line}:${column} ${fatal ? 'error' : 'warning'} ${ruleId}` }
      })
    )
    .sort((a, b) => order(a.path, b.path) || a.line - b.line || a.column - b.column || order(a.text, b.text))
    .map(({ text }) => text)
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

describe.each(withMistakes)('the course %s', folder => {
  const compiled = compile(diskSources(courses), { courses: [folder], formats: ['scorm-1.2'] })

  it('reports each mistake at its place, and nothing else', async () => {
    const { files } = await compiled
    const expected = readFileSync(join(courses, folder, 'expected.txt'), 'utf8')
    expect(said(files, folder).join('\n')).toBe(expected.trim())
  })

  it('says of each mistake what to do', async () => {
    const { files } = await compiled
    for (const message of files.flatMap(file => file.messages)) {
      expect(message.reason, message.ruleId).toMatch(/[.`]$/)
      expect(message.note, message.ruleId).toMatch(/\S/)
    }
  })

  it('is not built', async () => {
    const { packages } = await compiled
    expect(packages).toEqual([])
  })
})
