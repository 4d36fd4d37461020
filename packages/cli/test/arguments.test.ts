import { describe, expect, it } from 'vitest'
import { typed as typedIn } from './typed.ts'

const typed = (...given: string[]) => typedIn('/nowhere', ...given)

describe('the command line', () => {
  it('teaches when it is given nothing', async () => {
    const { code, out } = await typed()
    expect(code).toBe(0)
    expect(out).toContain('curricle new course ethics')
    expect(out).toContain('curricle inspect')
  })

  it('explains a command with examples and its options', async () => {
    const { code, out } = await typed('build', '--help')
    expect(code).toBe(0)
    expect(out).toContain('curricle build handbook --format scorm-1.2')
    expect(out).toMatch(/--region NAME +include what is for this region/)
  })

  it('says its version', async () => {
    expect((await typed('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each([
    [['biuld'], 'There is no command `biuld`. Did you mean `curricle build`?'],
    [['build', '--fromat', 'pdf'], 'There is no option --fromat. Did you mean --format?'],
    [['build', '--format'], '--format needs a value: formats, such as scorm-1.2,moodle (default: all).'],
    [['build', '--strict=yes'], '--strict takes no value.'],
    [['build', '--out', 'a', '--out', 'b'], '--out is given twice: a and b. It takes one.'],
    [['build', '--format', 'pfd', '--format', 'pdf'], 'There is no format `pfd`. Did you mean `pdf`?'],
    [['formats', '--region', 'x'], '`curricle formats` has no option --region. See `curricle formats --help`.'],
    [['build', '--edition', 'techer'], 'There is no edition `techer`. Did you mean `teacher`?'],
    [['build', '--format', 'cartrige'], 'There is no format `cartrige`. Did you mean `cartridge`?'],
    [['build', 'ghost'], 'There is no course `ghost`: neither modules/ghost nor /nowhere/ghost has a course.yaml.'],
    [['build'], 'There is no folder `modules` here.'],
    [['new', 'curse'], 'Say what is new: `curricle new course NAME` or `curricle new module COURSE/NAME`.'],
    [['inspect', 'ghost.zip'], 'There is no file /nowhere/ghost.zip.'],
    [['build', '--reporter', 'xml'], 'There is no reporter `xml`. Reporters: text, json.']
  ])('says what is wrong with %j and what was meant', async (given, message) => {
    const { code, err } = await typed(...given)
    expect(err).toContain(message)
    expect(code).toBe(2)
  })
})
