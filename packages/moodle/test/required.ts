/** Demanded of every question type that says something of the whole answer, even when it says nothing. */
const combined = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback']

/**
 * Elements whose absence stops a restore of Moodle 4.5 or drops something without a word: by file, by the element that they stand in. Tried by
 * taking each out of a backup that restores.
 */
export const required: readonly (readonly [file: RegExp, within: Readonly<Record<string, readonly string[]>>])[] = [
  [
    /^moodle_backup\.xml$/,
    {
      information: [
        'moodle_version',
        'backup_version',
        'backup_release',
        'original_wwwroot',
        'original_course_id',
        'original_course_contextid',
        'original_system_contextid',
        'details',
        'contents',
        'settings'
      ],
      detail: ['type', 'format', 'mode'],
      contents: ['activities', 'sections', 'course']
    }
  ],
  [/course\.xml$/, { course: ['fullname', 'shortname', 'startdate', 'visible', 'enablecompletion', 'summary'] }],
  [/section\.xml$/, { section: ['number', 'summaryformat', 'visible', 'sequence'] }],
  [/module\.xml$/, { module: ['modulename', 'sectionid', 'completionexpected', 'visible'] }],
  [
    /grades\.xml$/,
    { grade_item: ['categoryid', 'itemname', 'itemtype', 'itemmodule', 'itemnumber', 'gradepass', 'sortorder'] }
  ],
  [
    /^gradebook\.xml$/,
    { gradebook: ['grade_categories', 'grade_items'], grade_item: ['itemtype', 'locktime', 'sortorder'] }
  ],
  [/files\.xml$/, { file: ['contenthash', 'contextid', 'component', 'filearea', 'itemid', 'filepath', 'filename'] }],
  [/page\.xml$/, { page: ['name', 'intro', 'introformat', 'content', 'contentformat'] }],
  [
    /book\.xml$/,
    { book: ['name', 'intro', 'introformat'], chapter: ['pagenum', 'subchapter', 'title', 'content', 'contentformat'] }
  ],
  [
    /assign\.xml$/,
    { assign: ['name', 'intro', 'introformat', 'duedate', 'allowsubmissionsfromdate', 'plugin_configs'] }
  ],
  [/grading\.xml$/, { definition: ['status', 'options'], criterion: ['sortorder'], level: ['score'] }],
  [/forum\.xml$/, { forum: ['type', 'name', 'intro', 'introformat', 'assesstimestart', 'assesstimefinish'] }],
  [
    /feedback\.xml$/,
    {
      feedback: ['name', 'intro', 'introformat', 'page_after_submit', 'timeopen', 'timeclose'],
      item: ['name', 'presentation', 'typ', 'hasvalue', 'position']
    }
  ],
  [
    /glossary\.xml$/,
    {
      glossary: ['name', 'intro', 'introformat', 'assesstimestart', 'assesstimefinish', 'entries'],
      entry: ['concept', 'definition']
    }
  ],
  [
    /quiz\.xml$/,
    {
      quiz: ['name', 'intro', 'introformat', 'timeopen', 'timeclose', 'sumgrades', 'attempts_number', 'sections'],
      question_instance: ['slot', 'page', 'maxmark'],
      question_reference: ['usingcontextid', 'component', 'questionarea', 'questionbankentryid'],
      question_set_reference: ['usingcontextid', 'component', 'questionarea', 'questionscontextid', 'filtercondition'],
      section: ['firstslot'],
      feedback: ['feedbacktext', 'mingrade', 'maxgrade']
    }
  ],
  [
    /^questions\.xml$/,
    {
      question_category: ['name', 'contextid', 'contextlevel', 'stamp', 'parent', 'idnumber', 'question_bank_entries'],
      question_bank_entry: ['idnumber', 'question_version'],
      question_versions: ['version', 'status', 'questions'],
      question: ['parent', 'name', 'questiontext', 'generalfeedback', 'defaultmark', 'penalty', 'qtype', 'stamp'],
      question_hint: ['hint'],
      tag: ['rawname'],
      plugin_qtype_multichoice_question: ['answers', 'multichoice'],
      plugin_qtype_truefalse_question: ['answers', 'truefalse'],
      plugin_qtype_shortanswer_question: ['answers', 'shortanswer'],
      plugin_qtype_numerical_question: ['answers', 'numerical_options', 'numerical_records'],
      plugin_qtype_match_question: ['matchoptions', 'matches'],
      plugin_qtype_multianswer_question: ['answers', 'multianswer'],
      plugin_qtype_ddwtos_question: ['answers', 'ddwtos'],
      plugin_qtype_gapselect_question: ['answers', 'gapselect'],
      plugin_qtype_ordering_question: ['answers', 'ordering'],
      plugin_qtype_ddmarker_question: ['ddmarker', 'drags', 'drops'],
      plugin_qtype_essay_question: ['essay'],
      answer: ['answertext', 'fraction', 'feedback'],
      multichoice: ['single', ...combined],
      matchoptions: combined,
      match: ['questiontext', 'answertext'],
      ddwtos: combined,
      gapselect: combined,
      ordering: ['gradingtype', ...combined],
      ddmarker: combined,
      drag: ['no', 'infinite', 'label', 'noofdrags'],
      drop: ['no', 'shape', 'coords', 'choice'],
      essay: ['responseformat', 'graderinfo', 'responsetemplate'],
      truefalse: ['trueanswer', 'falseanswer'],
      multianswer: ['question', 'sequence'],
      numerical_unit: ['multiplier', 'unit'],
      numerical_option: ['showunits', 'unitgradingtype'],
      numerical_record: ['answer', 'tolerance']
    }
  ]
]
