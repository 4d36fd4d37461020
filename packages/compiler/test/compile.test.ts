import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { bytes, type Compilation, compile, type Job, memorySources, type Package } from '../src/index.ts'
import { module, pixel } from './course.ts'

const quiz = ':::quiz[Check]{#check mastery=70%}\n\n### Which? {#which}\n\nWhich one?\n\n- [x] This\n- [ ] That\n\n:::'
const yaml = 'title: {en: Ethics, fr: Éthique}\nlanguages: [en, fr]\ndate: 2026-03-04\n'
const ethics = {
  'ethics/course.yaml': yaml,
  'ethics/01-start.md': module('start', `Hello.\n\n![A dot](media/dot.png)\n\n${quiz}`),
  'ethics/01-start.fr.md': module(
    'start',
    `Bonjour.\n\n![Un point](media/dot.png)\n\n${quiz.replace('Check', 'Vérifier')}`
  ),
  'ethics/02-next.md': module('next', 'More.'),
  'ethics/02-next.fr.md': module('next', 'Encore.'),
  'ethics/media/dot.png': pixel
}

const names = ({ packages }: Compilation) => packages.map(({ name }) => name)
const errors = ({ files }: Compilation) =>
  files.flatMap(({ messages }) =>
    messages.filter(({ fatal }) => fatal === true).map(message => `${message} [${message.ruleId}]`)
  )

async function run(
  files: Record<string, string | Uint8Array>,
  job: Job = { formats: ['cartridge'] }
): Promise<Compilation> {
  return compile(memorySources(files), job)
}

async function unzipped(made: Package | undefined): Promise<JSZip> {
  if (!made) throw new Error('no package')
  return JSZip.loadAsync(await bytes(made), { checkCRC32: true })
}

describe('a job', () => {
  it('makes one package for each language, edition and format', async () => {
    expect(names(await run(ethics))).toEqual([
      'ethics.en.cartridge.imscc',
      'ethics.en.teacher.cartridge.imscc',
      'ethics.fr.cartridge.imscc',
      'ethics.fr.teacher.cartridge.imscc'
    ])
  })

  it('makes what is asked for alone', async () => {
    const job: Job = { courses: ['ethics/start'], formats: ['moodle'], languages: ['fr'], editions: ['teacher'] }
    expect(names(await run(ethics, job))).toEqual(['start.fr.teacher.moodle.mbz'])
  })

  it('finds a module by its file too', async () => {
    expect(
      names(
        await run(ethics, {
          courses: ['ethics/02-next.md'],
          formats: ['cartridge'],
          languages: ['en'],
          editions: ['learner']
        })
      )
    ).toEqual(['next.en.cartridge.imscc'])
  })

  it('names the region in the package', async () => {
    const files = { ...ethics, 'ethics/02-next.md': module('next', ':::only{region=africa}\nOnly there.\n:::') }
    const job: Job = {
      courses: ['ethics'],
      formats: ['cartridge'],
      languages: ['en'],
      editions: ['learner'],
      region: 'africa'
    }
    expect(names(await run(files, job))).toEqual(['ethics.en.africa.cartridge.imscc'])
  })

  it('that names a format, course or module that does not exist says what was meant', async () => {
    await expect(run(ethics, { formats: ['modle'] })).rejects.toThrow(
      'There is no format `modle`. Did you mean `moodle`?'
    )
    expect(errors(await run(ethics, { courses: ['etics'] }))[0]).toContain('There is no course in `etics`.')
    const { packages, files } = await run(ethics, { courses: ['ethics/strat'] })
    expect(packages).toEqual([])
    expect(files.flatMap(file => file.messages).map(({ note }) => note)).toContain('Did you mean `start`?')
  })
})

describe('packages', () => {
  it('hold the date of the course, and that of the job before it', async () => {
    const [made] = (await run(ethics)).packages
    expect(made?.date.toISOString()).toBe('2026-03-04T00:00:00.000Z')
    const [dated] = (await run(ethics, { formats: ['cartridge'], date: new Date('2027-01-01T10:00:00Z') })).packages
    const zip = await unzipped(dated)
    expect(new Set(Object.values(zip.files).map(file => file.date.toISOString()))).toEqual(
      new Set(['2027-01-01T10:00:00.000Z'])
    )
  })

  it('say what they carry and what they lost', async () => {
    const [made] = (await run(ethics)).packages
    expect(made?.contents.get('single-choice')).toBe(1)
    expect(made?.losses.map(({ file, line, ruleId }) => [file, line, ruleId])).toContainEqual([
      'ethics/01-start.md',
      11,
      'construct-not-carried'
    ])
  })

  it('are the same bytes from the same sources, in whatever order they are listed', async () => {
    const backwards = Object.fromEntries(Object.entries(ethics).reverse())
    for (const format of ['cartridge', 'moodle', 'scorm-1.2']) {
      const job: Job = { formats: [format], languages: ['en'], editions: ['teacher'] }
      const [one, two] = [(await run(ethics, job)).packages[0], (await run(backwards, job)).packages[0]]
      expect(one && two && Buffer.compare(await bytes(one), await bytes(two)), format).toBe(0)
    }
  })

  it('are unpacked by another reader with what the author wrote', async () => {
    const [made] = (await run(ethics, { formats: ['scorm-1.2'], languages: ['fr'], editions: ['learner'] })).packages
    const zip = await unzipped(made)
    expect(Object.keys(zip.files)[0]).toBe('imsmanifest.xml')
    expect(await zip.file('imsmanifest.xml')?.async('string')).toContain('Éthique')
  })
})

describe('a fault', () => {
  const broken = module('broken', '[x](#nowhere)')

  it('in one course does not stop another', async () => {
    const made = await run({
      ...ethics,
      'bad/course.yaml': 'title: Bad\nlanguages: [en]\ndate: 2026-01-01\n',
      'bad/01-a.md': broken
    })
    expect(new Set(made.packages.map(({ course }) => course))).toEqual(new Set(['ethics']))
    expect(errors(made)).toHaveLength(1)
  })

  it('in a translation keeps back that language alone', async () => {
    const made = await run({ ...ethics, 'ethics/02-next.fr.md': module('next', '[x](#nulle-part)') })
    expect(new Set(made.packages.map(({ language }) => language))).toEqual(new Set(['en']))
  })

  it('in a teacher’s passage keeps back the learner’s edition too', async () => {
    const made = await run({
      ...ethics,
      'ethics/02-next.md': module('next', 'A.\n\n:::only{for=teacher}\n[x](#nowhere)\n:::')
    })
    expect(names(made).filter(name => name.includes('.en.'))).toEqual([])
  })

  it('is said with all the others', async () => {
    const made = await run({
      ...ethics,
      'ethics/01-start.md': module(
        'start',
        `[x](#nowhere)\n\n![A](media/gone.png)\n\n${quiz.replace('- [x]', '- [ ]')}`
      )
    })
    expect(errors(made).map(each => each.replace(/^.*\[/, ''))).toEqual(
      expect.arrayContaining(['link-broken]', 'asset-missing]', 'item-without-key]'])
    )
  })
})

describe('the course file', () => {
  it('gives formats their options; what does not fit is an error in its line', async () => {
    const exports =
      'exports:\n  moodle:\n    pages: bok\n    questionsPerPage: 0\n    glosary: true\n  cartridge: yes\n  moddle: {}\n'
    const made = await run(
      { ...ethics, 'ethics/course.yaml': `${yaml}${exports}` },
      { formats: ['cartridge', 'moodle'] }
    )
    expect(made.packages).toEqual([])
    const said = made.files.flatMap(file =>
      file.messages.map(({ line, column, ruleId, reason, note }) => `${line}:${column} ${ruleId} ${reason} ${note}`)
    )
    expect(said).toEqual([
      '10:3 format-unknown `exports` names a format that does not exist: `moddle`. Did you mean `moodle`?',
      '9:3 option-invalid `exports.cartridge` holds no options. Write `option: value` below it; `curricle formats cartridge` shows the options of cartridge.',
      '8:5 option-invalid moodle has no option `glosary`. Did you mean `glossary`?',
      '6:5 option-invalid `pages: "bok"` of moodle is not understood. It must be book or page.',
      '7:5 option-invalid `questionsPerPage: 0` of moodle is not understood. It must be 1 to 50.'
    ])
  })

  it('sets a budget, beyond which a package is not made and what takes most is named, with where it is shown', async () => {
    const photo = Buffer.concat([Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1'), Buffer.alloc(90_000, 1)])
    const files = {
      ...ethics,
      'ethics/media/photo.gif': photo,
      'ethics/01-start.md': `${ethics['ethics/01-start.md']}\n## More {#more}\n\n![A scene](media/photo.gif)\n`,
      'ethics/course.yaml': `${yaml}budget:\n  moodle: 900\n  cartridge: 50\n`
    }
    const made = await run(files, { formats: ['cartridge', 'moodle'], languages: ['en'] })
    expect(names(made)).toEqual(['ethics.en.moodle.mbz', 'ethics.en.teacher.moodle.mbz'])
    const found = made.files.flatMap(file => file.messages).filter(({ ruleId }) => ruleId === 'budget-exceeded')
    expect(found.map(({ file, line, reason }) => `${file}:${line} ${reason}`)).toEqual([
      expect.stringMatching(
        /^ethics\/course\.yaml:6 ethics\.en\.cartridge\.imscc has \d+ kB, more than its budget of 50 kB\.$/
      ),
      expect.stringMatching(/^ethics\/course\.yaml:6 ethics\.en\.teacher\.cartridge\.imscc has /)
    ])
    expect(found[0]?.note).toMatch(/^What takes most: media\/photo\.gif \(01-start\.md, line \d+\) 91 kB; .+ \d+ kB; /)
  })

  it('names the pictures in a package that is one file', async () => {
    const course = { ...ethics, 'ethics/course.yaml': `${yaml}budget:\n  pdf: 1\n` }
    const made = await run(course, { formats: ['pdf'], languages: ['en'], editions: ['learner'] })
    const [message] = made.files.flatMap(file => file.messages).filter(({ ruleId }) => ruleId === 'budget-exceeded')
    expect(message?.note).toMatch(/^What takes most: media\/dot\.png \(01-start\.md, line \d+\) 1 kB\.$/)
  })

  it('may set one budget for all, one for a format, and one for its packages for slow lines', async () => {
    const lean = 'exports:\n  scorm-1.2:\n    low-bandwidth: true\n'
    const job: Job = { formats: ['scorm-1.2'], languages: ['en'], editions: ['learner'] }
    const over = async (budget: string) => {
      const made = await run({ ...ethics, 'ethics/course.yaml': `${yaml}${lean}budget: ${budget}\n` }, job)
      expect(errors(made).filter(each => !each.includes('budget-exceeded'))).toEqual([])
      return names(made)
    }
    const both = ['ethics.en.scorm-1.2.zip', 'ethics.en.low-bandwidth.scorm-1.2.zip']
    expect(await over('900')).toEqual(both)
    expect(await over('{ "*": 1, scorm-1.2: 900 }')).toEqual(both)
    expect(await over('{ scorm-1.2: 900, low-bandwidth: 1 }')).toEqual([both[0]])
    expect(await over('{ low-bandwidth: 1, scorm-1.2.low-bandwidth: 900 }')).toEqual(both)
    expect(await over('{ "*": 1, low-bandwidth: 900 }')).toEqual([both[1]])
  })
})
