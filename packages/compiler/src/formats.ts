import type { Exporter } from '@curricle/model'

/** Every format by its name on the command line. Each is loaded when it is first asked for, so that SCORM never waits for a PDF library. */
export const formats: Readonly<Record<string, () => Promise<Exporter>>> = {
  agenda: async () => (await import('@curricle/pdf')).agendaSheet as Exporter,
  canvas: async () => (await import('@curricle/cartridge')).canvas as Exporter,
  cartridge: async () => (await import('@curricle/cartridge')).cartridge as Exporter,
  gift: async () => (await import('@curricle/moodle')).gift as Exporter,
  moodle: async () => (await import('@curricle/moodle')).moodle as Exporter,
  'moodle-competencies': async () => (await import('@curricle/moodle')).moodleCompetencies as Exporter,
  'moodle-xml': async () => (await import('@curricle/moodle')).moodleXml as Exporter,
  paper: async () => (await import('@curricle/pdf')).paper as Exporter,
  pdf: async () => (await import('@curricle/pdf')).pdf as Exporter,
  'qti-2.1': async () => (await import('@curricle/qti')).qti21 as Exporter,
  'qti-3.0': async () => (await import('@curricle/qti')).qti30 as Exporter,
  'scorm-1.2': async () => (await import('@curricle/scorm')).scorm12 as Exporter,
  'scorm-2004': async () => (await import('@curricle/scorm')).scorm2004 as Exporter,
  web: async () => (await import('@curricle/scorm')).web as Exporter,
  'slides-pdf': async () => (await import('@curricle/pdf')).slidesPdf as Exporter,
  survey: async () => (await import('@curricle/pdf')).surveyForm as Exporter,
  worksheet: async () => (await import('@curricle/pdf')).worksheet as Exporter
}
