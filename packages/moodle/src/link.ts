import type { Activity, Layout, Section } from './layout.ts'

/** Places of a course by module and id, as encoded links (`backup/moodle2/restore_course_task.class.php`, `mod/…/restore_…_activity_task.class.php`). */
export function links(sections: readonly Section[]): Layout['link'] {
  const places = new Map<string, string>()
  for (const { id, module, activities } of sections) {
    if (!module) continue
    places.set(key(module.id), `$@COURSESECTIONBYID*${id}@$`)
    for (const activity of activities) {
      for (const [place, link] of placesOf(activity)) places.set(key(module.id, place), link)
    }
  }
  return ({ module, place, placeType, id, inside }) => {
    const link = inside ? places.get(key(module, place)) : undefined
    const isOneText = placeType === 'page' || placeType === 'slides' || placeType === 'exercise'
    return link && id && isOneText ? `${link}#${encodeURIComponent(id)}` : link
  }
}

const key = (module: string, place = ''): string => `${module}/${place}`

/** Ids of the pages and activities of the course that a Moodle activity holds, each with its link. */
function placesOf({ source, modname, cmid }: Activity): [string, string][] {
  const view = `$@${modname.toUpperCase()}VIEWBYID*${cmid}@$`
  switch (source.kind) {
    case 'page':
      return [[source.page.id, view]]
    case 'book':
      return source.chapters.map(({ id, page }) => [page.id, `$@BOOKVIEWBYIDCH*${cmid}*${id}@$`])
    case 'slides':
      return [[source.slides.id, view]]
    case 'task':
    case 'assignment':
      return [[source.exercise.id, view]]
    case 'quiz':
    case 'survey':
      return [[source.assessment.id, view]]
    case 'discussion':
      return [[source.discussion.id, view]]
    case 'notes':
    case 'solution':
    case 'glossary':
      return []
  }
}
