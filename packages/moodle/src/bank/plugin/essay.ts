import { NULL, row } from '../../fields.ts'
import type { Plugin } from './index.ts'

/** A free text in the editor. */
export const essay: Plugin<'essay'> = (question, { id, next, text }) => [
  row('essay', next(), {
    responseformat: 'editor',
    responserequired: 1,
    responsefieldlines: question.lines,
    minwordlimit: NULL,
    maxwordlimit: NULL,
    attachments: 0,
    attachmentsrequired: 0,
    graderinfo: text(question.graderInfo, 'graderinfo', id, 'qtype_essay'),
    graderinfoformat: 1,
    responsetemplate: text(question.template, 'responsetemplate', id, 'qtype_essay'),
    responsetemplateformat: 1,
    filetypeslist: '',
    maxbytes: 0
  })
]
