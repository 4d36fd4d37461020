import type { CourseNode, Message } from '@curricle/model'

/** Characters that a column of Moodle's database holds (`lib/db/install.xml` and those of the activities). */
export const limits = { name: 255, courseName: 254, matchAnswer: 255, unit: 50 } as const

/** A name on one line, cut at the limit with `…`; what is cut is reported (`text-too-long`) with its length as the author wrote it. */
export function shorten(text: string, limit: number, node: CourseNode, message: Message): string {
  const given = text.replace(/\s+/g, ' ').trim()
  const characters = [...nameText(given)]
  if (characters.length <= limit) return characters.join('')
  message(`Moodle holds ${limit} characters here; this has ${[...given].length} and is cut.`, {
    ruleId: 'text-too-long',
    node,
    note: 'Shorten it.'
  })
  const cut = characters.slice(0, limit - 1).join('')
  return `${cut.replace(/&#\d*$/, '')}…`
}

/**
 * Text for a field that Moodle shows by `format_string` or `s`: the first strips what PHP takes for a tag, which begins with `<` before anything but
 * white space (`strip_tags`), and keeps what looks like an entity (`replace_ampersands_not_followed_by_entity`); both keep numeric ones
 * (`lib/weblib.php`). The name of the course is even refused with a tag in it
 * (`backup/util/settings/base_setting.class.php`).
 */
export function nameText(text: string): string {
  return text.replace(/&(?=[a-z0-9#]{1,8};)/gi, '&#38;').replace(/<(?! )/g, '&#60;')
}

/** A tag without the characters that Moodle takes out of every tag (`clean_param`, PARAM_TAG): others that look alike stand in their place. */
export function tagName(text: string, node: CourseNode, message: Message): string {
  const alike = text.replaceAll('<', '‹').replaceAll('>', '›').replaceAll('`', '‘')
  return shorten(alike, limits.name, node, message)
}
