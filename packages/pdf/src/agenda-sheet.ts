import { words } from '@curricle/locale'
import {
  type Agenda,
  type CourseNode,
  type Exporter,
  type Module,
  type Page,
  paperFit,
  type ResolvedCourse,
  visit
} from '@curricle/model'
import { carriesOnly } from './carries.ts'
import { type Handout, handouts } from './handout.ts'
import { options, type PdfOptions } from './options.ts'
import { pictureTypes } from './pictures.ts'
import { headingOf, said } from './title.ts'

/** Every agenda as a sheet: for participants the plan alone, for the facilitator the whole page that it stands on. */
export const agendaSheet: Exporter<PdfOptions> = {
  name: 'agenda',
  description: 'Agendas as sheets for participants and the facilitator, accessible (PDF/UA-1)',
  extension: '.zip',
  container: 'zip',
  carries: carriesOnly(['agenda', 'page'], 'only agendas are in it'),
  holds: place => place.type === 'page' && agendasOf(place).length > 0,
  media: pictureTypes,
  fits: () => ({ usual: paperFit }),
  options,
  guide: { steps: ['Unpack the file and print the sheets.'], again: 'A new build replaces the old sheets.' },
  async *write(course, context) {
    yield* handouts(course, context, sheets(course))
  }
}

function sheets(course: ResolvedCourse): Handout[] {
  const own = words(course.language)
  const forTeacher = course.edition === 'teacher'
  return course.children.flatMap(module =>
    module.children.flatMap(place => {
      const found = place.type === 'page' ? agendasOf(place) : []
      if (place.type !== 'page' || found.length === 0) return []
      return forTeacher
        ? [facilitators(module, place, own)]
        : found.map((agenda, index) => participants(module, place, agenda, index, own))
    })
  )
}

const facilitators = (module: Module, page: Page, own: ReturnType<typeof words>): Handout => ({
  name: `${module.id}.${page.id}`,
  title: page.title,
  heading: headingOf(page),
  kind: `${own.agenda} · ${own.pdf.forFacilitator}`,
  place: [module.id, page.id],
  parts: [page],
  content: writing => [...writing.blocks(page.children, writing)]
})

const participants = (
  module: Module,
  page: Page,
  agenda: Agenda,
  index: number,
  own: ReturnType<typeof words>
): Handout => ({
  name: `${module.id}.${page.id}${index > 0 ? `.${index + 1}` : ''}`,
  title: agenda.title ?? page.title,
  heading: agenda.title === undefined ? headingOf(page) : said(agenda.title),
  kind: `${own.agenda} · ${own.pdf.forParticipant}`,
  place: [module.id, page.id],
  parts: [agenda],
  content: writing => [...writing.blocks([agenda], writing)]
})

function agendasOf(page: Page): Agenda[] {
  const found: Agenda[] = []
  visit(page as CourseNode, node => {
    if (node.type === 'agenda') found.push(node)
  })
  return found
}
