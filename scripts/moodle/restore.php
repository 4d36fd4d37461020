<?php
// Restores a backup into a new course of the Moodle in MOODLE_DIR, prints as JSON what that Moodle then holds, and deletes the course.
//   MOODLE_DIR=… php restore.php FILE.mbz [--as-teacher]
// Used by ../compare-moodle.mjs. Changes nothing of Moodle but the course, which is gone afterwards (and a user `curricle-teacher`).

define('CLI_SCRIPT', true);
$file = realpath($argv[1]);
require getenv('MOODLE_DIR') . '/config.php';
require_once $CFG->dirroot . '/backup/util/includes/restore_includes.php';
require_once $CFG->dirroot . '/course/lib.php';
require_once $CFG->dirroot . '/user/lib.php';
require_once $CFG->libdir . '/questionlib.php';
require_once $CFG->dirroot . '/question/engine/bank.php';
require __DIR__ . '/bank.php';
require __DIR__ . '/references.php';

/** Keeps Moodle's own warnings. */
class kept_log extends base_logger {
    public static array $messages = [];
    protected function action($message, $level, $options = null) {
        self::$messages[] = (string) $message;
        return true;
    }
}

/** An editing teacher of the course, with no rights beyond it. */
function teacher(int $courseid): stdClass {
    global $DB;
    $name = 'curricle-teacher';
    $id = $DB->get_field('user', 'id', ['username' => $name]) ?: user_create_user((object) ['username' => $name, 'auth' => 'nologin',
        'confirmed' => 1, 'mnethostid' => 1, 'email' => "$name@example.invalid", 'firstname' => 'T', 'lastname' => 'T'], false);
    $plugin = enrol_get_plugin('manual');
    $instance = current(array_filter(enrol_get_instances($courseid, true), fn($each) => $each->enrol === 'manual'));
    $instance = $instance ?: $DB->get_record('enrol', ['id' => $plugin->add_instance(get_course($courseid))]);
    $plugin->enrol_user($instance, $id, $DB->get_field('role', 'id', ['shortname' => 'editingteacher']));
    return core_user::get_user($id);
}

/** Every string of a value, tags and entities taken off. */
function words($value): string {
    $all = [];
    $walk = function ($each) use (&$walk, &$all) {
        if (is_object($each) || is_array($each)) {
            foreach ((array) $each as $name => $inner) {
                // The right side of a pair is no HTML.
                $walk($name === 'answertext' ? s($inner) : $inner);
            }
        } else if (is_string($each)) {
            texts::$seen[] = $each;
            $all[] = html_entity_decode(preg_replace('/<[^>]*>/', ' ', $each), ENT_QUOTES | ENT_HTML5);
        }
    };
    $walk($value);
    return implode(' ', $all);
}

/** By what an activity is done: being viewed, handed in, passed …; nothing when it is not followed. */
function done(cm_info $cm, stdClass $row): array {
    if (!$cm->completion) {
        return [];
    }
    $rules = ['view' => $cm->completionview, 'pass' => $cm->completionpassgrade, 'submit' => $row->completionsubmit ?? 0,
        'post' => $row->completionposts ?? 0, 'attempt' => $row->completionminattempts ?? 0];
    return array_keys(array_filter($rules));
}

/** What one activity holds beyond the words of its row. */
function inside(cm_info $cm, stdClass $row): array {
    global $DB;
    $of = fn(string $table, string $column, string $sort = 'id') => array_values($DB->get_records($table, [$column => $row->id], $sort));
    switch ($cm->modname) {
        case 'book':
            return ['chapters' => array_map(fn($each) => ['title' => $each->title, 'hidden' => (bool) $each->hidden,
                'words' => words($each->content)], $of('book_chapters', 'bookid', 'pagenum'))];
        case 'glossary':
            return ['entries' => array_map(fn($each) => $each->concept, $of('glossary_entries', 'glossaryid', 'concept'))];
        case 'feedback':
            $items = array_filter($of('feedback_item', 'feedback', 'position'), fn($each) => $each->hasvalue);
            return ['anonymous' => $row->anonymous == 1, 'labels' => array_values(array_map(fn($each) => $each->label, $items)),
                'words' => words($of('feedback_item', 'feedback', 'position'))];
        case 'assign':
            $submit = $DB->get_records_select('assign_plugin_config',
                "assignment = ? AND subtype = 'assignsubmission' AND name = 'enabled' AND " . $DB->sql_compare_text('value') . " = '1'", [$row->id]);
            $levels = $DB->get_records_sql('SELECT l.id, c.description, l.definition, l.score FROM {gradingform_rubric_levels} l
                JOIN {gradingform_rubric_criteria} c ON c.id = l.criterionid JOIN {grading_definitions} d ON d.id = c.definitionid
                JOIN {grading_areas} a ON a.id = d.areaid WHERE a.contextid = ? ORDER BY c.sortorder, l.id', [$cm->context->id]);
            return ['grade' => (float) $row->grade, 'team' => (bool) $row->teamsubmission,
                'levels' => array_values(array_map(fn($each) => [$each->description, $each->definition, (float) $each->score], $levels)),
                'submit' => array_values(array_intersect(['onlinetext', 'file'], array_column($submit, 'plugin')))];
        case 'quiz':
            $item = $DB->get_record('grade_items', ['itemtype' => 'mod', 'itemmodule' => 'quiz', 'iteminstance' => $row->id]);
            $slots = $of('quiz_slots', 'quizid', 'slot');
            $fixed = $DB->count_records_sql('SELECT COUNT(*) FROM {question_references} r JOIN {question_bank_entries} e
                ON e.id = r.questionbankentryid WHERE r.usingcontextid = ?', [$cm->context->id]);
            return ['grade' => (float) $row->grade, 'sum' => array_sum(array_column($slots, 'maxmark')), 'attempts' => (int) $row->attempts,
                'minutes' => $row->timelimit / 60, 'pass' => $item ? (float) $item->gradepass : 0, 'counts' => $item && !$item->weightoverride,
                'behaviour' => $row->preferredbehaviour, 'fixed' => $fixed, 'pools' => pools($cm->context->id),
                'shuffle' => (bool) $DB->get_field('quiz_sections', 'shufflequestions', ['quizid' => $row->id]),
                'review' => array_map('intval', array_filter((array) $row, fn($column) => str_starts_with($column, 'review'), ARRAY_FILTER_USE_KEY)),
                'said' => array_map(fn($each) => [words($each->feedbacktext), (float) $each->mingrade, (float) $each->maxgrade], $of('quiz_feedback', 'quizid', 'mingrade'))];
        case 'page':
            $files = get_file_storage()->get_area_files($cm->context->id, 'mod_page', 'content', false, 'filename', false);
            return ['files' => array_values(array_map(fn($each) => $each->get_filename(), $files))];
        default:
            return [];
    }
}

ob_start();
\core\session\manager::set_user(get_admin());
$result = ['moodle' => $CFG->release, 'errors' => []];
$courseid = null;
try {
    $temp = restore_controller::get_tempdir_name(SITEID, get_admin()->id);
    get_file_packer('application/vnd.moodle.backup')->extract_to_pathname($file, make_backup_temp_directory($temp));
    $category = $DB->get_field_sql('SELECT MIN(id) FROM {course_categories}');
    $courseid = restore_dbops::create_new_course('Comparison', 'comparison-' . random_string(8), $category);
    $user = in_array('--as-teacher', $argv) ? teacher($courseid) : get_admin();
    \core\session\manager::set_user($user);
    $controller = new restore_controller($temp, $courseid, backup::INTERACTIVE_NO, backup::MODE_GENERAL, $user->id, backup::TARGET_NEW_COURSE);
    $controller->add_logger(new kept_log(backup::LOG_WARNING));
    $controller->execute_precheck();
    $checked = $controller->get_precheck_results();
    // Moodle 5 says of every category of an older backup that it comes into a question bank of the course, where it belongs now.
    $moved = '~^' . str_replace('NAME', '.*', preg_quote(get_string('qcategory2coursefallback', 'backup', (object) ['name' => 'NAME']))) . '$~s';
    $result['errors'] = array_merge($checked['errors'] ?? [], array_values(preg_grep($moved, $checked['warnings'] ?? [], PREG_GREP_INVERT)));
    $controller->execute_plan();
    $controller->destroy();
    \core\session\manager::set_user(get_admin());
    $context = context_course::instance($courseid);
    $course = get_course($courseid);
    $image = get_file_storage()->get_area_files($context->id, 'course', 'overviewfiles', false, 'filename', false);
    $result['course'] = ['fullname' => $course->fullname, 'lang' => $course->lang, 'words' => words($course->summary),
        'tags' => tags('core', 'course', $courseid),
        'image' => array_values(array_map(fn($each) => $each->get_contenthash(), $image))];
    $result['languages'] = array_keys(get_string_manager()->get_list_of_translations());
    $info = get_fast_modinfo($courseid);
    foreach ($info->get_section_info_all() as $section) {
        $activities = [];
        foreach ($info->sections[$section->section] ?? [] as $cmid) {
            $cm = $info->get_cm($cmid);
            if ($cm->modname === 'qbank') {
                continue; // Moodle 5 makes it for the questions
            }
            $row = $DB->get_record($cm->modname, ['id' => $cm->instance]);
            $activities[] = array_merge(['mod' => $cm->modname, 'name' => $cm->name, 'idnumber' => $cm->idnumber, 'visible' => (bool) $cm->visible,
                'completion' => (int) $cm->completion, 'done' => done($cm, $row),
                'tags' => tags('core', 'course_modules', $cmid), 'judged' => $DB->get_fieldset_sql('SELECT o.shortname FROM {grade_items} i
                JOIN {grade_outcomes} o ON o.id = i.outcomeid WHERE i.itemmodule = ? AND i.iteminstance = ? ORDER BY i.itemnumber', [$cm->modname, $cm->instance]), 'type' => $row->type ?? null, 'words' => words($row)], inside($cm, $row));
        }
        $result['sections'][] = ['name' => $section->name, 'visible' => (bool) $section->visible, 'words' => words($section->summary),
            'restricted' => !empty($section->availability), 'activities' => $activities];
    }
    $banks = [$context->id, ...array_map(fn($cm) => $cm->context->id, $info->get_instances_of('qbank'))];
    $result['questions'] = questions(array_values($banks));
    $result['references'] = references($info, $context);
    $result['outcomes'] = array_column($DB->get_records('grade_outcomes', ['courseid' => $courseid], 'id'), 'fullname');
    $result['criteria'] = $DB->count_records('course_completion_criteria', ['course' => $courseid]);
    $result['hashes'] = $DB->get_fieldset_sql("SELECT DISTINCT f.contenthash FROM {files} f JOIN {context} x ON x.id = f.contextid
        WHERE f.filename <> '.' AND " . $DB->sql_like('x.path', '?'), [$context->path . '%']);
} catch (Throwable $error) {
    $result['errors'][] = $error->getMessage() . ' ' . ($error->debuginfo ?? '');
}
\core\session\manager::set_user(get_admin());
if ($courseid) {
    delete_course($courseid, false);
}
$result['log'] = kept_log::$messages;
ob_end_clean();
echo json_encode($result, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_PARTIAL_OUTPUT_ON_ERROR), "\n";
