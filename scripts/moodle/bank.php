<?php
// What the question bank of a course holds, for restore.php.

/** Every question of these contexts, with what its type has beyond its words; parts of a cloze stand in it. */
function questions(array $contextids): array {
    global $DB;
    [$in, $ids] = $DB->get_in_or_equal($contextids);
    $rows = $DB->get_records_sql("SELECT q.id, e.idnumber, c.name AS category FROM {question} q
        JOIN {question_versions} v ON v.questionid = q.id JOIN {question_bank_entries} e ON e.id = v.questionbankentryid
        JOIN {question_categories} c ON c.id = e.questioncategoryid WHERE c.contextid $in AND q.parent = 0 ORDER BY q.id", $ids);
    $found = [];
    foreach ($rows as $row) {
        $data = question_bank::load_question_data($row->id);
        $options = $data->options;
        $found[] = ['name' => $data->name, 'idnumber' => $row->idnumber, 'category' => $row->category, 'type' => $data->qtype,
            'mark' => (float) $data->defaultmark, 'words' => words($data), 'tags' => tags('core_question', 'question', $row->id),
            'hints' => array_values(array_map(fn($each) => words($each->hint), $data->hints)), 'general' => words($data->generalfeedback),
            'correct' => words($options->correctfeedback ?? ''), 'partial' => words($options->partiallycorrectfeedback ?? ''),
            'incorrect' => words($options->incorrectfeedback ?? ''), 'answers' => answers($options, $data->qtype),
            'parts' => array_values(array_map(fn($each) => answers($each->options, $each->qtype), $options->questions ?? [])),
            'units' => array_values(array_map(fn($each) => [$each->unit, (float) $each->multiplier], $options->units ?? [])),
            'pairs' => array_values(array_map(fn($each) => [words($each->questiontext), $each->answertext], $options->subquestions ?? [])),
            'zones' => array_values(array_map(fn($each) => "$each->shape $each->coords", (array) ($options->drops ?? []))),
            'template' => words($options->responsetemplate ?? ''), 'grader' => words($options->graderinfo ?? '')];
    }
    return $found;
}

/** Answers with their share of the points, what is said to each, and for a number its tolerance. What is typed is no HTML. */
function answers(stdClass $options, string $type): array {
    $text = $type === 'shortanswer' ? fn($each) => $each : words(...);
    return array_values(array_map(fn($each) => ['text' => $text($each->answer), 'fraction' => (float) $each->fraction,
        'feedback' => words($each->feedback), 'tolerance' => isset($each->tolerance) ? (float) $each->tolerance : null], (array) ($options->answers ?? [])));
}

/** What each random slot of a quiz draws from: the name of the category, and the points of one. */
function pools(int $contextid): array {
    global $DB;
    $rows = $DB->get_records_sql('SELECT s.id, s.maxmark, r.filtercondition FROM {quiz_slots} s JOIN {question_set_references} r
        ON r.itemid = s.id WHERE r.usingcontextid = ? ORDER BY s.slot', [$contextid]);
    return array_values(array_map(function ($each) use ($DB) {
        [$category] = json_decode($each->filtercondition, true)['filter']['category']['values'];
        return [$DB->get_field('question_categories', 'name', ['id' => $category]), (float) $each->maxmark];
    }, $rows));
}

/** The tags of a course, an activity or a question. */
function tags(string $component, string $type, int $id): array {
    return array_values(array_map(fn($each) => $each->rawname, core_tag_tag::get_item_tags($component, $type, $id)));
}
