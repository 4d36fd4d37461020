// Lines up a resolved course with what a Moodle holds of it (restore.php). Each check is of one construct and says what is lost.

const { visit } = await import(new URL('../../packages/model/dist/index.js', import.meta.url))

/** Yields `{construct, found, lost}` for every construct of the course. */
export function* checks(course, held, rights) {
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

  for (const [index, module] of course.children.entries()) {
    const section = held.sections[index + 1]
    same('module', 'title', flat(module.title), flat(section?.name ?? ''))
    if (!section) continue
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
        const levels = of('rubric').flatMap(rubric => rubric.children.flatMap(criterion => criterion.children)).length
        same('rubric', `${what}, levels`, node.maxScore > 0 ? levels : 0, its.levels)
      }
      if (of('solution').length > 0)
        hidden('solution', what, known.get(`${idnumber(home, node)}/solution`), of('solution'))
    }
    function hidden(construct, what, its, nodes) {
      same(construct, `${what}, visible`, false, its?.visible)
      words(construct, what, nodes, its?.words)
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
        its.words
      )
    }
    function quiz(node, its, what) {
      const fixed = items(node).filter(isForAll)
      const pools = node.children.filter(each => each.type === 'pool' && isForAll(each))
      const drawn = pools.reduce((sum, pool) => sum + pool.draw, 0)
      const points = [...fixed, ...pools.flatMap(pool => pool.children.slice(0, pool.draw))].reduce(
        (sum, item) => sum + item.maxScore,
        0
      )
      const isGraded = node.purpose === 'graded'
      same('quiz', `${what}, points`, points, its.grade)
      same('quiz', `${what}, sum of marks`, points, its.sum)
      same('quiz', `${what}, questions`, [fixed.length, drawn], [its.fixed, its.random])
      same('quiz', `${what}, attempts`, node.attempts ?? 0, its.attempts)
      same('quiz', `${what}, minutes`, node.timeLimitMinutes ?? 0, its.minutes)
      same('quiz', `${what}, counts`, isGraded, its.counts)
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
      same('hint', what, item.children.filter(each => each.type === 'hint').length, its.hints)
      words(
        item.interaction,
        what,
        item.children.filter(each => each.type !== 'hotspot'),
        its.words,
        asideOf
      )
    }
  }

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
      JSON.stringify(held.sections.at(-1).activities.filter(each => each.mod !== 'glossary'))
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
  const followed = held.sections.flatMap(section => section.activities).filter(each => each.completion === 2).length
  same('completion', 'criteria of the course', followed, held.criteria)
  yield* said.values()
}

checks.what = {
  restore: 'no error, no warning, nothing in the log',
  course: 'title',
  module: 'name of the section',
  objective: 'text in the section, tags of questions',
  sequence: 'restriction of the section',
  page: 'chapter or page, visible or hidden, every word',
  slides: 'page, every word',
  deck: 'PDF file on the page, with notes on the hidden one',
  notes: 'hidden page, every word',
  discussion: 'forum of the single type, every word',
  exercise: 'assignment or page, points, every word',
  'hand-in': 'kinds of submission, of a person or a team',
  rubric: 'levels',
  solution: 'hidden page, every word',
  'for-teachers': 'passages for teachers: hidden page or chapter, every word, and nowhere else',
  assessment: 'activity, visible or hidden',
  survey: 'labels, anonymity, every word',
  quiz: 'points, sum of marks, questions, attempts, time, pass mark, whether it counts',
  hint: 'number of hints',
  term: 'glossary chapter',
  glossary: 'entries (none for a teacher, who may not restore them)',
  outcome: 'outcomes of the course and of each activity',
  file: 'bytes of pictures and recordings, by SHA-1',
  completion: 'criteria of the course',
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

const items = assessment => assessment.children.filter(each => each.type === 'item')
const idnumber = (module, node) => `${module.id}/${node.id}`
const round = value => Math.round(value * 1e5) / 1e5

/** White space of any kind as one space, entities of names as their characters. */
function flat(text) {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/\\n|\s/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
}

const isForAll = ({ audience, data }) => (audience ?? data?.audience)?.for !== 'teacher'

/** The pieces of text below a node that are for all, or (`hidden`) for teachers. What a true/false question calls its two answers is the site's. */
function texts(node, hidden) {
  const found = []
  visit(node, (each, parents) => {
    if (each.type === 'choice' && each.truth !== undefined) {
      found.push(...each.feedback.flatMap(one => texts(one, hidden)))
      return false
    }
    if (each.type === 'rubric' || each.type === 'image' || each.type === 'agenda') return false
    const isHidden = ![...parents, each].every(isForAll)
    if (each.type === 'text' && isHidden === hidden) found.push(flat(each.value))
    return true
  })
  return found.filter(each => each !== '')
}
