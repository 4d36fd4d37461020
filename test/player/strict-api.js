// A learning management system that is as strict as the standards: SCORM 1.2 and 2004 run-time with their order of
// calls, vocabularies, limits, dense indices and write-only elements. `createLms(version, saved)` puts the API up in
// this window and returns what it heard: `values`, `calls`, `faults`. `window.lms.fault` makes calls fail: `all`, `throw`,
// one of `start`, `get`, `set`, `commit`, `finish`, `interactions`, or `beacon`, which says yes to
// what goes nowhere, as Moodle does while a page is left.
;(() => {
  const decimal = /^-?\d+(\.\d+)?$/
  const hundred = value => decimal.test(value) && Number(value) >= 0 && Number(value) <= 100
  const unit = value => decimal.test(value) && Number(value) >= -1 && Number(value) <= 1
  const word = (...words) => ({ test: value => words.includes(value) })
  const upTo = length => ({ test: value => value.length <= length })
  const token12 = /^[\x21-\x7e]{1,255}$/
  const uri = /^[^\s]{1,4000}$/

  const versions = {
    1.2: {
      name: 'API',
      methods: { start: 'LMSInitialize', get: 'LMSGetValue', set: 'LMSSetValue', commit: 'LMSCommit', finish: 'LMSFinish', error: 'LMSGetLastError' },
      codes: { start: '101', get: '301', set: '301', commit: '301', finish: '301' },
      start: {
        'cmi.core.student_id': 'student-1',
        'cmi.core.student_name': 'Doe, Jane',
        'cmi.core.lesson_mode': 'normal',
        'cmi.core.credit': 'credit',
        'cmi.core.lesson_status': 'not attempted',
        'cmi.core.entry': 'ab-initio',
        'cmi.core.score.raw': '',
        'cmi.core.lesson_location': '',
        'cmi.suspend_data': ''
      },
      readOnly: /student_id|student_name|lesson_mode|credit|entry|total_time|_count/,
      writeOnly: /^cmi\.core\.(exit|session_time)$|^cmi\.interactions\.\d/,
      elements: [
        [/^cmi\.core\.lesson_location$/, upTo(255)],
        [/^cmi\.core\.lesson_status$/, word('passed', 'completed', 'failed', 'incomplete', 'browsed')],
        [/^cmi\.(core|objectives\.\d+)\.score\.(raw|min|max)$/, { test: hundred }],
        [/^cmi\.core\.exit$/, word('time-out', 'suspend', 'logout', '')],
        [/^cmi\.core\.session_time$/, /^\d{4}:\d{2}:\d{2}\.\d{2}$/],
        [/^cmi\.suspend_data$/, upTo(4096)],
        [/^cmi\.objectives\.\d+\.id$/, token12],
        [/^cmi\.objectives\.\d+\.status$/, word('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted')],
        [/^cmi\.interactions\.\d+\.id$/, token12],
        [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, token12],
        [/^cmi\.interactions\.\d+\.time$/, /^\d{2}:\d{2}:\d{2}(\.\d{1,2})?$/],
        [/^cmi\.interactions\.\d+\.type$/, word('true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric')],
        [/^cmi\.interactions\.\d+\.weighting$/, decimal],
        [/^cmi\.interactions\.\d+\.result$/, { test: value => ['correct', 'wrong', 'unanticipated', 'neutral'].includes(value) || decimal.test(value) }],
        [/^cmi\.interactions\.\d+\.latency$/, /^\d{4}:\d{2}:\d{2}\.\d{2}$/]
      ],
      response: /^cmi\.interactions\.(\d+)\.(student_response|correct_responses\.\d+\.pattern)$/,
      responses: {
        'true-false': /^[tf]$/,
        choice: /^[a-z0-9](,[a-z0-9])*$/,
        'fill-in': upTo(255),
        numeric: decimal,
        matching: /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/,
        sequencing: /^[a-z0-9](,[a-z0-9])*$/,
        likert: /^[a-z0-9]?$/
      }
    },
    2004: {
      name: 'API_1484_11',
      methods: { start: 'Initialize', get: 'GetValue', set: 'SetValue', commit: 'Commit', finish: 'Terminate', error: 'GetLastError' },
      codes: { start: '103', get: '122', set: '132', commit: '142', finish: '112' },
      start: {
        'cmi.learner_id': 'student-1',
        'cmi.learner_name': 'Doe, Jane',
        'cmi.mode': 'normal',
        'cmi.credit': 'credit',
        'cmi.completion_status': 'unknown',
        'cmi.success_status': 'unknown',
        'cmi.entry': 'ab-initio',
        'cmi.score.raw': '',
        'cmi.location': '',
        'cmi.suspend_data': ''
      },
      readOnly: /learner_id|learner_name|cmi\.mode|credit|entry|total_time|_count/,
      writeOnly: /^cmi\.(exit|session_time)$/,
      elements: [
        [/^cmi\.location$/, upTo(1000)],
        [/^cmi\.completion_status$/, word('completed', 'incomplete', 'not attempted', 'unknown')],
        [/^cmi\.success_status$/, word('passed', 'failed', 'unknown')],
        [/^cmi\.(score|objectives\.\d+\.score)\.scaled$/, { test: unit }],
        [/^cmi\.(score|objectives\.\d+\.score)\.(raw|min|max)$/, { test: hundred }],
        [/^cmi\.progress_measure$/, { test: value => unit(value) && Number(value) >= 0 }],
        [/^cmi\.exit$/, word('time-out', 'suspend', 'logout', 'normal', '')],
        [/^cmi\.session_time$/, /^PT(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/],
        [/^cmi\.suspend_data$/, upTo(64000)],
        [/^cmi\.objectives\.\d+\.id$/, uri],
        [/^cmi\.objectives\.\d+\.success_status$/, word('passed', 'failed', 'unknown')],
        [/^cmi\.objectives\.\d+\.completion_status$/, word('completed', 'incomplete', 'not attempted', 'unknown')],
        [/^cmi\.interactions\.\d+\.id$/, uri],
        [/^cmi\.interactions\.\d+\.objectives\.\d+\.id$/, uri],
        [/^cmi\.interactions\.\d+\.timestamp$/, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,2})?(Z|[+-]\d{2}:\d{2})?$/],
        [/^cmi\.interactions\.\d+\.type$/, word('true-false', 'choice', 'fill-in', 'long-fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric', 'other')],
        [/^cmi\.interactions\.\d+\.weighting$/, decimal],
        [/^cmi\.interactions\.\d+\.result$/, { test: value => ['correct', 'incorrect', 'unanticipated', 'neutral'].includes(value) || decimal.test(value) }],
        [/^cmi\.interactions\.\d+\.latency$/, /^PT(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/]
      ],
      response: /^cmi\.interactions\.(\d+)\.(learner_response|correct_responses\.\d+\.pattern)$/,
      responses: {
        'true-false': /^(true|false)$/,
        choice: /^[\w-]+(\[,\][\w-]+){0,35}$/,
        'fill-in': {
          test: value => {
            const parts = value.replace(/^(\{(case_matters|order_matters)=(true|false)\})*/, '').split('[,]')
            return parts.length <= 10 && parts.every(part => part.length <= 250)
          }
        },
        'long-fill-in': upTo(4000),
        numeric: /^-?\d+(\.\d+)?(\[:\]-?\d+(\.\d+)?)?$/,
        matching: /^[\w-]+\[\.\][\w-]+(\[,\][\w-]+\[\.\][\w-]+){0,35}$/,
        sequencing: /^[\w-]+(\[,\][\w-]+){0,35}$/,
        likert: /^[\w-]+$/
      }
    }
  }

  window.createLms = (version, saved = {}) => {
    const { name, methods, codes, start, readOnly, writeOnly, elements, response, responses } = versions[version]
    // SCORM 2004 run-time environment, 4.2.8: only who left with `suspend` finds again what was set.
    const kept = ['suspend', undefined].includes(saved['cmi.exit']) ? saved : {}
    const lms = { values: { ...start, ...kept }, committed: {}, calls: [], faults: [], state: 'new', fault: '' }
    const fail = (what, code = '401') => {
      lms.faults.push(what)
      lms.error = code
      return 'false'
    }
    const count = list => {
      const indices = Object.keys(lms.values)
        .filter(key => key.startsWith(`${list}.`))
        .map(key => Number.parseInt(key.slice(list.length + 1), 10))
      return new Set(indices).size
    }
    // Every index but the next one has to be there already.
    const dense = element => {
      const lists = element.match(/^(cmi\.(?:interactions|objectives))\.(\d+)(?:\.(objectives|correct_responses)\.(\d+))?/)
      if (!lists) return true
      const [, list, index, inner, innerIndex] = lists
      if (Number(index) > count(list)) return false
      return !inner || Number(innerIndex) <= count(`${list}.${index}.${inner}`)
    }
    const check = (element, value) => {
      if (readOnly.test(element)) return 'is read-only'
      if (!dense(element)) return 'leaves a gap in its list'
      const item = element.match(/^(cmi\.(?:interactions|objectives)\.\d+)\.(.*)$/)
      if (item && item[2] !== 'id' && !(`${item[1]}.id` in lms.values)) return 'comes before its id'
      const typed = element.match(response)
      if (typed) {
        const type = lms.values[`cmi.interactions.${typed[1]}.type`]
        if (!type) return 'comes before its type'
        if (/response$/.test(element) && value.includes('[:]')) return 'is a range'
        return responses[type].test(value) ? '' : `does not fit the type ${type}`
      }
      // 2004: error 351, each id of a list only once.
      const twice = element.match(/^(.*\bobjectives)\.(\d+)\.id$/)
      if (twice && Object.entries(lms.values).some(([key, other]) => other === value && key !== element && key.startsWith(`${twice[1]}.`) && key.endsWith('.id'))) {
        return 'has an id that its list has already'
      }
      const rule = elements.find(([pattern]) => pattern.test(element))
      if (!rule) return 'does not exist'
      return rule[1].test(value) ? '' : 'has a value outside its vocabulary'
    }
    const broken = method => {
      if (lms.fault === 'throw') throw new Error('the LMS is gone')
      lms.error = '101'
      return lms.fault === 'all' || lms.fault === method
    }
    const api = {
      [methods.start](given) {
        lms.calls.push([methods.start])
        if (broken('start')) return 'false'
        if (given !== '' || lms.state !== 'new') return fail('Initialize twice', codes.start)
        lms.state = 'running'
        return 'true'
      },
      [methods.get](element) {
        lms.calls.push([methods.get, element])
        if (broken('get')) return ''
        if (lms.state !== 'running') return fail(`get ${element} while ${lms.state}`, codes.get) && ''
        if (writeOnly.test(element)) return fail(`get ${element}: is write-only`, '404') && ''
        const list = element.match(/^(.*)\._count$/)
        return list ? String(count(list[1])) : (lms.values[element] ?? '')
      },
      [methods.set](element, value) {
        lms.calls.push([methods.set, element, value])
        if (broken('set')) return 'false'
        if (lms.state !== 'running') return fail(`set ${element} while ${lms.state}`, codes.set)
        if (typeof value !== 'string') return fail(`set ${element}: no text`, '405')
        // Interactions are optional in SCORM 1.2 (3.4.7).
        if (lms.fault === 'interactions' && element.startsWith('cmi.interactions')) return 'false'
        const wrong = check(element, value)
        if (wrong) return fail(`set ${element} = ${JSON.stringify(value)}: ${wrong}`, '405')
        lms.values[element] = value
        return 'true'
      },
      [methods.commit](given) {
        lms.calls.push([methods.commit])
        if (broken('commit')) return 'false'
        if (given !== '' || lms.state !== 'running') return fail(`commit while ${lms.state}`, codes.commit)
        if (lms.fault !== 'beacon') lms.committed = { ...lms.values }
        return 'true'
      },
      [methods.finish](given) {
        lms.calls.push([methods.finish])
        if (broken('finish')) return 'false'
        if (given !== '' || lms.state !== 'running') return fail(`finish while ${lms.state}`, codes.finish)
        lms.state = 'finished'
        if (lms.fault !== 'beacon') lms.committed = { ...lms.values }
        return 'true'
      },
      [methods.error]: () => lms.error ?? '0'
    }
    window[name] = api
    window.lms = lms
    return lms
  }
})()
