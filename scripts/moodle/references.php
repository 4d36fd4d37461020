<?php
// Where the texts of a restored course lead to, for restore.php.

/** Every text of a course that words() has seen, with its markup. */
class texts {
    public static array $seen = [];
}

/**
 * Links to the site by the place that they reach, `dead` among them; files that a text shows and Moodle does not have; codes of the backup left in
 * texts; captions of recordings; what is said of pictures to those who do not see them.
 */
function references(course_modinfo $info, context_course $context): array {
    global $CFG, $DB;
    $found = ['links' => [], 'missing' => [], 'codes' => [], 'captions' => [], 'alternatives' => []];
    $paths = $DB->get_records_sql_menu('SELECT DISTINCT ' . $DB->sql_concat('f.filepath', 'f.filename') . ' AS path, 1 FROM {files} f
        JOIN {context} x ON x.id = f.contextid WHERE ' . $DB->sql_like('x.path', '?'), [$context->path . '%']);
    foreach (array_unique(texts::$seen) as $text) {
        preg_match_all('~\$@[A-Z]+\*[^@]*@\$~', $text, $codes);
        preg_match_all('~@@PLUGINFILE@@(/[^"\s)]+)~', $text, $files);
        preg_match_all('~href="' . preg_quote($CFG->wwwroot, '~') . '([^"]+)"~', $text, $links);
        preg_match_all('~<track[^>]* src="@@PLUGINFILE@@/([^"]+)"~', $text, $tracks);
        preg_match_all('~<img[^>]* alt="([^"]*)"~', $text, $pictures);
        $found['captions'] = array_merge($found['captions'], array_map('rawurldecode', $tracks[1]));
        $found['alternatives'] = array_merge($found['alternatives'], array_map('html_entity_decode', $pictures[1]));
        $found['codes'] = array_merge($found['codes'], $codes[0]);
        foreach ($files[1] as $file) {
            if (!isset($paths[rawurldecode(html_entity_decode($file))])) {
                $found['missing'][] = $file;
            }
        }
        foreach ($links[1] as $link) {
            $found['links'][] = place(html_entity_decode($link), $info) ?? "dead: $link";
        }
    }
    return array_map(fn($each) => array_values(array_unique($each)), $found);
}

/** The name of a section or chapter, or the idnumber of an activity; null when the course has no such place. */
function place(string $link, course_modinfo $info): ?string {
    global $DB;
    parse_str((string) parse_url($link, PHP_URL_QUERY), $at);
    if (str_starts_with($link, '/course/section.php')) {
        return $info->get_section_info_by_id($at['id'])?->name;
    }
    $cm = $info->cms[$at['id']] ?? null;
    if (!$cm || !str_starts_with($link, "/mod/$cm->modname/view.php")) {
        return null;
    }
    $chapter = ['id' => $at['chapterid'] ?? 0, 'bookid' => $cm->instance];
    return isset($at['chapterid']) ? ($DB->get_field('book_chapters', 'title', $chapter) ?: null) : $cm->idnumber;
}
