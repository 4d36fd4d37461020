import { type Audience, type Course, visit } from '@curricle/model'
import { expect, test } from 'vitest'
import { readCourse } from '../src/index.ts'
import { head } from './read.ts'

/** Everything below that says SECRET is for teachers. */
const text = `${head}Welcome.

:::only{for=teacher}
SECRET one.
:::

### Aside {for=teacher}

SECRET two.

### For all

:::slides[Deck]{#deck}

## First

:::notes
SECRET three.
:::

:::

:::exercise[Do]{#do}

Do it.

:::hint
A hint.
:::

:::solution
SECRET four.

\`\`\`
:::
SECRET five.
\`\`\`
:::

:::

## Teachers {#teachers for=teacher}

SECRET six.
`

/** What learners would read of a secret; nothing when the course is not built at all. */
async function leaks(source: string): Promise<string[]> {
  const files: Record<string, string> = { 'c/course.yaml': 'title: A\nlanguages: [en]\n', 'c/01.md': source }
  let isFatal = false
  const courses = await readCourse(
    {
      list: async () => Object.keys(files),
      async *open(path) {
        yield new TextEncoder().encode(files[path])
      }
    },
    'c',
    file => {
      isFatal ||= file.messages.some(({ fatal }) => fatal === true)
    }
  )
  return isFatal ? [] : courses.flatMap(seen)
}

function seen(course: Course): string[] {
  const found: string[] = []
  visit(course, node => {
    const { audience, value } = node as { audience?: Audience; value?: unknown }
    if (node.type === 'notes' || node.type === 'solution' || audience?.for === 'teacher') return false
    if (typeof value === 'string' && value.includes('SECRET')) found.push(value)
    return true
  })
  return found
}

const lines = text.split('\n')

test('no line that is lost, but a heading, brings a secret to light', async () => {
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('#')) continue
    expect(await leaks(lines.toSpliced(index, 1).join('\n')), `without line ${index + 1}: ${line}`).toEqual([])
  }
})

test('no character that is lost or doubled in a line of colons or a heading brings a secret to light', async () => {
  for (const [index, line] of lines.entries()) {
    if (!/^(:::|#|```)/.test(line)) continue
    for (let at = 0; at < line.length; at++) {
      for (const slip of [
        line.slice(0, at) + line.slice(at + 1),
        line.slice(0, at) + line.charAt(at) + line.slice(at)
      ]) {
        expect(await leaks(lines.toSpliced(index, 1, slip).join('\n')), `${slip} in line ${index + 1}`).toEqual([])
      }
    }
  }
})

/** What is seen as `:::` and is not. */
const alike: readonly string[] = [
  '：：：',
  '：：',
  '::：',
  '꞉꞉꞉',
  '∶∶∶',
  '﹕﹕﹕',
  '⁚⁚⁚',
  'ːːː',
  '։։։',
  '∷:',
  '\u200b:::',
  '\ufeff:::',
  '\u2060:::',
  '\u00ad:::',
  '\u3000:::',
  '\u2003:::',
  '\u2800:::',
  '\u180e:::',
  '\u034f:::',
  '\u0001:::',
  ':\u200b::',
  '::\ufe0f:',
  ' \u200d： ： ：',
  '> ：：：',
  '- ：：：',
  '**：：：',
  'Words.\u2028:::',
  'Words.\u000b:::'
]

test('no line that only looks like colons brings a secret to light', async () => {
  const bare = text.replaceAll('SECRET', 'Secret')
  for (const marks of alike) {
    for (const [from, to] of [
      ['four', /:::solution\nSecret four\.[\s\S]*?```\n:::/],
      ['one', /:::only\{for=teacher\}\nSecret one\.\n:::/],
      ['three', /:::notes\nSecret three\.\n:::/]
    ] as const) {
      const slip = bare.replace(to, whole =>
        whole.replaceAll(':::', marks).replace('```\n：：：', '```\n:::').replaceAll('Secret', 'SECRET')
      )
      expect(slip, `${marks} ${from}`).toContain('SECRET')
      expect(await leaks(slip), `${JSON.stringify(marks)} around ${from}`).toEqual([])
    }
  }
})

test('no colon too few, and no other key in its place, brings a secret to light', async () => {
  for (const marks of [':', ';;;', ';::', '::;', '...', '…:', ': : :', '::.'])
    expect(
      await leaks(text.replace(/:::solution[\s\S]*?```\n:::/, `${marks}solution\nSECRET\n${marks}`)),
      marks
    ).toEqual([])
})

test('no look-alike of braces or of an equals sign brings a secret to light', async () => {
  for (const braces of [
    '｛for=teacher｝',
    '{for＝teacher}',
    '{for：teacher}',
    '{for:teacher}',
    '{for teacher}',
    '[for=teacher]',
    '(for=teacher)',
    '{teacher}',
    '\u200b{for=teacher}',
    '{for=teacher}\u200b',
    '{\u200bfor=teacher}',
    '{for=teacher'
  ]) {
    const slip = text.replace('### Aside {for=teacher}', `### Aside ${braces}`)
    expect(await leaks(slip), braces).toEqual([])
    const only = text.replace(':::only{for=teacher}', `:::box[A]${braces}`)
    expect(await leaks(only), braces).toEqual([])
  }
})

test('a backslash keeps colons as text', async () => {
  expect(await leaks(`${head}\\:::solution SECRET`)).toEqual([':::solution SECRET'])
})

test('no character that nobody sees, in a line of colons or a heading, brings a secret to light', async () => {
  for (const [index, line] of lines.entries()) {
    if (!/^(:::|#)/.test(line)) continue
    for (const unseen of ['\u200b', '\ufeff', '\u00ad', '\u3000', '\u2028', '\u0007']) {
      for (let at = 0; at <= line.length; at++) {
        const slip = line.slice(0, at) + unseen + line.slice(at)
        const found = await leaks(lines.toSpliced(index, 1, slip).join('\n'))
        expect(found, `${JSON.stringify(slip)} in line ${index + 1}`).toEqual([])
      }
    }
  }
})
