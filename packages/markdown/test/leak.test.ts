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
