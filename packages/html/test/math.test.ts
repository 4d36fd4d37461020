import { describe, expect, test } from 'vitest'
import { mathFault } from '../src/index.ts'
import { write } from './context.ts'

const inline = (value: string) => write({ type: 'inlineMath', value })

describe('a formula', () => {
  test('is MathML with its TeX as alternative text and annotation', () => {
    expect(inline('a<b')).toBe(
      '<math alttext="a&lt;b"><semantics><mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>' +
        '<annotation encoding="application/x-tex">a&lt;b</annotation></semantics></math>'
    )
    expect(write({ type: 'math', value: 'x' })).toMatch(/^<div class="math-block"><math alttext="x" display="block"/)
  })

  test('is TeX between delimiters for an LMS that runs MathJax', () => {
    expect(write({ type: 'inlineMath', value: 'a<b' }, { math: 'tex' })).toBe('<span class="math">\\(a&lt;b\\)</span>')
    expect(write({ type: 'math', value: 'a' }, { math: 'tex' })).toContain('\\[a\\]')
  })

  test('understands chemistry', () => {
    expect(mathFault('\\ce{H2SO4}')).toBeUndefined()
  })

  test('that is faulty is shown as it was typed, and the fault is told in one line', () => {
    expect(inline('\\frac{1')).toBe('<code class="math-source">\\frac{1</code>')
    expect(mathFault('\\frac{1')).toBe("Unexpected end of input in a macro argument, expected '}' at end of input")
    expect(mathFault('a & b')).toBe("Expected 'EOF', got '&' at position 3")
    expect(mathFault('\\frca{1}{2}')).toBe('Unsupported function name: \\frca at position 1')
  })

  test('cannot set addresses, attributes or markup', () => {
    for (const tex of [
      '\\href{javascript:alert(1)}{x}',
      '\\class{a}{x}',
      '\\style{color:red}{x}',
      '\\includegraphics{http://x}'
    ]) {
      expect(mathFault(tex)).toBeDefined()
      expect(inline(tex)).toMatch(/^<code class="math-source">/)
    }
    expect(inline('\\text{</annotation><img src=x onerror=alert(1)>}')).not.toContain('<img')
  })

  test('may hold characters that mean something to replacement functions', () => {
    expect(inline('x \\text{ \\$\\& }')).toContain('alttext="x \\text{ \\$\\&amp; }"')
  })
})
