// What Canvas's own converters make of a cartridge, beside what is in it, as two Markdown tables (questions, modules):
// `node scripts/compare-canvas.mjs PACKAGE.imscc COURSE.json`. COURSE.json is the course that the converters of canvas-lms
// (`CC::Importer::Standard::Converter`, `CC::Importer::Canvas::Converter`) write of the package, `course_export.json`.
// Exits with 1 when a line of a module or a question is missing there, stands elsewhere, or differs in kind, points, right
// answers or feedback.
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
const asked = new Map(course.assessment_questions.assessment_questions.map(each => [each.migration_id, each]))
const quizzes = new Map(course.assessments.assessments.map(each => [each.migration_id, each]))

/** What Canvas calls the kinds of the cartridge's profile. A survey's choices are all right, so that several are. */
const kinds = {
  multiple_choice: ['multiple_choice_question', 'multiple_answers_question'],
  multiple_response: ['multiple_answers_question'],
  true_false: ['multiple_choice_question'],
  fib: ['short_answer_question'],
  essay: ['essay_question']
}

/** What Canvas calls the lines of a module. */
const types = {
  page: ['FILE_TYPE'],
  'web page': ['FILE_TYPE'],
  quiz: ['ASSESSMENT'],
  'discussion topic': ['DISCUSSION'],
  assignment: ['ASSIGNMENT'],
  'web link': ['URL']
}

const lines = []
const rows = []
const folders = found.children.filter(({ kind }) => kind === 'module' || kind === 'folder')
for (const [place, folder] of folders.entries()) {
  const module = course.modules[place]
  for (const [index, line] of folder.children.entries()) {
    const canvas = module?.items[index]
    lines.push({ folder, line, canvas, faults: lineFaults(folder, line, module, canvas) })
    const theirs = questionsOf(quizzes.get(canvas?.linked_resource_id))
    for (const [at, question] of questions(line).entries()) rows.push(compared(question, theirs[at]))
  }
}
// Banks stand in no module.
const left = [...asked.values()].filter(each => !rows.some(({ canvas }) => canvas === each))
for (const question of found.children.filter(each => !folders.includes(each)).flatMap(questions)) {
  const index = left.findIndex(each => each.question_name === question.title)
  rows.push(compared(question, index < 0 ? undefined : left.splice(index, 1)[0]))
}

const count = name => course[name]?.length ?? 0
const bad = rows.filter(({ faults }) => faults.length > 0)
const badLines = lines.filter(({ faults }) => faults.length > 0)
process.stdout.write(`${table(
  ['question', 'in the package', 'in Canvas', 'points', 'right', 'feedback', 'agree'],
  rows.map(({ question, canvas, faults }) => [
    question.title,
    question.kind,
    canvas?.question_type ?? '',
    canvas?.points_possible ?? '',
    canvas ? right(canvas).slice(0, 4).map(plain).join('; ') : '',
    canvas ? said(canvas).join(', ') : '',
    agreed(faults)
  ])
)}

${table(
  ['module', 'line', 'in the package', 'in Canvas', 'for teachers', 'done when', 'agree'],
  lines.map(({ folder, line, canvas, faults }) => [
    folder.title,
    line.title,
    line.kind,
    canvas?.linked_resource_type ?? '',
    canvas?.workflow_state === 'unpublished' ? 'unpublished' : '',
    requirement(canvas),
    agreed(faults)
  ])
)}

${rows.length} questions, ${bad.length} that differ; ${lines.length} lines of modules, ${badLines.length} that differ. Canvas found \
${count('modules')} modules, ${count('wikis')} pages, ${count('assignments')} assignments, ${quizzes.size} quizzes, \
${count('discussion_topics')} discussions, ${count('rubrics')} rubrics, ${count('learning_outcomes')} groups of outcomes, \
${Object.keys(course.file_map).length} files, and warned of ${count('warnings')} things.
`)
process.exitCode = bad.length + badLines.length > 0 ? 1 : 0

function questions(node) {
  const isQuestion = node.kind in kinds || node.kind.endsWith('_question')
  return [...(isQuestion ? [node] : []), ...node.children.flatMap(questions)]
}

/** The questions of a quiz of Canvas in their order, those of a group where the group stands. */
function questionsOf(quiz) {
  const flat = (quiz?.questions ?? []).flatMap(each => each.questions ?? [each])
  return flat.map(each => asked.get(each.migration_id) ?? each)
}

function compared(question, canvas) {
  return { question, canvas, faults: canvas ? questionFaults(question, canvas) : ['missing'] }
}

function questionFaults({ title, kind, details }, canvas) {
  const wanted = kinds[kind] ?? [kind]
  const key = details.key?.split('; ').filter(each => !each.startsWith('…')) ?? []
  // Answers may have semicolons of their own.
  const there = plain(right(canvas).join('; '))
  const feedback = said(canvas).reduce((sum, each) => sum + Number.parseInt(each, 10), 0)
  return [
    ...(plain(title) === plain(canvas.question_name) ? [] : ['order']),
    ...(wanted.includes(canvas.question_type) ? [] : ['kind']),
    ...(details.points === undefined || Math.abs(details.points - canvas.points_possible) < 0.001 ? [] : ['points']),
    ...(key.every(each => there.includes(plain(each))) ? [] : ['right answers']),
    ...((details.feedback ?? 0) === feedback ? [] : ['feedback']),
    ...(canvas.import_error || canvas.qti_error ? ['error'] : [])
  ]
}

function lineFaults(folder, { title, kind, details = {} }, module, canvas) {
  if (!canvas) return ['missing']
  const wanted = types[kind] ?? [kind]
  const isHidden = details.role === 'Instructor' || details.state === 'unpublished'
  return [
    ...(plain(folder.title) === plain(module.title) ? [] : ['module']),
    ...(plain(title) === plain(canvas.title ?? canvas.linked_resource_title) ? [] : ['order']),
    ...(wanted.includes(canvas.linked_resource_type) ? [] : ['kind']),
    ...(isHidden === (canvas.workflow_state === 'unpublished') ? [] : ['for teachers']),
    ...((details.requirement ?? '') === requirement(canvas) ? [] : ['done when'])
  ]
}

/** What completes a line, as the inspection writes it. */
function requirement(canvas) {
  const rules = course.modules.flatMap(each => each.completion_requirements ?? [])
  const rule = canvas && rules.find(each => each.item_migration_id === canvas.item_migration_id)
  return rule && canvas.item_migration_id ? [rule.type, rule.min_score].filter(Boolean).join(' ') : ''
}

/** The right answers, as the inspection writes them. */
function right({ question_type, answers = [] }) {
  if (question_type === 'matching_question')
    return answers.map(each => `${each.left_html ?? each.text ?? ''} = ${each.right}`)
  const good = answers.filter(each => each.weight > 0)
  const blanks = new Set(answers.map(each => each.blank_id)).size
  if (question_type !== 'numerical_question')
    return good.map(each => `${blanks > 1 ? `${each.blank_id} = ` : ''}${each.html ?? escaped(each.text)}`)
  return good.flatMap(({ exact, margin, start, end }) =>
    exact === undefined
      ? [`${start}–${end}`]
      : [String(exact), ...(margin ? [`${exact - margin}–${exact + margin}`] : [])]
  )
}

function said(canvas) {
  const whole = ['neutral_comments', 'correct_comments', 'incorrect_comments'].filter(name => canvas[name]).length
  const single = (canvas.answers ?? []).filter(each => each.comments).length
  return [whole && `${whole} for all`, single && `${single} for answers`].filter(Boolean)
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/** Without what markup and white space differ in. */
function plain(text) {
  return String(text)
    .replace(/<\/?[a-z][^>]*>/gi, ' ')
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name])
    .replace(/\s+/g, ' ')
    .trim()
}

function agreed(faults) {
  return faults.length === 0 ? 'yes' : faults.join(', ')
}

function table(head, body) {
  return [head, head.map(() => '---'), ...body].map(row => `| ${row.map(cell).join(' | ')} |`).join('\n')
}

function cell(value) {
  return String(value).replace(/\s+/g, ' ').replaceAll('|', '\\|').slice(0, 90)
}
