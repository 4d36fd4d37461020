import { expect, it } from 'vitest'
import { outline } from '../src/index.ts'
import { module } from './tree.ts'

it('shows the tree, a node a line, with what tells it from others', () => {
  expect(outline(module)).toBe(
    [
      'module id="pathways" title="Pathways to misuse"',
      '  text value="Pathways "',
      '  emphasis',
      '    text value="to misuse"',
      '  objective id="name-pathways" title="Name them" bloom="understand"',
      '    text value="Name them"',
      '  page id="three" title="Three pathways"',
      '    text value="Three pathways"',
      '    paragraph',
      '      text value="Text with "',
      '      inlineMath value="x^2"',
      '      text value="."',
      '    figure kind="image"',
      '      image url="media/a.png" alt="Arrows"',
      '  assessment id="check" purpose="graded" title="Check" masteryScore=0.7 attempts=2',
      '    text value="Check"',
      '    item id="pathway" interaction="multiple-choice" title="A pathway" maxScore=2',
      '      text value="A pathway"',
      '      prompt',
      '        paragraph',
      '          text value="Which are pathways?"',
      '      choice id="1" correct=true credit=1',
      '        paragraph',
      '          text value="Repurposing"',
      '        paragraph',
      '          text value="Yes."',
      '      choice id="2" correct=false credit=-1',
      '        paragraph',
      '          text value="Paying late"',
      '      feedback when="always"',
      '        paragraph',
      '          text value="See above."'
    ].join('\n')
  )
})
