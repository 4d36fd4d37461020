import { expect, test } from 'vitest'
import { stylesheet } from '../src/index.ts'
import { write } from './context.ts'
import { sample } from './sample.ts'

test('the stylesheet is small', () => {
  expect(Buffer.byteLength(stylesheet)).toBeLessThanOrEqual(3_400)
})

test('the stylesheet knows no class that no page has', () => {
  const styled = [...stylesheet.matchAll(/\.(?!hljs|tml)([a-z]+(?:-[a-z]+)*)(?=[\s,{:>)])/g)].map(
    match => match[1] ?? ''
  )
  const written = new Set([...write(sample).matchAll(/class="([^"]+)"/g)].flatMap(match => (match[1] ?? '').split(' ')))
  expect(styled.filter(name => !written.has(name) && !name.startsWith('text-'))).toEqual([])
})
