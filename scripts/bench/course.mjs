// A course for the benchmark, the same on every machine: about 2,500 words, 20 questions, 12 slides and five media files a module.
import { mp3, png } from './media.mjs'
import { dice, sentence, sentences, words } from './prose.mjs'

/**
 * The files of a course by path.
 *
 * @param {number} modules
 * @returns {Record<string, string | Uint8Array>}
 */
export function courseFiles(modules) {
  const files = {
    'bench/course.yaml':
      'title: A course for the benchmark\nlanguages: [en]\ndate: 2026-01-01\nlicence: CC-BY-4.0\nauthors: [Nobody]\nbibliography: references.json\n',
    'bench/references.json': JSON.stringify([
      {
        id: 'first2020',
        type: 'article-journal',
        title: 'On benchmarks',
        author: [{ family: 'First', given: 'Ada' }],
        issued: { 'date-parts': [[2020]] },
        'container-title': 'Journal of Numbers',
        DOI: '10.1000/1'
      },
      {
        id: 'second2021',
        type: 'book',
        title: 'The second book',
        author: [{ family: 'Second', given: 'Bo' }],
        issued: { 'date-parts': [[2021]] },
        publisher: 'Nobody'
      }
    ])
  }
  for (let number = 1; number <= modules; number++) Object.assign(files, moduleFiles(number))
  return files
}

function moduleFiles(number) {
  const id = `module-${String(number).padStart(4, '0')}`
  const roll = dice(number)
  const media = Object.fromEntries(
    [1, 2, 3, 4].map(each => [`bench/media/${id}-${each}.png`, png(80, 80, dice(number * 10 + each))])
  )
  return {
    ...media,
    [`bench/media/${id}.mp3`]: mp3(48, dice(number * 10)),
    [`bench/media/${id}.md`]: sentences(roll, 6),
    [`bench/${id}.md`]: text(id, roll)
  }
}

function text(id, roll) {
  const pages = Array.from({ length: 6 }, (_, index) => page(id, index + 1, roll))
  return `---
id: ${id}
level: master
duration: 90 min
---

# ${title(roll)}

:::objectives

${[1, 2, 3, 4].map(number => `- ${sentence(roll)} {#${id}-objective-${number} bloom=understand}`).join('\n')}

:::

${sentences(roll, 3)}

${pages.join('\n')}
::audio[Episode]{src=media/${id}.mp3 transcript=media/${id}.md}

${deck(roll)}
${[1, 2, 3].map(number => exercise(id, number, roll)).join('\n')}
${quiz(id, roll)}`
}

const title = roll => words(roll, 5).replace(/^./, letter => letter.toUpperCase())

function page(id, number, roll) {
  const picture =
    number <= 4 ? `![${sentence(roll)}](media/${id}-${number}.png "${title(roll)}"){#fig-${number}}\n\n` : ''
  return `## ${title(roll)} {#page-${number}}

${sentences(roll, 3)} See [the start](#page-1), [@first2020, p. ${number}] and a note.[^${number}]

### ${title(roll)}

${sentences(roll, 2)} The formula $a_${number} = \\frac{b}{c}$ and \`code\`, **strong** and *soft*.

${picture}- ${sentence(roll)}
- ${sentence(roll)}
  - ${sentence(roll)}
- ${sentence(roll)}

| ${words(roll, 1)} | ${words(roll, 1)} | ${words(roll, 1)} |
| --- | --- | --- |
${Array.from({ length: 4 }, () => `| ${words(roll, 2)} | ${words(roll, 3)} | ${words(roll, 2)} |`).join('\n')}

${sentences(roll, 3)}

${number % 3 === 0 ? `\`\`\`js\nconst value = ${number} // ${words(roll, 4)}\n\`\`\`\n\n$$\n\\sum_{i=1}^{${number}} x_i\n$$\n` : `> ${sentences(roll, 2)}\n`}
[^${number}]: ${sentence(roll)}
`
}

function deck(roll) {
  const slides = Array.from(
    { length: 12 },
    () =>
      `## ${title(roll)}\n\n${Array.from({ length: 3 }, () => `- ${words(roll, 5)}`).join('\n')}\n\n:::notes\n${sentence(roll)}\n:::\n`
  )
  return `:::slides[${title(roll)}]{#deck}\n\n${slides.join('\n')}\n:::\n`
}

function exercise(id, number, roll) {
  return `:::exercise[${title(roll)}]{#exercise-${number} kind=group duration="20 min" objective=${id}-objective-${number} submit=text}

${sentences(roll, 3)}

:::hint
${sentence(roll)}
:::

:::solution
${sentences(roll, 2)}
:::

:::
`
}

function quiz(id, roll) {
  const questions = Array.from({ length: 20 }, (_, index) => question(id, index, roll))
  return `:::quiz[Check your understanding]{#check mastery=70% attempts=2 shuffle}\n\n${questions.join('\n')}\n:::\n`
}

const kinds = [
  roll =>
    `- [x] ${sentence(roll)}\n  > ${sentence(roll)}\n- [ ] ${sentence(roll)}\n- [ ] ${sentence(roll)}\n- [ ] ${sentence(roll)}\n`,
  roll => `- [x] ${sentence(roll)}\n- [x] ${sentence(roll)}\n- [ ] ${sentence(roll)}\n- [ ] ${sentence(roll)}\n`,
  () => '- [x] True\n- [ ] False\n',
  roll => `- [x] ${words(roll, 1)}\n- [x] ${words(roll, 2)}\n- [ ] ${words(roll, 3)}\n`,
  () => '- [x] 9 ± 0.25 h\n- [ ] 540 h\n  > Those are minutes.\n',
  roll =>
    `| ${words(roll, 1)} | ${words(roll, 1)} |\n| --- | --- |\n${Array.from({ length: 4 }, (_, row) => `| ${row} ${words(roll, 2)} | ${row} ${words(roll, 3)} |`).join('\n')}\n`,
  roll => `1. ${sentence(roll)}\n2. ${sentence(roll)}\n3. ${sentence(roll)}\n`
]
const attributes = ['', '', '', ' typed', ' number', '', ' order']

function question(id, index, roll) {
  const kind = index % kinds.length
  return `### ${title(roll)} {#question-${index + 1} objective=${id}-objective-${(index % 4) + 1} points=2${attributes[kind]}}

${sentences(roll, 2)}

${kinds[kind](roll)}`
}
