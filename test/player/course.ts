import { memorySources } from '@curricle/compiler'
import type { Sources } from '@curricle/model'

/** A course whose one module has every kind of question. */
export function everyKind(): Sources {
  return memorySources({
    'modules/kinds/course.yaml': yaml,
    'modules/kinds/01-all.md': module,
    'modules/kinds/media/board.png': Buffer.from(board, 'base64')
  })
}

/** A course whose one module has pages alone. */
export function pagesAlone(): Sources {
  return memorySources({
    'modules/pages/course.yaml':
      'title: Pages\ndescription: Pages alone\nlanguages: [en]\ndate: 2026-11-23\nlicence: CC-BY-4.0\nauthors: [Jane Doe]\n',
    'modules/pages/01-pages.md':
      '---\nid: pages-alone\n---\n\n# Pages alone\n\nThe opening.\n\n## Second {#second}\n\nText.\n\n## Third {#third}\n\nText.\n'
  })
}

const yaml = `title: Every kind
description: A course for trying the player
languages: [en]
date: 2026-11-23
licence: CC-BY-4.0
authors: [Jane Doe]
`

const module = `---
id: all
duration: 20 min
---

# Every kind of question

:::objectives

- Name three pathways {#name}
- Judge a release {#judge}

:::

Opening text with a [link to the end](#last).

## A page {#first}

Some text, \`code\`, $a^2+b^2$, and a footnote.[^1]

| Column one | Column two |
| --- | --- |
| a | b |

:::box[A case]{kind=case}
Text of the case.
:::

[^1]: The note.

:::slides[Deck]{#deck}

## One
- point

---

## Two
More.

---

Three without a title.

:::

:::quiz[Graded check]{#check mastery=70% attempts=2}

Introduction of the quiz.

### Single {#q-single objective=name}

Which one?

- [x] Right one
  > Yes.
- [ ] Wrong one
  > No: that is wrong.
- [ ] Other wrong

### Multiple {#q-multiple points=2 objective=name}

Which ones?

- [x] First
- [x] Second
- [ ] Third

### Truth {#q-truth objective=judge}

The earth is round.

- [x] True
- [ ] False

### Text {#q-text typed objective=judge}

Which treaty?

- [x] CWC
- [x] Chemical Weapons Convention
- [ ] BWC
  > That is the biological one.

### Number {#q-number number objective=judge}

How many hours?

- [x] 9 ± 0.25 h
- [ ] 540 h
  > Those are minutes.

### Match {#q-match points=2}

Match them.

| Country | Capital |
| --- | --- |
| France | Paris |
| Italy | Rome |
| | Madrid |

### Order {#q-order order}

Bring into order.

1. First
2. Second
3. Third

### Cloze {#q-cloze}

The :gap[CWC / Chemical Weapons Convention] is watched from :pick[The Hague / Geneva / Vienna].

### Drag {#q-drag drag}

Put :pick[dog] after :pick[cat].

### Spot {#q-spot}

Where is it?

![A board with four squares](media/board.png)

- [x] The first square {rect=0,0,50,50}
- [ ] The second square {circle=75,25,15}

### Pool {#pool pool draw=1}

#### One of two {#p1}

Pick a.

- [x] a
- [ ] b

#### Two of two {#p2}

Pick c.

- [x] c
- [ ] d

:::feedback{on=right}
Well done.
:::

:::

## Practice page {#practising}

Now practise.

:::quiz[Practice]{#practice practice}

### Try {#t-one}

Which?

- [x] Alpha
- [ ] Beta
  > Not beta.

:::hint
Think of the first letter.
:::

### Write {#t-free free words=30}

What do you think?

:::rubric
| Criterion | Missing (0) | Full (2) |
| --- | --- | --- |
| Clear | no | yes |
:::

:::

:::exercise[Publish or not?]{#review kind=group duration="40 min" objective=judge submit=text}

Read the case and decide.

:::hint
Who else?
:::

:::

:::survey[Before you leave]{#after}

### How sure are you? {#confidence likert=agreement}

- I can name three pathways {#can-name}
- I can judge a release {#can-judge}

### What will you change? {#change free}

:::

## The last page {#last}

The end.
`

/** 400 by 300 pixels, four squares. */
const board =
  'iVBORw0KGgoAAAANSUhEUgAAAZAAAAEsCAIAAABi1XKVAAAIfklEQVR4nO3UUQmAAADE0ItqFKMYxQhGMIolhMEYvAD3MW738ya/O84r+d3wsqOElx2l4WVHCS87SsPLjhJedpSGlx0lvOwoDS87SnjZURpedpTwsqM0vOwo4WVHaXjZUcLLjtLwsqOElx2l4WVHCS87SsPLjhJedpSGlx0lvOwoDS87SnjZURpedpTwsqM0vOwo4WVHaXjZUcLLjtLwsqOElx2l4WVHCS87SsPLjhJedpSGlx0lvOwoDS87SnjZURpedpTwsqM0vOwo4WVHaXjZUcLLjtLwsqOElx2l4WVHCS87SsPLjhJedpSGlx0lvOwoDS87SnjZURpedpTwsqM0vOwo4WVHaXjZUcLLjtLwsqOElx2l4WVHCS87SsPLjhJedpSGlx0lvOwoDS87SnjZURpedpTwsqM0vOwo4WVHaXjZUcLLjtLwsqOElx2l4WVHCS87SsPLjhJedpSGlx0lvOwoDS87SnjZURpedpTwsqM0vOwo4WVHaXjZUcLLjtLwsqOElx2l4WVHCS87SsPLjhJedpSGlx0lvOwoDS87SnjZURpedpTwsqM0vOwo4WVHaXjZUcLLjtLwsqOElx2l4WVHCS87SsPLjhJedpSGlx0lvOwoDS87SnjZURpedpTwsqM0vOwo4WVHaXjZUcLLjtLwsqOElx2l4WVHCS87SsPLjhJedpSGlx0lvOwoDS87SnjZURpedpTwsqM0vOwo4WVHaXjZUcLLjtLwsqOElx2l4WVHCS87SsPLjhJedpSGlx0lvOwoDS87SnjZURpedpTwsqM0vOwo4WVHaXjZUcLLjtLwsqOElx2l4WVHCS87SsPLjhJedpSGlx0lvOwoDS87SnjZURpedpTwsqM0vOwo4WVHaXjZUcLLjtLwsqOElx2l4WVHCS87SsPLjhJedpSGlx0lvOwoDS87SnjZURpedpTwsqM0vOwo4WVHaXjZUcLLjtLwsqOElx2l4WVHCS87SsPLjhJedpSGlx0lvOwoDS87SnjZURpedpTwsqM0vOwo4WVHaXjZUcLLjtLwsqOElx2l4WVHCS87SsPLjhJedpSGlx0lvOwoDS87SnjZURpedpTwsqM0vOwo4WVHaXjZUcLLjtLwsqOElx2l4WVHCS87SsPLjhJedpSGlx0lvOwoDS87SnjZURpedpTwsqM0vOwo4WVHaXjZUcLLjtLwsqOElx2l4WVHCS87SsPLjhJedpSGlx0lvOwoDS87SnjZURpedpTwsqM0vOwo4WVHaXjZUcLLjtLwsqOElx2l4WVHCS87SsPLjhJedpSGlx0lvOwoDS87SnjZURpedpTwsqM0vOwo4WVHaXjZUcLLjtLwsqOElx2l4WVHCS87SsPLjhJedpSGlx0lvOwoDS87SnjZURpedpTwsqM0vOwo4WVHaXjZUcLLjtLwsqOElx2l4WVHCS87SsPLjhJedpSGlx0lvOwoDS87SnjZURq+IEr4Y0ZpeNlRwsuO0vCyo4SXHaXhZUcJLztKw8uOEl52lIaXHSW87CgNLztKeNlRGl52lPCyozS87CjhZUdpeNlRwsuO0vCyo4SXHaXhZUcJLztKw8uOEl52lIaXHSW87CgNLztKeNlRGl52lPCyozS87CjhZUdpeNlRwsuO0vCyo4SXHaXhZUcJLztKw8uOEl52lIaXHSW87CgNLztKeNlRGl52lPCyozS87CjhZUdpeNlRwsuO0vCyo4SXHaXhZUcJLztKw8uOEl52lIaXHSW87CgNLztKeNlRGl52lPCyozS87CjhZUdpeNlRwsuO0vCyo4SXHaXhZUcJLztKw8uOEl52lIaXHSW87CgNLztKeNlRGl52lPCyozS87CjhZUdpeNlRwsuO0vCyo4SXHaXhZUcJLztKw8uOEl52lIaXHSW87CgNLztKeNlRGl52lPCyozS87CjhZUdpeNlRwsuO0vCyo4SXHaXhZUcJLztKw8uOEl52lIaXHSW87CgNLztKeNlRGl52lPCyozS87CjhZUdpeNlRwsuO0vCyo4SXHaXhZUcJLztKw8uOEl52lIaXHSW87CgNLztKeNlRGl52lPCyozS87CjhZUdpeNlRwsuO0vCyo4SXHaXhZUcJLztKw8uOEl52lIaXHSW87CgNLztKeNlRGl52lPCyozS87CjhZUdpeNlRwsuO0vCyo4SXHaXhZUcJLztKw8uOEl52lIaXHSW87CgNLztKeNlRGl52lPCyozS87CjhZUdpeNlRwsuO0vCyo4SXHaXhZUcJLztKw8uOEl52lIaXHSW87CgNLztKeNlRGl52lPCyozS87CjhZUdpeNlRwsuO0vCyo4SXHaXhZUcJLztKw8uOEl52lIaXHSW87CgNLztKeNlRGl52lPCyozS87CjhZUdpeNlRwsuO0vCyo4SXHaXhZUcJLztKw8uOEl52lIaXHSW87CgNLztKeNlRGl52lPCyozS87CjhZUdpeNlRwsuO0vCyo4SXHaXhZUcJLztKw8uOEl52lIaXHSW87CgNLztKeNlRGl52lPCyozS87CjhZUdpeNlRwsuO0vCyo4SXHaXhZUcJLztKw8uOEl52lIaXHSW87CgNLztKeNlRGl52lPCyozS87CjhZUdpeNlRwsuO0vCyo4SXHaXhZUcJLztKw8uOEl52lIaXHSW87CgNLztKeNlRGl52lPCyozS87CjhZUdpeNlRwsuO0vCyo4SXHaXhZUcJLztKw8uOEl52lIaXHSW87CgNLztKeNlRGl52lPCyozS87CjhZUdpeNlRwsuO0vCyo4SXHaXhZUcJLztKw8uOEl52lIaXHSW87CgNLztKeNlRGl52lPCyozS87CjhZUdpeNlRwsuO0vCyo4SXHaXhZUcJLztKw8uOEl52lIaXHSW87Ch9R8UQFuUC3y8AAAAASUVORK5CYII='
