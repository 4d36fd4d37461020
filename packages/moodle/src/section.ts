import type { Words } from '@curricle/locale'
import { fill } from '@curricle/locale'
import type { Entry, FlowContent, Module, ResolvedCourse } from '@curricle/model'
import { serialize } from '@curricle/xml'
import { availableAfter } from './completion.ts'
import { NULL, row } from './fields.ts'
import type { FileOwner } from './files.ts'
import { inforef } from './inforef.ts'
import type { Section } from './layout.ts'
import { escapeHtml, framed, joined, noText, type RichText, richText } from './rich-text.ts'
import type { Setting } from './setting.ts'
import { isForAll } from './teacher.ts'

/** A section: the course's own (0), one per module, and the appendix. */
export function* sectionEntries(
  section: Section,
  before: Section | undefined,
  title: string,
  setting: Setting
): Generator<Entry> {
  const { course, files, layout, words, time } = setting
  const { id, number, module, activities } = section
  const fileIds: FileOwner = []
  const summary = number === 0 ? courseSummary(course, words) : module ? moduleSummary(module, setting) : noText
  const area = { contextId: layout.contextId, component: 'course', filearea: 'section', itemid: id }
  const directory = `sections/section_${id}`
  const isSequential = course.metadata.progress === 'sequential' && module !== undefined
  const columns = {
    number,
    name: section.title === undefined ? NULL : title,
    summary: files.text(framed(summary, words), area, fileIds),
    summaryformat: 1,
    sequence: activities.map(activity => activity.cmid).join(','),
    visible: module ? isForAll(module) : true,
    availabilityjson: isSequential ? availableAfter(before) : NULL,
    component: NULL,
    itemid: NULL,
    timemodified: time
  }
  yield { path: `${directory}/section.xml`, body: serialize(row('section', id, columns)) }
  yield { path: `${directory}/inforef.xml`, body: inforef({ files: fileIds }) }
}

/** What the course is, on its page: description, authors, version, licence. */
function courseSummary({ metadata }: ResolvedCourse, words: Words): RichText {
  const facts: [string, string | undefined][] = [
    [words.authors, metadata.authors.length > 0 ? metadata.authors.join(', ') : undefined],
    [words.version, metadata.version],
    [words.date, metadata.date],
    [words.licence, metadata.licence]
  ]
  const said = facts.filter(([, value]) => value !== undefined)
  return joined(
    paragraph(metadata.description),
    factList(
      said.map(([label, value]) => [label, value ?? '']),
      words
    )
  )
}

/** What a module is: description, level, duration and date, objectives. */
function moduleSummary(
  { description, level, durationMinutes, date, objectives }: Module,
  { words, rendering }: Setting
): RichText {
  const facts: [string, string][] = []
  if (level) facts.push([words.level, level])
  if (durationMinutes) facts.push([words.duration, fill(words.minutes, { count: durationMinutes })])
  if (date) facts.push([words.date, date])
  const forAll = objectives.filter(isForAll)
  const listed: FlowContent = {
    type: 'list',
    ordered: false,
    children: forAll.map(({ children }) => ({ type: 'listItem', children: [{ type: 'paragraph', children }] }))
  }
  return joined(
    paragraph(description),
    factList(facts, words),
    forAll.length > 0
      ? joined(
          { html: `<h4 class="h5">${escapeHtml(words.objectives)}</h4>`, files: [] },
          richText([listed], rendering)
        )
      : noText
  )
}

function paragraph(words: string | undefined): RichText {
  return words ? { html: `<p>${escapeHtml(words)}</p>`, files: [] } : noText
}

function factList(facts: readonly (readonly [string, string])[], { colon }: Words): RichText {
  if (facts.length === 0) return noText
  const items = facts.map(([label, value]) => `<strong>${escapeHtml(label + colon)}</strong> ${escapeHtml(value)}`)
  return { html: `<p>${items.join('<br>')}</p>`, files: [] }
}
