// What Canvas's own converters make of a cartridge, beside what is in it, as a Markdown table:
// `node scripts/compare-canvas.mjs PACKAGE.imscc COURSE.json`. COURSE.json is the course that the converters of canvas-lms
// (`CC::Importer::Standard::Converter`, `CC::Importer::Canvas::Converter`) write of the package, `course_export.json`.
// Exits with 1 when a question is missing there, or differs in kind, points or right answers.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import process from 'node:process'

const [packagePath, coursePath] = process.argv.slice(2)
if (!packagePath || !coursePath) {
  process.stderr.write('node scripts/compare-canvas.mjs PACKAGE.imscc COURSE.json\n')
  process.exit(2)
}
const { inspect } = await import(new URL('../packages/compiler/dist/index.js', import.meta.url))
const found = await inspect(readFileSync(packagePath), basename(packagePath))
const course = JSON.parse(readFileSync(coursePath, 'utf8'))
const theirs = [...course.assessment_questions.assessment_questions]

/** What Canvas calls the kinds of the cartridge's profile. A survey's choices are all right, so that several are. */
const kinds = {
  multiple_choice: ['multiple_choice_question', 'multiple_answers_question'],
  multiple_response: ['multiple_answers_question'],
  true_false: ['multiple_choice_question'],
  fib: ['short_answer_question'],
  essay: ['essay_question']
}

const rows = questions(found).map(question => {
  const index = theirs.findIndex(each => each.question_name === question.title)
  const [canvas] = index < 0 ? [] : theirs.splice(index, 1)
  return { question, canvas, faults: canvas ? faults(question, canvas) : ['missing'] }
})
const bad = rows.filter(({ faults: list }) => list.length > 0)

const cells = rows.map(({ question, canvas, faults: list }) => [
  question.title,
  question.kind,
  canvas?.question_type ?? '',
  canvas?.points_possible ?? '',
  canvas ? right(canvas).slice(0, 4).join('; ') : '',
  canvas ? said(canvas) : '',
  list.length === 0 ? 'yes' : list.join(', ')
])
const head = ['question', 'in the package', 'in Canvas', 'points', 'right', 'feedback', 'agree']
const table = [head, head.map(() => '---'), ...cells].map(row => `| ${row.map(cell).join(' | ')} |`)
const count = name => course[name]?.length ?? 0
process.stdout.write(`${table.join('\n')}

${rows.length} questions, ${bad.length} that differ. Canvas found ${count('modules')} modules, ${count('wikis')} pages, ${count('assignments')} assignments, \
${course.assessments.assessments.length} quizzes, ${count('discussion_topics')} discussions, ${count('rubrics')} rubrics, \
${count('learning_outcomes')} groups of outcomes, ${Object.keys(course.file_map).length} files, and warned of ${count('warnings')} things.
`)
process.exitCode = bad.length > 0 ? 1 : 0

function questions(node) {
  const isQuestion = node.kind in kinds || node.kind.endsWith('_question')
  return [...(isQuestion ? [node] : []), ...node.children.flatMap(questions)]
}

function faults({ kind, details }, canvas) {
  const wanted = kinds[kind] ?? [kind]
  const key = details.key?.split('; ').filter(each => !each.startsWith('…')) ?? []
  // Answers may have semicolons of their own.
  const there = plain(right(canvas).join('; '))
  return [
    ...(wanted.includes(canvas.question_type) ? [] : ['kind']),
    ...(details.points === undefined || Math.abs(details.points - canvas.points_possible) < 0.001 ? [] : ['points']),
    ...(key.every(each => there.includes(plain(each))) ? [] : ['right answers']),
    ...(canvas.import_error || canvas.qti_error ? ['error'] : [])
  ]
}

/** The right answers, as the inspection writes them. */
function right({ question_type, answers = [] }) {
  if (question_type === 'matching_question') return answers.map(each => `${each.text} = ${each.right}`)
  const good = answers.filter(each => each.weight > 0)
  const blanks = new Set(answers.map(each => each.blank_id)).size
  if (question_type !== 'numerical_question')
    return good.map(each => (blanks > 1 ? `${each.blank_id} = ${each.text}` : each.text))
  return good.flatMap(({ exact, margin, start, end }) =>
    exact === undefined
      ? [`${start}–${end}`]
      : [String(exact), ...(margin ? [`${exact - margin}–${exact + margin}`] : [])]
  )
}

function said(canvas) {
  const whole = ['neutral_comments', 'correct_comments', 'incorrect_comments'].filter(name => canvas[name]).length
  const single = (canvas.answers ?? []).filter(each => each.comments).length
  return [whole && `${whole} for all`, single && `${single} for answers`].filter(Boolean).join(', ')
}

/** Without what markup and white space differ in. */
function plain(text) {
  return String(text)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/[&\s]+/g, ' ')
    .trim()
}

function cell(value) {
  return String(value).replace(/\s+/g, ' ').replaceAll('|', '\\|').slice(0, 90)
}
