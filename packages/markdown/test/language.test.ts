import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { head, read } from './read.ts'

/** An example of the reference: its text and what stands behind `example` in its info string. */
interface Example {
  line: number
  language: string
  meta: string
  text: string
}

const examples: Example[] = []
const lines = readFileSync(new URL('../language.md', import.meta.url), 'utf8').split('\n')
for (let index = 0; index < lines.length; index++) {
  const [, fence = '', language = '', meta = ''] = /^(`{3,})(\w+) example=?(\S*)$/.exec(lines[index] ?? '') ?? []
  if (!fence) continue
  const end = lines.indexOf(fence, index)
  examples.push({ line: index + 1, language, meta, text: lines.slice(index + 1, end).join('\n') })
  index = end
}

const inQuiz = (text: string): string => `${head}:::quiz[Quiz]{#quiz}\n\n${text}\n\n:::\n`

/** The original of the one example that is a translation. */
const original = `---
id: pathways
---

# Pathways

:::quiz[Check]{#check mastery=70%}

### A pathway {#a-pathway points=2}

Which is a pathway?

- [x] Repurposing
- [ ] Paying late

:::
`

function files({ language, meta, text }: Example): Record<string, string> {
  if (language === 'yaml') {
    return {
      'course.yaml': text,
      'references.bib': '@book{doe2020, title = {A work}, author = {Doe, Jane}, year = {2020}}\n',
      '01.md': head,
      ...(text.includes('fr:') && { '01.fr.md': head })
    }
  }
  if (meta === 'translation') {
    return { 'course.yaml': 'title: A\nlanguages: [en, fr]\n', '01.md': original, '01.fr.md': text }
  }
  const transcripts = { 'media/episode.md': 'Words.', 'media/lever.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nWords.' }
  if (meta === 'question') return { ...transcripts, '01.md': inQuiz(text) }
  return { ...transcripts, '01.md': text.startsWith('---\n') ? text : `${head}${text}\n` }
}

test('the reference has examples of every kind', () => {
  expect(examples.length).toBeGreaterThan(50)
  expect(lines.filter(line => /^```+(markdown|yaml)/.test(line)).length).toBe(examples.length)
})

for (const example of examples) {
  const rule = /^error:(.+)$/.exec(example.meta)?.[1]
  const title = `line ${example.line} of the reference ${rule ? `gives ${rule}` : 'is read without a message'}`
  test(title, async () => {
    const { messages, courses } = await read(files(example))
    expect(messages.map(message => message.split(' ')[1])).toEqual(rule ? [rule] : [])
    if (!rule) expect(courses.length).toBeGreaterThan(0)
  })
}
