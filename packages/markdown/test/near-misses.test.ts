import { expect, test } from 'vitest'
import { faults, readText } from './read.ts'

const question = (list: string, braces = ''): string =>
  `:::quiz[Q]{#q}\n\n### A {#a${braces}}\n\nWhich?\n\n${list}\n\n:::\n`

/** What is written, and what is said of it; lines count from the first of the text. */
const cases: [name: string, text: string, ...messages: string[]][] = [
  ['text right above three dashes', 'Some text\n---\n', '2:4 underlined-heading'],
  ['a heading underlined by equals signs', 'Some text\n===\n', '2:4 underlined-heading'],
  ["text that touches a table's last row", '| a | b |\n|--|--|\n| c | d |\nText.\n', '4:1 table-row-without-bars'],
  ['a space in a file name', '![A cat](media/my cat.png)\n', '1:8 address-with-space'],
  ['a space in a linked file name', 'See [this](my file.md) now.\n', '1:10 address-with-space'],
  ['a space in a file name with a caption', '![A cat](media/my cat.png "Cat")\n', '1:8 address-with-space'],
  ['straight quotes inside a caption', '![A](a.png "The "best" one")\n', '1:4 caption-quotes'],
  ['a space between the brackets of a link', 'See [this] (https://x.org) now.\n', '1:10 link-not-understood'],
  ['a tick in the brackets of a task', question('- [✓] Yes\n- [ ] No'), '7:3 checkbox-mark'],
  ['a tick for what is wrong', question('- [x] Yes\n- [✓] No'), '8:3 checkbox-mark'],
  ['empty brackets of a task', question('- [x] Yes\n- [] No'), '8:3 checkbox-mark'],
  ['a bullet of a word processor', '• One\n• Two\n', '1:1 bullet-character'],
  ['a bullet after words', 'Words:\n• One\n', '2:1 bullet-character'],
  ['a task without a space behind its hyphen', 'Words:\n-[x] Yes\n', '2:1 checkbox-mark'],
  ['a task without a space behind its bracket', question('- [x] Yes\n- [ ]No'), '8:3 checkbox-mark'],
  ['a heading without a space', 'Words.\n##Title {#title}\n', '2:1 heading-without-space'],
  ['a table without its row of dashes', '| a | b |\n| c | d |\n', '1:1 table-without-dashes'],
  ['a table whose row of dashes has too few columns', 'Words:\n\n| a | b |\n| --- |\n', '3:1 table-without-dashes'],
  ['feedback that is not indented', question('- [x] Yes\n\n> Right.\n\n- [ ] No'), '9:1 feedback-not-indented'],
  [
    'questions as a numbered list',
    ':::quiz[Q]{#q}\n\n1. Which?\n   - [x] a\n   - [ ] b\n\n:::\n',
    '3:1 questions-without-headings'
  ],
  ['answers before the first heading', ':::quiz[Q]{#q}\n\n- [x] a\n- [ ] b\n\n:::\n', '3:1 questions-without-headings'],
  ['a footnote that is not there', 'Text.[^note]\n', '1:6 footnote-unknown'],
  ['a footnote that nothing refers to', 'Text.\n\n[^note]: Never.\n', '3:1 footnote-unused'],
  ['a comma in braces', '## Page {#page, for=teacher}\n', '1:10 comma-in-braces'],
  ['a comma between values', '## Page {#page for=teacher,region=africa}\n', '1:16 comma-in-braces'],
  ['two ids', '## Page {#page #other}\n', '1:16 two-ids'],
  ['spaces around an equals sign', '## Page {#page for = teacher}\n', '1:16 braces-malformed'],
  ['typographic quotes in braces', '## Page {#page region=“africa”}\n', '1:16 braces-malformed'],
  ['braces before the end of a heading', '## Page {#page} and more\n', '1:9 braces-misplaced'],
  ['braces at the end of a paragraph', 'A text {#id}\n', '1:8 braces-misplaced'],
  ['a gap with a space before its bracket', question('Words :gap [a]'), '7:7 gap-malformed'],
  ['a gap on a page', 'Words :gap[a].\n', '1:7 gap-misplaced'],
  ['a caption without a table', 'Words.\n\nTable: A caption\n', '3:1 caption-without-table'],
  ['a misspelt directive', ':::boxx[B]\nText.\n:::\n', '1:1 directive-unknown'],
  [
    'what a misspelt directive holds',
    ':::excercise[E]{#e knid=pair}\nDo.\n\n:::hint\n:::\n\n:::\n\n## Page\n',
    '1:1 directive-unknown',
    '1:20 attribute-unknown',
    '4:1 directive-empty',
    '9:1 id-missing'
  ],
  [
    'what an unknown directive holds, and nothing of where it stands',
    ':::quiz[Q]{#q}\n\n### A {#a}\n\nWhich?\n\n- [x] a\n- [ ] b\n\n:::xyz\n:gap [a]\n:::\n\n:::\n\n:::xyz\nText.\n:::\n',
    '10:1 directive-unknown',
    '11:1 gap-malformed',
    '16:1 directive-unknown'
  ],
  ['a note of another program', ':::note[A]\nText.\n:::\n', '1:1 directive-unknown'],
  [
    'a recording that is closed',
    '::audio[A]{src=a.mp3}\n\n:::audio[B]{src=b.mp3}\n:::\n',
    '3:1 directive-not-understood'
  ],
  ['a container between two colons', '::box[A]\nText.\n::\n', '1:1 directive-not-understood'],
  [
    'what stands before and after the page with a directive left open',
    '## A\n\n## B {#b}\n\n:::exercise[E]{#e}\nDo.\n\n:::hint\nA[^1]\n:::\n\n## C\n\n:gap[a]\n',
    '1:1 id-missing',
    '5:1 fence-unclosed',
    '12:1 id-missing',
    '14:1 gap-misplaced'
  ],
  [
    'what stands on other pages than colons that close nothing',
    '## A\n\n## B {#b}\n\n:::exercise[E]{#e}\nDo.\n:::\n\n:::hint\nH.\n:::\n\n:::\n\n## C\n',
    '1:1 id-missing',
    '13:1 fence-unopened',
    '15:1 id-missing'
  ],
  ['a title without brackets', ':::box A title\nText.\n:::\n', '1:1 directive-not-understood'],
  ['colons that close nothing', 'Text.\n\n:::\n', '3:1 fence-unopened'],
  ['a directive left open', ':::box\nText.\n', '1:1 fence-unclosed'],
  ['code left open', '```\n:::box\n:::\n', '1:1 code-unclosed'],
  ['a comment left open', '<!-- not yet\n:::box\n', '1:1 code-unclosed'],
  ['a directive in a quotation', '> :::box\n> Text.\n> :::\n', '1:3 directive-not-understood'],
  ['a directive on the line of a list item', '- ::audio[A]{src=a.mp3}\n', '1:3 directive-not-understood'],
  ['a leaf with three colons', ':::audio[A]{src=a.mp3}\n', '1:1 directive-not-understood'],
  ['a container with two colons', '::box[A]\n', '1:1 directive-not-understood'],
  ['text after an activity', ':::discussion[D]{#d}\nWhat?\n:::\n\nMore.\n', '5:1 text-after-activity'],
  ['a mark that is said twice', '## Page {#page for=teacher for=learner}\n', '1:28 attribute-twice'],
  ['an empty directive', ':::exercise[E]{#e}\nDo.\n\n:::hint\n:::\n\n:::\n', '4:1 directive-empty'],
  ['a typographic number', question('- [x] 1,5', ' number'), '7:7 number-malformed'],
  ['a fraction', question('- [x] 1/2', ' number'), '7:7 number-malformed'],
  ['a range with a dash', question('- [x] 10–20', ' number'), '7:7 number-malformed'],
  ['a range with a hyphen and a unit', question('- [x] 5-7 h', ' number'), '7:7 number-malformed'],
  ['a unit that begins with a sign', question('- [x] 10 /s', ' number'), '7:7 number-malformed'],
  ['a sign of thousands', question('- [x] 1,000 m', ' number'), '7:7 number-malformed'],
  ['an apostrophe of thousands', question("- [x] 1'000 m", ' number'), '7:7 number-malformed'],
  ['a choice that is right and wrong', question('- [x] A\n- [ ] A'), '8:7 key-contradictory'],
  ['a typed answer that is right and wrong', question('- [x] A\n- [ ] a', ' typed'), '8:7 key-contradictory'],
  ['a left side that has two answers', question('| a | b |\n|--|--|\n| 1 | 2 |\n| 1 | 3 |'), '10:1 key-contradictory'],
  ['a gap whose right answer is wrong', question('A :pick[b / c / b].'), '7:3 key-contradictory'],
  ['a gap of many', question('Words :gaps[a]'), '7:7 gap-malformed'],
  ['a link to an id with a space', 'See [i] (#p) now.\n', '1:7 link-not-understood'],
  ['a link the wrong way round', 'See (j)[#p] now.\n', '1:5 link-not-understood'],
  ['a link that is not closed', 'See [open](#p now.\n', '1:10 link-not-understood'],
  ['a list of dashes', '–  One\n', '1:1 bullet-character'],
  ['a list of dashes in two lines', '– One\n– Two\n', '1:1 bullet-character'],
  ['a caption with a number', '| a |\n|--|\n| b |\n\nTable 1: Caption\n', '5:1 caption-numbered'],
  ['a box of MkDocs', '!!! note\n', '1:1 directive-not-understood'],
  ['a box of GitHub', '> [!NOTE]\n> Text.\n', '1:3 directive-not-understood'],
  ['a marker pen', 'Some ==mark== here.\n', '1:6 mark-unknown'],
  ['a row with too many cells', '| a | b |\n|--|--|\n| c | d | e |\n', '3:1 table-row-uneven'],
  ['a row with too few cells', '| a | b |\n|--|--|\n| c |\n', '3:1 table-row-uneven'],
  ['a formula without its end', 'If $a = \\frac{1}{2} holds, and $b = 2$.\n', '1:4 math-unclosed'],
  ['a formula with spaces at its dollars', 'So $ x = \\alpha_{1} $ holds.\n', '1:4 math-unclosed'],
  ['two prices', 'It costs $5 or 10$ now.\n', '1:10 math-unlikely'],
  ['two prices in one currency', 'It costs US$20, 5$ now.\n', '1:12 math-unlikely'],
  ['a control character', 'One\n\u0001two \uffff.\n', '2:1 character-unprintable', '2:6 character-unprintable'],
  [
    'one region in two spellings',
    ':::only{region=africa}\nA\n:::\n\n:::only{region=Africa}\nB\n:::\n',
    '5:9 attribute-value'
  ],
  [
    'a mastery of a quiz for practice',
    ':::quiz[Q]{#q practice mastery=50%}\n\n### A {#a free}\n\nWhy?\n\n:::\n',
    '1:24 kind-conflict'
  ],
  ['an empty task', question('- [x] Yes\n- [ ]'), '8:3 checkbox-mark'],
  [
    'spaces between the numbers of an area',
    question('![P](p.png)\n\n- [x] A {rect=40, 0, 60, 10}\n- [ ] B {circle=5,5,5}'),
    '9:10 braces-malformed'
  ],
  ['typographic quotes around two words', ':::exercise[E]{#e duration=“40 min”}\nDo.\n:::\n', '1:19 braces-malformed'],
  ['a way of answering under another name', question('- [x] 5', ' numeric'), '3:11 attribute-unknown'],
  ['an answer in the heading', question('- [x] 5', ' number=5'), '3:11 attribute-value'],
  ['a list of answers that is code', question('    - [x] a\n    - [ ] b'), '7:1 item-without-key'],
  ['a list of answers with dashes', question('– [x] a\n– [ ] b'), '7:1 bullet-character'],
  ['an id as a value', '## Page {id=page}\n', '1:10 attribute-unknown'],
  [
    'a row of an agenda without its duration',
    ':::agenda\n| Time | What |\n|--|--|\n| | a |\n:::\n',
    '4:1 agenda-malformed'
  ],
  ['an unknown reader', ':::only{for=student}\nA\n:::\n', '1:9 attribute-value'],
  ['an unclosed citation', 'Text [@key p 3].\n', '1:6 citation-malformed']
]

for (const [name, text, ...messages] of cases) {
  test(`reports ${name}`, async () => {
    expect(await faults(text)).toEqual(messages)
  })
}

test.each([
  ['a dialogue', '— One\n\n– Two\n'],
  ['a caption with a space before its colon', '| a |\n|--|\n| b |\n\nTable : Caption\n'],
  ['a formula of letters and numbers', 'So $x$, $5$, $a b$ and $2x + 3$.\n'],
  ['a comparison', 'If a == b and c == d, then :note: it (so) [thus].\n'],
  ['colons of other scripts inside a line', '他说：：：好 and 1∶2 and ::1\n']
])('says nothing of %s', async (_, text) => {
  expect(await faults(text)).toEqual([])
})

test.each([
  ['## G (#g)\n', 'The page “G (#g)” has no id. Write `{#g}`, in braces, as the last of its line.'],
  [
    ':::slides{#s}\n\n## A\n\nB\n\n:::\n',
    'Slides without a title. Write it in brackets: `:::slides[Title]{#id}`. An LMS shows it in its lists.'
  ],
  [
    ':::agenda\n| Time | What |\n|--|--|\n| | a |\n:::\n',
    'This row has no duration. The first column of an agenda holds a duration such as `40 min`, `1 h` or `1 h 30 min`.'
  ]
])('of %j it is said what to do', async (text, note) => {
  expect((await readText(text)).notes).toEqual([note])
})
