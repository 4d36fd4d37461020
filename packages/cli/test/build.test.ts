import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { typed } from './typed.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'curricle-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const course = (name: string, text: string) => {
  write(`modules/${name}/course.yaml`, `title: ${name}\nlanguages: [en]\ndate: 2026-01-01\n`)
  write(`modules/${name}/01-start.md`, `---\nid: start\n---\n\n# Start\n\n${text}\n`)
}
const here = (...given: string[]) => typed(folder, ...given)
const listed = (path: string) => readdirSync(join(folder, path)).sort()

describe('curricle new', () => {
  it('begins a course and its next module, which build without a fault', async () => {
    expect((await here('new', 'course', 'Éthique appliquée')).out).toContain('Began modules/ethique-appliquee')
    expect((await here('new', 'module', 'ethique-appliquee/dual use')).out).toContain('02-dual-use.md')
    const { code, err } = await here('build', '--format', 'cartridge', '--edition', 'learner')
    expect(err).not.toContain('error')
    expect(code).toBe(0)
    expect(listed('exports/ethique-appliquee')).toEqual([
      'ethique-appliquee.en.cartridge.imscc',
      'ethique-appliquee.report.md'
    ])
    expect((await here('check', 'ethique-appliquee')).code).toBe(0)
  })

  it('begins one whose name begins with a number, or is a word of YAML', async () => {
    expect((await here('new', 'course', '2026')).out).toContain('Began modules/course-2026')
    expect((await here('new', 'course', 'null')).code).toBe(0)
    expect((await here('new', 'module', 'null/7 steps')).out).toContain('02-module-7-steps.md')
    const { code, err } = await here('check', '--format', 'web')
    expect([code, err]).toEqual([0, ''])
  })

  it('begins no module twice, whatever its file is called', async () => {
    course('ethics', 'Text.')
    expect((await here('new', 'module', 'ethics/rescue')).code).toBe(0)
    const again = await here('new', 'module', 'ethics/rescue')
    expect([again.code, again.err]).toEqual([
      2,
      'The module `rescue` is there already: modules/ethics/02-rescue.md. Give the new one another name.\n'
    ])
    write('modules/ethics/03-other-name.md', '---\nid: first-aid\n---\n\n# First aid\n\nText.\n')
    expect((await here('new', 'module', 'ethics/first aid')).err).toContain('modules/ethics/03-other-name.md')
    expect(listed('modules/ethics')).toEqual(['01-start.md', '02-rescue.md', '03-other-name.md', 'course.yaml'])
  })

  it('says what to type next as it was called', async () => {
    const { run } = await import('../src/index.ts')
    const said: string[] = []
    const outside = {
      folder,
      out: (text: string) => said.push(text),
      err: () => undefined,
      isTerminal: false,
      columns: 80
    }
    await run(['new', 'course', 'ethics'], { ...outside, called: 'npx pnpm@1.2.3 curricle' })
    expect(said.join('')).toContain('Next: npx pnpm@1.2.3 curricle build ethics')
  })

  it('writes over nothing', async () => {
    course('ethics', 'Mine.')
    const { code, err } = await here('new', 'course', 'ethics')
    expect([code, err]).toEqual([2, 'modules/ethics is there already.\n'])
    expect(readFileSync(join(folder, 'modules/ethics/01-start.md'), 'utf8')).toContain('Mine.')
  })
})

describe('curricle build', () => {
  it('closes with a table of what was made', async () => {
    course('ethics', '## Page {#page}\n\nText.')
    const { code, out, err } = await here('build', '--format', 'cartridge,moodle', '--edition', 'learner')
    expect(code).toBe(0)
    expect(out).toMatch(/ethics\.en\.cartridge\.imscc {2}\S+ k?B +1 page +complete\n/)
    expect(out).toMatch(/2 packages in exports, 0 errors, 0 warnings\.\n$/)
    expect(err).toContain(join('exports', 'ethics', 'ethics.en.moodle.mbz'))
  })

  it('makes every format that is named, in one option or in several', async () => {
    course('ethics', '## Page {#page}\n\nText.')
    const { out } = await here('build', '--format', 'cartridge', '--format', 'moodle', '--edition', 'learner')
    expect(out).toMatch(/cartridge\.imscc.*moodle\.mbz.*2 packages in exports/s)
  })

  it('says faults as file:line:column with rule and remedy, makes the other courses, and leaves the last good package', async () => {
    course('ethics', 'Good.')
    course('other', 'Good.')
    await here('build', '--format', 'cartridge', '--edition', 'learner')
    const path = join(folder, 'exports/ethics/ethics.en.cartridge.imscc')
    const good = readFileSync(path)
    course('ethics', 'Bad: [x](#nowhere).')
    course('other', 'Better.')
    const { code, err, out } = await here('build', '--format', 'cartridge', '--edition', 'learner')
    expect(code).toBe(1)
    expect(err).toContain(
      'modules/ethics/01-start.md:7:6  error    The link `#nowhere` leads nowhere: no `nowhere` is in this module.  link-broken\n    A link names the id'
    )
    expect(out).toContain('1 package in exports, 1 error, 0 warnings.')
    expect(Buffer.compare(readFileSync(path), good)).toBe(0)
    expect(listed('exports/ethics')).toEqual(['ethics.en.cartridge.imscc', 'ethics.report.md'])
  })

  it('with --strict replaces nothing when there is a warning', async () => {
    course('ethics', 'Good.')
    await here('build', '--format', 'cartridge')
    const before = listed('exports/ethics').map(name => readFileSync(join(folder, 'exports/ethics', name), 'hex'))
    course('ethics', ':::objectives\n\n- Never assessed {#never}\n\n:::\n\nText.')
    const { code, out } = await here('build', '--format', 'cartridge', '--strict')
    expect(code).toBe(1)
    expect(out).toContain('0 packages in exports, 0 errors, 1 warning.')
    expect(listed('exports/ethics').map(name => readFileSync(join(folder, 'exports/ethics', name), 'hex'))).toEqual(
      before
    )
  })

  it('makes what is named twice once', async () => {
    course('ethics', 'Text.')
    const { out } = await here(
      'build',
      'ethics',
      'modules/ethics',
      '--format',
      'web,web',
      '--edition',
      'learner,learner'
    )
    expect(out).toContain('1 package in exports')
  })

  it('says that no course has a language, and fails when the course was named', async () => {
    course('ethics', 'Text.')
    const named = await here('build', 'ethics', '--format', 'web', '--language', 'xx')
    expect(named.err).toContain(
      'modules/ethics/course.yaml  error    The course has no text in `xx`.  language-missing'
    )
    expect(named.err).toContain('It is in `en`.')
    expect(named.code).toBe(1)
    const all = await here('build', '--format', 'web', '--language', 'xx')
    expect([all.code, all.err.includes('warning  The course has no text in `xx`.')]).toEqual([0, true])
  })

  it('that is interrupted leaves what was whole and nothing half', async () => {
    course('ethics', 'Text.')
    const stop = new AbortController()
    const { run } = await import('../src/index.ts')
    const outside = { folder, out: () => undefined, isTerminal: false, columns: 80, signal: stop.signal }
    const building = run(['build', '--format', 'cartridge'], {
      ...outside,
      err: () => stop.abort(new Error('interrupted'))
    })
    expect(await building).toBe(1)
    expect(listed('exports/ethics')).toEqual(['ethics.en.cartridge.imscc'])
  })

  it('builds a course that stands anywhere, and one module of it', async () => {
    write('elsewhere/deep/course.yaml', 'title: Deep\nlanguages: [en]\ndate: 2026-01-01\n')
    write('elsewhere/deep/01-start.md', '---\nid: start\n---\n\n# Start\n\nText.\n')
    const { code } = await here(
      'build',
      'elsewhere/deep',
      '--format',
      'cartridge',
      '--edition',
      'learner',
      '--out',
      'made'
    )
    expect(code).toBe(0)
    expect(listed('made/deep')).toEqual(['deep.en.cartridge.imscc', 'deep.report.md'])
    await here(
      'build',
      join(folder, 'elsewhere/deep/start'),
      '--format',
      'cartridge',
      '--edition',
      'learner',
      '--out',
      'made'
    )
    expect(listed('made/deep')).toContain('start.en.cartridge.imscc')
  })

  it('says what stands in the way when the folder for packages is a file', async () => {
    course('ethics', 'Text.')
    write('made', 'a file')
    const { code, err } = await here('build', '--format', 'gift', '--out', 'made')
    expect(code).toBe(2)
    expect(err).toContain(
      `Cannot use ${join(folder, 'made/ethics')}: a part of this path is a file, not a folder. Name another folder with \`--out\`.\n`
    )
    expect(readFileSync(join(folder, 'made'), 'utf8')).toBe('a file')
  })

  it('names packages that no source makes any more', async () => {
    course('ethics', 'Text.')
    await here('build', '--format', 'cartridge', '--edition', 'learner')
    writeFileSync(join(folder, 'exports/ethics/gone.en.cartridge.imscc'), '')
    const { out } = await here('build', '--format', 'cartridge', '--edition', 'learner')
    expect(out).toContain('No source makes these any more, delete them: ethics/gone.en.cartridge.imscc')
  })

  it('says in one line what several formats make of a thing', async () => {
    course('ethics', ':::discussion[Talk]{#talk}\n\nWhat do you think?\n\n:::')
    const { err } = await here('build', '--format', 'scorm-1.2,scorm-2004', '--edition', 'learner', '--verbose')
    expect(err).toMatch(
      /01-start\.md:7:1 {2}notice {3}A discussion becomes .+ in scorm-1\.2, scorm-2004 {2}construct-degraded\n/
    )
  })

  it('counts for each format what it shows in another form, and does not fail for it', async () => {
    course('ethics', ':::discussion[Talk]{#talk}\n\nWhat do you think?\n\n:::')
    const { code, err, out } = await here('build', '--format', 'scorm-1.2', '--edition', 'learner', '--strict')
    expect(code).toBe(0)
    expect(err).not.toContain('A discussion becomes')
    expect(err).toMatch(/In another form, or not carried \(the reports .+--verbose.+\):\n {2}scorm-1\.2: 1 thing\n$/)
    expect(out).toMatch(/1 discussion +1 in another form\n/)
    expect(out).toMatch(/0 warnings\.\n$/)
  })

  it('warns of what a format does not carry when it is asked for by name, and says why --strict fails', async () => {
    course('ethics', ':::quiz[Q]{#q mastery=50%}\n\n### Which? {#which}\n\nWhich?\n\n- [x] a\n- [ ] b\n- [ ] c\n\n:::')
    const { err, code } = await here('build', '--edition', 'learner', '--strict')
    expect([code, err.includes('warning')]).toEqual([0, false])
    const named = await here('build', '--format', 'cartridge', '--edition', 'learner', '--strict')
    expect(named.err).toMatch(/warning {2}The pass mark is not carried: .+construct-not-carried/)
    expect(named.out).toMatch(
      /1 warning\.\nThis fails and replaces nothing: with --strict, a warning counts as an error\.\n$/
    )
    const checked = await here('check', '--format', 'cartridge', '--edition', 'learner', '--strict')
    expect(checked.out).toMatch(
      /0 errors, 1 warning; 1 package can be made, but with --strict a warning fails the check\.\n$/
    )
    expect([named.code, checked.code]).toEqual([1, 1])
  })

  it('has no warning for a plain course in any format', async () => {
    course('ethics', 'Text.')
    const { code, out } = await here('check', '--strict')
    expect(out).toMatch(/0 errors, 0 warnings; \d+ packages can be made\.\n$/)
    expect(code).toBe(0)
  })

  it('answers programs in JSON', async () => {
    course('ethics', 'Bad: [x](#nowhere).')
    const { code, out } = await here('build', '--format', 'cartridge', '--reporter', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({
      packages: [],
      messages: [
        {
          file: 'modules/ethics/01-start.md',
          line: 7,
          column: 6,
          severity: 'error',
          rule: 'link-broken',
          source: '@curricle/compiler',
          message: 'The link `#nowhere` leads nowhere: no `nowhere` is in this module.',
          remedy: 'A link names the id in the braces after a heading, figure or directive.'
        }
      ],
      stale: []
    })
  })

  it('takes the date of everything from SOURCE_DATE_EPOCH', async () => {
    course('ethics', 'Text.')
    const { run } = await import('../src/index.ts')
    const outside = { folder, out: () => undefined, err: () => undefined, isTerminal: false, columns: 80 }
    const job = ['build', '--format', 'cartridge', '--edition', 'learner']
    await run(job, { ...outside, epoch: '1000000000' })
    const dated = readFileSync(join(folder, 'exports/ethics/ethics.en.cartridge.imscc'))
    await run(job, outside)
    const own = readFileSync(join(folder, 'exports/ethics/ethics.en.cartridge.imscc'))
    expect(Buffer.compare(dated, own)).not.toBe(0)
    await run(job, { ...outside, epoch: String(Date.UTC(2026, 0, 1) / 1000) })
    expect(Buffer.compare(readFileSync(join(folder, 'exports/ethics/ethics.en.cartridge.imscc')), own)).toBe(0)
  })
})

describe('the report for those who import', () => {
  it('says sizes, checksums, contents, losses with their lines, steps, and what a second import does', async () => {
    course('ethics', ':::survey[Before]{#before}\n\n### How sure? {#sure likert=agreement}\n\n- I am sure {#am}\n\n:::')
    await here('build', '--format', 'cartridge', '--edition', 'learner')
    const report = readFileSync(join(folder, 'exports/ethics/ethics.report.md'), 'utf8')
    expect(report).toMatch(/\| `ethics\.en\.cartridge\.imscc` \| en \| learner \| [\d.]+ kB \| `[0-9a-f]{64}` \|/)
    expect(report).toContain('- `ethics.en.cartridge.imscc`: 1 question, 1 survey.')
    expect(report).toMatch(/- A survey becomes .*\(modules\/ethics\/01-start\.md, line 7\)/)
    expect(report.match(/A survey becomes/g)).toHaveLength(1)
    expect(report).toMatch(/1\. \*\*Canvas\*\*/)
    expect(report).toContain('**A second time:**')
    expect(report).not.toContain('teacher’s packages')
  })

  it('warns where learners would see what a teacher’s package holds', async () => {
    course('ethics', 'For all.\n\n:::only{for=teacher}\nFor teachers.\n:::')
    await here('build', '--format', 'cartridge')
    const report = readFileSync(join(folder, 'exports/ethics/ethics.report.md'), 'utf8')
    expect(report).toContain('Import them into a course that no learner enters, unless')
  })
})

describe('the report on both editions', () => {
  it('says once what is the same in them', async () => {
    course('ethics', ':::survey[Before]{#before}\n\n### How sure? {#sure likert=agreement}\n\n- I am sure {#am}\n\n:::')
    await here('build', '--format', 'cartridge')
    const report = readFileSync(join(folder, 'exports/ethics/ethics.report.md'), 'utf8')
    expect(report).toContain(
      '- `ethics.en.cartridge.imscc`, `ethics.en.teacher.cartridge.imscc`: 1 question, 1 survey.\n'
    )
    expect(report.match(/A survey becomes/g)).toHaveLength(1)
  })
})

describe('the report and the page of formats', () => {
  it('tell one truth: what the page marks as another form stands in the report', async () => {
    course(
      'ethics',
      ':::slides[Deck]{#deck}\n\n## One\n\nPoint\n\n:::\n\n:::exercise[Do]{#do submit=text}\n\nTask.\n\n:::'
    )
    await here('build', '--format', 'cartridge,pdf,slides-pdf')
    const report = readFileSync(join(folder, 'exports/ethics/ethics.report.md'), 'utf8')
    const [cartridge = '', pdf = '', slides = ''] = ['cartridge', 'pdf', 'slides-pdf'].map(
      name => report.split(`## ${name}\n`)[1]?.split('\n## ')[0]
    )
    expect(cartridge).toMatch(
      /By the nature of the format, and without loss of what it is for:\n\n- A slide deck becomes /
    )
    expect(pdf).toMatch(/- Handing in an exercise becomes /)
    expect(slides).toMatch(/- Not in it, since only slides are in it: .*an exercise/)
    expect(report).not.toContain('carried in its own form')
  })
})

describe('curricle formats', () => {
  it('lists what there is, and what one makes of the language', async () => {
    expect((await here('formats')).out).toMatch(/^cartridge +\.imscc +\S/m)
    expect((await here('formats', 'cartridge')).out).toMatch(/single-choice +\S/)
  })

  it('says the options of one: values, default, meaning', async () => {
    const { out } = await here('formats', 'cartridge')
    expect(out).toContain('Options, in course.yaml below `exports:` and `cartridge:`\n')
    expect(out).toMatch(/ {2}version +1\.1, 1\.3 \(default: 1\.1\)\n +`1\.1`, which everybody reads/)
    expect((await here('formats', 'moodle')).out).toMatch(
      / {2}questionsPerPage +1 to 50 \(default: 5\)\n +questions on one page/
    )
    expect((await here('formats', 'gift')).out).toContain('It has no options.')
    expect((await here('formats', 'pdf', '--reporter', 'markdown')).out).toContain(
      '| `paper` | A4, Letter |  | size of'
    )
  })

  it('leaves no option of any format without its meaning', async () => {
    const formats: { name: string; options: { name: string; about: string }[] }[] = JSON.parse(
      (await here('formats', '--reporter', 'json')).out
    )
    const mute = formats.flatMap(({ name, options }) =>
      options.filter(each => !each.about).map(each => `${name}.${each.name}`)
    )
    expect(mute).toEqual([])
  })
})

describe('curricle inspect', () => {
  it('says what a player finds in our packages', async () => {
    course('ethics', 'Text.')
    await here('build', '--format', 'scorm-1.2', '--edition', 'learner')
    const { code, out } = await here('inspect', 'exports/ethics/ethics.en.scorm-1.2.zip')
    expect(out).toMatch(/^SCORM 1\.2 “ethics”.*\n {2}sco “Start”/)
    expect(code).toBe(0)
  })

  it('says that a file is none, and what it is instead', async () => {
    write('text.zip', 'nothing')
    write('empty.zip', '')
    write('book.zip', '%PDF-1.7\n')
    write('cut.zip', 'PK\u0003\u0004 and no more')
    const { code, out } = await here('inspect', 'text.zip', 'empty.zip', 'book.zip', 'cut.zip')
    expect(code).toBe(1)
    expect(out.match(/^ {2}.*$/gm)).toEqual([
      '  This is no package but text.',
      '  The file is empty: fetch it again.',
      '  This is no package but application/pdf.',
      '  It cannot be opened: the zip is cut off or broken, its directory is missing at the end; fetch it again.'
    ])
  })

  it('shows what is in a folder, as in the file that it might be', async () => {
    course('ethics', 'Text.')
    write('modules/ethics/course.yaml', 'title: Ethics\nlanguages: [en]\nexports: { web: { folder: true } }\n')
    await here('build', '--format', 'web', '--edition', 'learner')
    const web = await here('inspect', 'exports/ethics/ethics.en.web')
    expect([web.code, web.out]).toEqual([
      0,
      'web site “Ethics”  files: 3\n  module “Start”  href: start/index.html\nNo problem was found.\n'
    ])
    expect((await here('inspect', 'modules')).out).toContain('No manifest of SCORM, Common Cartridge or QTI')
  })
})
