// Lines up a resolved course with what a Moodle holds of it (restore.php). Each check is of one construct and says what is lost.

import { questionChecks } from './question-checks.mjs'
import { flat, isForAll, round, texts } from './words.mjs'

const { text, visit } = await import(new URL('../../packages/model/dist/index.js', import.meta.url))
const locale = await import(new URL('../../packages/locale/dist/index.js', import.meta.url))

/** Yields `{construct, found, lost}` for every construct of the course. */
export function* checks(course, held, rights) {
  const { colon } = locale.words(course.language)
  const said = new Map()
  const check = (construct, holds, what) => {
    const row = said.get(construct) ?? { construct, found: 0, lost: [] }
    said.set(construct, row)
    if (holds) row.found++
    else row.lost.push(what)
  }
  const same = (construct, what, ours, theirs) =>
    check(
      construct,
      JSON.stringify(ours) === JSON.stringify(theirs),
      `${what}: ${JSON.stringify(ours)} became ${JSON.stringify(theirs)}`
    )
  /** Every word of the source below a node stands in a text of Moodle; what is for teachers in a hidden one (`aside`) and not in that. */
  const words = (construct, what, nodes, text, aside) => {
    const there = flat(text ?? '')
    for (const each of nodes.flatMap(node => texts(node, false)))
      check(construct, there.includes(each), `${what} lacks “${each}”`)
    const squeezed = there.replace(/\s/g, '')
    for (const each of nodes.flatMap(codeOf))
      check('code', squeezed.includes(flat(each).replace(/\s/g, '')), `${what} lacks the code “${each}”`)
    const hidden = nodes.flatMap(node => texts(node, true))
    if (hidden.length === 0) return
    same('for-teachers', `${what}, passages visible`, false, aside?.visible)
    for (const each of hidden) {
      check('for-teachers', flat(aside?.words ?? '').includes(each), `${what}, hidden page lacks “${each}”`)
      const isShown = aside?.words !== text && each.length > 12 && there.includes(each)
      check('for-teachers', !isShown, `${what} shows “${each}” to students`)
    }
  }

  for (const each of [...held.errors, ...held.log]) check('restore', false, each)
  check('restore', held.errors.length + held.log.length === 0, 'the restore was not silent')
  if (!held.course) return yield* said.values()
  same('course', 'title', flat(course.title), flat(held.course.fullname.replace(/ copy \d+$/, '')))
  const { metadata } = course
  const language = moodleLanguage(course.language)
  same('course', 'language', held.languages.includes(language) ? language : '', held.course.lang)
  same('course', 'tags', metadata.tags.map(flat).sort(), held.course.tags.map(flat).sort())
  same('course', 'picture', metadata.image ? [course.assets.get(metadata.image).sha1] : [], held.course.image)
  const facts = [...metadata.authors, metadata.description, metadata.version, metadata.date, metadata.licence]
  for (const each of facts.filter(each => each !== undefined))
    check('course', flat(held.sections[0].words).includes(flat(each)), `its page lacks “${each}”`)
  check('course', flat(held.course.words).includes(flat(metadata.description ?? '')), 'summary')

  for (const [index, module] of course.children.entries()) {
    const section = held.sections[index + 1]
    same('module', 'title', flat(module.title), flat(section?.name ?? ''))
    if (!section) continue
    const about = [
      module.description,
      module.level,
      module.durationMinutes && String(module.durationMinutes),
      module.date
    ]
    for (const each of section.activities)
      same('module', `${each.name}, tags`, module.tags.map(flat).sort(), each.tags.map(flat).sort())
    for (const each of about.filter(Boolean))
      check('module', flat(section.words).includes(flat(each)), `${module.title}: the section lacks “${each}”`)
    words('objective', module.title, module.objectives.filter(isForAll), section.words)
    const isRestricted = course.metadata.progress === 'sequential' && index > 0
    same('sequence', module.title, isRestricted, section.restricted)
    const known = new Map(section.activities.map(each => [each.idnumber, each]))
    const activity = node => known.get(idnumber(module, node))
    const aside = (home, node) => known.get(`${idnumber(home, node)}/for-teachers`)
    const reading = section.activities.flatMap(each =>
      each.mod === 'book'
        ? each.chapters.map(one => ({ ...one, visible: !one.hidden }))
        : [{ ...each, title: each.name }]
    )
    for (const child of module.children) {
      const forAll = child.audience?.for !== 'teacher'
      const what = `${child.type} “${child.title}”`
      if (child.type === 'page') {
        const page = reading.find(each => flat(each.title) === flat(child.title) && each.mod !== 'quiz')
        same('page', what, forAll, page?.visible)
        const below = reading.find(each => !each.visible && flat(each.title).endsWith(`: ${flat(child.title)}`))
        words('page', what, child.children, page?.words, forAll ? (aside(module, child) ?? below) : page)
        continue
      }
      const its = activity(child)
      check(child.type, its !== undefined, `${what} is missing`)
      if (!its) continue
      same(child.type, `${what}, visible`, forAll, its.visible)
      same('completion', `${what}, done by`, forAll && isForAll(module) ? doneBy(child) : [], its.done)
      same('outcome', `${what}, judged by`, judgedBy(course, child), its.judged)
      if (child.type === 'slides') {
        words(
          'slides',
          what,
          child.children.filter(isForAll).flatMap(slide => slide.children.filter(each => each.type !== 'notes')),
          its.words,
          known.get(`${idnumber(module, child)}/notes`)
        )
        const notes = child.children.flatMap(slide => slide.children.filter(each => each.type === 'notes'))
        const told = known.get(`${idnumber(module, child)}/notes`)
        if (notes.length > 0) hidden('notes', what, told, notes)
        const decks = [`${child.id}.pdf`, ...(told ? [`${child.id}.notes.pdf`] : [])]
        for (const deck of decks)
          check('deck', [...its.files, ...(told?.files ?? [])].includes(deck), `${what} lacks ${deck}`)
      }
      if (child.type === 'discussion') {
        same('discussion', `${what}, type`, 'single', its.type)
        words('discussion', what, child.children, its.words, aside(module, child))
      }
      if (child.type === 'exercise') exercise(module, child, its, what)
      if (child.type === 'assessment' && child.purpose === 'survey') survey(child, its, what)
      if (child.type === 'assessment' && child.purpose !== 'survey') quiz(child, its, what)
    }

    function exercise(home, node, its, what) {
      const of = type => node.children.filter(each => each.type === type)
      words('exercise', what, [...of('task'), ...of('hint'), ...of('template')], its.words, aside(home, node))
      if (node.submit.length > 0) {
        const submit = ['text', 'file']
          .filter(each => node.submit.includes(each))
          .map(each => (each === 'text' ? 'onlinetext' : 'file'))
        same('hand-in', what, submit, its.submit)
        same('hand-in', `${what}, by team`, ['pair', 'group'].includes(node.kind), its.team)
        same('exercise', `${what}, points`, Math.ceil(node.maxScore), its.grade)
        const levels = of('rubric').flatMap(rubric =>
          rubric.children.flatMap(criterion =>
            criterion.children.map(level => [
              text(criterion.heading),
              [level.name, text(level.children)].filter(Boolean).join(`${colon} `),
              level.points
            ])
          )
        )
        same('rubric', `${what}, criteria and levels`, node.maxScore > 0 ? levels : [], its.levels)
      }
      if (of('solution').length > 0)
        hidden('solution', what, known.get(`${idnumber(home, node)}/solution`), of('solution'))
    }
    function hidden(construct, what, its, nodes) {
      same(construct, `${what}, visible`, false, its?.visible)
      words(construct, what, nodes, its?.words)
    }
    /** A survey's words with the characters back that part its choices in Moodle, and have others in their place. */
    function alike(words) {
      return words.replaceAll('¦', '|').replaceAll('‹', '<').replaceAll('›', '>').replaceAll('♯', '#')
    }
    function survey(node, its, what) {
      const asked = items(node)
      const labels = asked.flatMap(item => {
        const statements = item.children.filter(each => each.type === 'statement')
        return statements.length > 0 ? statements.map(each => each.id) : [item.id]
      })
      same('survey', `${what}, labels`, labels, its.labels)
      same('survey', `${what}, anonymous`, node.anonymous, its.anonymous)
      words(
        'survey',
        what,
        asked.flatMap(item => item.children),
        `${its.words} ${alike(its.words)}`
      )
    }
    function quiz(node, its, what) {
      const fixed = items(node).filter(isForAll)
      const pools = node.children.filter(each => each.type === 'pool' && isForAll(each))
      const drawn = pools.flatMap(pool => Array(pool.draw).fill([flat(pool.title), pool.children[0].maxScore]))
      const points = [...fixed, ...pools.flatMap(pool => pool.children.slice(0, pool.draw))].reduce(
        (sum, item) => sum + item.maxScore,
        0
      )
      const isGraded = node.purpose === 'graded'
      same('quiz', `${what}, points`, points, its.grade)
      same('quiz', `${what}, sum of marks`, points, its.sum)
      same('quiz', `${what}, questions`, fixed.length, its.fixed)
      same(
        'pool',
        what,
        drawn,
        its.pools.map(([name, mark]) => [flat(name), mark])
      )
      same('quiz', `${what}, attempts`, node.attempts ?? 0, its.attempts)
      same('quiz', `${what}, minutes`, node.timeLimitMinutes ?? 0, its.minutes)
      same('quiz', `${what}, counts`, isGraded, its.counts)
      same('quiz', `${what}, shuffle`, node.shuffle, its.shuffle)
      const asked = [...fixed, ...pools.flatMap(pool => pool.children)]
      const hasHints = asked.some(item => item.children.some(each => each.type === 'hint'))
      const behaviour = isGraded ? 'deferredfeedback' : hasHints ? 'interactive' : 'immediatefeedback'
      same('quiz', `${what}, behaviour`, behaviour, its.behaviour)
      same('review', what, reviews(node), its.review)
      const pass = isGraded ? (node.masteryScore ?? 0) * points : 0
      const bounds = its.said.map(([, from, to]) => [round(from), round(to)])
      const wanted = [
        [0, round(pass)],
        [round(pass), points + 1]
      ]
      same('review', `${what}, feedback by grade`, pass > 0 ? wanted : [], bounds)
      for (const [said] of its.said) check('review', said.trim() !== '', `${what}: empty feedback by grade`)
      same('quiz', `${what}, pass mark`, round(isGraded ? (node.masteryScore ?? 0) * points : 0), round(its.pass))
      for (const item of fixed) question(item, node, aside(module, node))
      for (const pool of pools) for (const item of pool.children) question(item, pool, aside(module, node))
    }
    function question(item, home, asideOf) {
      const what = `question “${item.title}”`
      const its = held.questions.find(
        each =>
          each.idnumber === item.id && flat(each.category) === flat(home.title) && flat(each.name) === flat(item.title)
      )
      check(item.interaction, its !== undefined, `${what} is missing`)
      if (!its) return
      check(item.interaction, types[item.interaction].includes(its.type), `${what} is a ${its.type}`)
      if (its.type !== 'multianswer') same(item.interaction, `${what}, points`, item.maxScore, its.mark)
      const titles = item.objectives.map(
        id => course.children.flatMap(each => each.objectives).find(each => each.id === id)?.title
      )
      same('objective', `${what}, tags`, titles.map(flat).sort(), its.tags.map(flat).sort())
      same('hint', what, item.children.filter(each => each.type === 'hint').length, its.hints.length)
      for (const [holds, of] of questionChecks(item, its)) check('answers', holds, `${what}, ${of}`)
      words(
        item.interaction,
        what,
        item.children.filter(each => each.type !== 'hotspot'),
        its.words,
        asideOf
      )
    }
  }

  const alternatives = new Set()
  const leads = new Map()
  const all = type => {
    const found = new Set()
    visit(course, node => {
      if (type === 'term' && !isForAll(node)) return false
      if (node.type === type) found.add(type === 'term' ? node.term : node.url)
      return true
    })
    return [...found]
  }
  const glossary = held.sections.flatMap(section => section.activities).find(each => each.mod === 'glossary')
  const terms = all('term').map(flat)
  if (terms.length > 0) {
    const chapter =
      held.sections.at(-1).words +
      JSON.stringify(held.sections.at(-1).activities.filter(each => each.mod !== 'glossary')).replaceAll('\\"', '"')
    for (const term of terms) check('term', flat(chapter).includes(term), `the glossary chapter lacks “${term}”`)
    same(
      'glossary',
      'entries',
      rights === 'teacher' ? [] : [...terms].sort(),
      (glossary?.entries ?? []).map(flat).sort()
    )
  }
  const objectives = course.children.flatMap(module => module.objectives.filter(isForAll).map(each => flat(each.title)))
  same('outcome', 'outcomes', [...objectives].sort(), (held.outcomes ?? []).map(flat).sort())
  for (const url of [...all('image'), ...all('media')]) {
    const asset = course.assets.get(url)
    if (asset) check('file', held.hashes.includes(asset.sha1), `${url} is missing`)
  }
  visit(course, node => {
    if (node.type === 'media' && node.captions) {
      check(
        'captions',
        held.references.captions.some(each => node.captions.endsWith(each)),
        `${node.captions} is missing`
      )
      check('captions', held.hashes.includes(course.assets.get(node.captions).sha1), `${node.captions} has no file`)
    }
    if (node.type === 'image' && node.alt && node.url) alternatives.add(flat(node.alt))
    if (node.type === 'reference' && node.target.inside)
      leads.set(`${node.target.module}/${node.target.place ?? ''}`, leadsTo(node.target, course))
  })
  const pictures = held.references.alternatives.map(flat)
  const described = flat(held.questions.map(each => each.words).join(' '))
  for (const each of alternatives)
    check('alternative', pictures.includes(each) || described.includes(each), `no picture is described as “${each}”`)
  const reached = held.references.links.map(flat)
  for (const each of leads.values())
    check(
      'link',
      each.some(place => reached.includes(flat(place))),
      `no link leads to “${each.join('” or “')}”`
    )
  for (const each of held.references.links) check('link', !each.startsWith('dead:'), each)
  for (const each of held.references.codes) check('link', false, `the code ${each} is left in a text`)
  for (const each of held.references.missing) check('file', false, `a text shows ${each}, which has no file`)
  const followed = held.sections.flatMap(section => section.activities).filter(each => each.completion === 2).length
  same('completion', 'criteria of the course', followed, held.criteria)
  yield* said.values()
}

checks.what = {
  restore: 'no error, no warning, nothing in the log',
  course:
    'title, language where the site has it, tags, picture, summary; description, authors, version, date and licence on its page',
  module: 'name of the section; description, level, duration and date in it; its tags on each activity',
  objective: 'text in the section, tags of questions',
  sequence: 'restriction of the section',
  code: 'every letter',
  page: 'chapter or page, visible or hidden, every word',
  slides: 'page, every word',
  deck: 'PDF file on the page, with notes on the hidden one',
  notes: 'hidden page, every word',
  discussion: 'forum of the single type, every word',
  exercise: 'assignment or page, points, every word',
  'hand-in': 'kinds of submission, of a person or a team',
  rubric: 'criteria; levels with their points',
  solution: 'hidden page, every word',
  'for-teachers': 'passages for teachers: hidden page or chapter, every word, and nowhere else',
  assessment: 'activity, visible or hidden',
  survey: 'labels, anonymity, every word',
  quiz: 'points, sum of marks, questions, attempts, time, shuffle, behaviour, pass mark, whether it counts',
  pool: 'random slots: category and points of each',
  review: 'what is shown when; feedback by grade',
  hint: 'number of hints',
  answers:
    'share of the points, tolerance, unit and feedback of each answer; pairs, order, words, gaps and areas; combined feedback, hints, template, rubric of the grader',
  term: 'glossary chapter',
  glossary: 'entries (none for a teacher, who may not restore them)',
  outcome: 'outcomes of the course and of each activity',
  file: 'bytes of pictures and recordings, by SHA-1; each where a text shows it',
  captions: 'captions of recordings',
  alternative: 'words for those who do not see a picture',
  link: 'leads to the page or activity of the new course; no code of the backup is left',
  completion: 'how each activity is done, criteria of the course',
  'single-choice': 'type, points, every word',
  'multiple-choice': 'type, points, every word',
  'true-false': 'type, points, every word',
  'text-entry': 'type, points, every word',
  numeric: 'type, points, every word',
  match: 'type, points, every word',
  order: 'type, points, every word',
  cloze: 'type, points, every word',
  'gap-match': 'type, points, every word',
  hotspot: 'type, points, every word',
  'extended-text': 'type, points, every word'
}

const types = {
  'single-choice': ['multichoice'],
  'multiple-choice': ['multichoice'],
  'true-false': ['truefalse'],
  'text-entry': ['shortanswer'],
  numeric: ['numerical'],
  match: ['match'],
  order: ['ordering'],
  cloze: ['multianswer', 'gapselect'],
  'gap-match': ['ddwtos'],
  hotspot: ['ddmarker'],
  'extended-text': ['essay']
}

/** Ids of the objectives for all of what Moodle has outcomes for. */
function judgedBy(course, node) {
  const all = course.children.flatMap(module => module.objectives.filter(isForAll).map(each => each.id))
  const ids = { exercise: node.submit?.length > 0 && node.objectives, discussion: node.objectives }[node.type]
  const asked =
    node.purpose === 'graded' ? node.children.flatMap(each => (each.type === 'pool' ? each.children : each)) : []
  return (ids || [...new Set(asked.flatMap(each => each.objectives ?? []))]).filter(id => all.includes(id))
}

/** What a learner must do with an activity. */
function doneBy(node) {
  if (node.type === 'exercise') return node.submit.length > 0 ? ['submit'] : ['view']
  if (node.type === 'discussion') return ['post']
  if (node.type !== 'assessment') return ['view']
  if (node.purpose === 'survey') return ['submit']
  return node.purpose === 'graded' && node.masteryScore > 0 ? ['pass'] : ['attempt']
}

/** Bits: 0x10000 during the attempt, 0x1000 right after it, 0x100 later, 0x10 when the quiz is closed. */
function reviews({ purpose, attempts }) {
  const seen = purpose === 'practice' ? 0x11110 : 0x01110
  return {
    reviewattempt: 0x11110,
    reviewcorrectness: seen,
    reviewmaxmarks: 0x11110,
    reviewmarks: seen,
    reviewspecificfeedback: seen,
    reviewgeneralfeedback: seen,
    reviewrightanswer: purpose === 'graded' && attempts !== 1 ? 0x00010 : seen,
    reviewoverallfeedback: 0x01110
  }
}

/** The title of a page or module, the idnumber of an activity. */
function leadsTo({ module, place, placeType }, course) {
  const home = course.children.find(each => each.id === module)
  if (place === undefined) return [home.title]
  const page = home.children.find(each => each.id === place)
  const activity = `${module}/${place}`
  return placeType === 'page' && pageIsChapter(home, page) ? [page.title, activity] : [activity]
}

/** Pages that follow each other are chapters, unless the option `pages` makes an activity of each. */
function pageIsChapter({ children }, page) {
  const at = children.indexOf(page)
  return [at - 1, at + 1].some(each => children[each]?.type === 'page' && isForAll(children[each]))
}

/** Code as the author wrote it, for all. */
function codeOf(node) {
  const found = []
  visit(node, (each, parents) => {
    if (each.type === 'rubric') return false
    if ((each.type === 'code' || each.type === 'inlineCode') && [...parents, each].every(isForAll))
      found.push(each.value)
    return true
  })
  return found
}

/** Moodle's name of a language. */
function moodleLanguage(language) {
  const known = { zh: 'zh_cn', 'zh-hans': 'zh_cn', 'zh-hant': 'zh_tw', nb: 'no' }
  return known[language.toLowerCase()] ?? language.toLowerCase().replaceAll('-', '_')
}

const items = assessment => assessment.children.filter(each => each.type === 'item')
const idnumber = (module, node) => `${module.id}/${node.id}`
