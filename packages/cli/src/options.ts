/** An option of the command line. */
export interface Option {
  /** What follows it; undefined: nothing. */
  value?: string
  about: string
}

/** Every option by its name. */
export const options: Readonly<Record<string, Option>> = {
  format: { value: 'NAMES', about: 'formats, such as scorm-1.2,moodle (default: all)' },
  language: { value: 'CODES', about: 'languages, such as en,fr (default: those of the course)' },
  edition: { value: 'NAMES', about: 'learner, teacher (default: both)' },
  region: { value: 'NAME', about: 'include what is for this region (default: nothing regional)' },
  out: { value: 'FOLDER', about: 'where packages go (default: exports)' },
  strict: { about: 'warnings fail, and nothing is replaced; notices (what a format shows in another form) never do' },
  verbose: { about: 'notices in full, with their places' },
  reporter: { value: 'NAME', about: 'text or json (default: text)' },
  help: { about: 'this text; after a command, what it does' },
  version: { about: 'the version' }
}

/** A command: what it takes and what it is for. */
export interface Command {
  arguments: string
  about: string
  options: readonly string[]
  /** What `--help` says further: examples. */
  more: string
}

export const commands: Readonly<Record<string, Command>> = {
  build: {
    arguments: '[COURSE | COURSE/MODULE | FOLDER …]',
    about: 'make packages',
    options: ['format', 'language', 'edition', 'region', 'out', 'strict', 'verbose', 'reporter'],
    more: `Without arguments: every course in modules/, each of its languages, both editions, all formats.

  curricle build                                     everything
  curricle build handbook --format scorm-1.2         one course, one format
  curricle build handbook/pathways-to-misuse         one module as a package of its own
  curricle build ~/lessons/ethics --out ~/packages   a course that stands anywhere

Beside the packages stands COURSE.report.md for whoever imports them: contents, losses, checksums, steps.

An error keeps back its course in the language of the fault, a warning nothing. What a format shows in another form is a notice; what it
does not carry at all is a warning for formats that --format names, else a notice. JSON has everything.`
  },
  check: {
    arguments: '[COURSE | COURSE/MODULE | FOLDER …]',
    about: 'say everything that build would complain of, and write nothing',
    options: ['format', 'language', 'edition', 'region', 'strict', 'verbose', 'reporter'],
    more: `  curricle check handbook
  curricle check --strict --reporter json            for a build server`
  },
  new: {
    arguments: 'course NAME | module COURSE/NAME',
    about: 'begin a course or a module: a start that already builds',
    options: [],
    more: `  curricle new course ethics                         modules/ethics with its first module
  curricle new module ethics/dual-use                the next module of that course`
  },
  formats: {
    arguments: '[NAME …]',
    about: 'the formats, what each carries, and what it makes of the rest',
    options: ['reporter'],
    more: `  curricle formats
  curricle formats scorm-1.2
  curricle formats --reporter markdown               a page with everything`
  },
  inspect: {
    arguments: 'PACKAGE …',
    about: 'what an LMS will find inside a package, ours or anyone’s',
    options: ['reporter'],
    more: `Reads SCORM (.zip), Common Cartridge (.imscc), Moodle backups (.mbz) and question files (.xml, .txt).

  curricle inspect exports/handbook/handbook.en.moodle.mbz`
  }
}
