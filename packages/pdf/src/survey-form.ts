import { words } from '@curricle/locale'
import { type Activity, type Assessment, type Exporter, type Page, paperFit, part } from '@curricle/model'
import { questions } from './activities/assessment.ts'
import { carriesOnly } from './carries.ts'
import { handouts } from './handout.ts'
import { options, type PdfOptions } from './options.ts'
import { pictureTypes } from './pictures.ts'
import { headingOf } from './title.ts'

/** Every survey as a form to fill in. */
export const surveyForm: Exporter<PdfOptions> = {
  name: 'survey',
  description: 'Surveys as forms to fill in on paper, accessible (PDF/UA-1)',
  extension: '.zip',
  container: 'zip',
  carries: carriesOnly(
    ['survey', 'likert', 'single-choice', 'multiple-choice', 'numeric', 'extended-text'],
    'only surveys are in it'
  ),
  holds: isSurvey,
  media: pictureTypes,
  fits: () => ({ usual: paperFit }),
  options,
  guide: { steps: ['Unpack the file and print the forms.'], again: 'A new build replaces the old forms.' },
  async *write(course, context) {
    const own = words(course.language)
    const forms = course.children.flatMap(module =>
      module.children.filter(isSurvey).map(survey => ({
        name: `${module.id}.${survey.id}`,
        title: survey.title,
        heading: headingOf(survey),
        kind: own.survey,
        place: [module.id, survey.id],
        parts: [survey],
        named: !survey.anonymous,
        content: (writing: Parameters<typeof questions>[1]) => [
          ...writing.blocks(part(survey, 'introduction')?.children ?? [], writing),
          ...questions(survey, writing)
        ]
      }))
    )
    yield* handouts(course, context, forms)
  }
}

function isSurvey(place: Page | Activity): place is Assessment {
  return place.type === 'assessment' && place.purpose === 'survey'
}
