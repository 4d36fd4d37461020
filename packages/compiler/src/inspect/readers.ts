import type { Inspect } from '@curricle/model'

/** Who reads which package; the first that knows it answers. Loaded when they are asked. */
export const readers: readonly (() => Promise<Inspect>)[] = [
  async () => (await import('@curricle/moodle')).inspectMoodle,
  async () => (await import('@curricle/cartridge')).inspectCartridge,
  async () => (await import('@curricle/qti')).inspectQti,
  async () => (await import('./questions.ts')).inspectQuestionFile,
  async () => (await import('./scorm.ts')).inspectScorm,
  async () => (await import('./web.ts')).inspectWeb
]
