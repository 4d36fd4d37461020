import { words } from '@curricle/locale'
import {
  type CourseNode,
  type ExportContext,
  type InlineMath,
  type Math as MathNode,
  type PhrasingContent,
  type ResolvedCourse,
  visit
} from '@curricle/model'
import { destinations } from './destinations.ts'
import { type Coverage, chineseRemedy, coverageOf, faces as installed } from './fonts.ts'
import { type Formula, formula } from './formula.ts'
import { withLetters } from './formula-letters.ts'
import { blocks } from './handlers/blocks.ts'
import { formulaKey } from './handlers/math.ts'
import type { PdfOptions } from './options.ts'
import { familyOfSigns, led, ownFaces, usable } from './own-fonts.ts'
import { type Picture, picture, pictureTypes } from './pictures.ts'
import { TaggedDocument } from './tagged/index.ts'
import { scriptOf, type Theme, themeOf } from './theme.ts'
import { titleWords } from './title-words.ts'
import { isUnwritable } from './unwritable.ts'
import type { Writing } from './writing.ts'

/** A document with its pictures in it, and what handlers need. */
export interface Prepared {
  document: TaggedDocument
  writing: Writing
}

/** What a document is about. */
export interface Scope {
  title: string
  /** The same as its author wrote it. */
  heading?: readonly PhrasingContent[] | undefined
  /** What it shows; default: the whole course. Links to anything else become words. */
  parts?: readonly CourseNode[]
  /** Another look than a book's. */
  theme?: (usual: Theme) => Theme
}

/**
 * What every document begins with: fonts, pictures and formulas of the course, read and drawn. Nothing, after an error
 * is reported, when the font of the language is not installed.
 */
export async function preparation(
  course: ResolvedCourse,
  { options, message, date }: ExportContext<PdfOptions>,
  { title, heading, parts = [course], theme: changed }: Scope
): Promise<Prepared | undefined> {
  const faces = { ...installed(), ...(await ownFaces(course)) }
  const { metadata, language } = course
  const lacksChinese = scriptOf(language) === 'chinese' && !faces.cjk
  // An author's Chinese letters serve for whatever ours would.
  if (lacksChinese && faces.body) faces.cjk = faces.body
  const document = new TaggedDocument(faces, {
    title,
    language,
    authors: metadata.authors,
    keywords: metadata.tags,
    date,
    standard: options.standard,
    ...(metadata.description && { subject: metadata.description })
  })
  const own = usable(document, course, message)
  if (lacksChinese && !own.has('body')) {
    message(`The font for the language ${language} is not installed`, {
      ruleId: 'font-missing',
      severity: 'error',
      note: chineseRemedy
    })
    return undefined
  }
  const usual = led(
    themeOf(metadata.theme, options, language, own),
    themeOf(metadata.theme, options, language),
    document
  )
  const coverage = coverageOf(document, faces)
  const looks = changed?.(usual) ?? usual
  const theme = { ...looks, signs: familyOfSigns(looks.body, language, coverage) }
  if (isUnwritable(course, coverage, theme.body)) {
    message(`No font has the letters of the language ${language}`, {
      ruleId: 'font-missing',
      severity: 'error',
      keys: ['languages'],
      note: 'Put a font that has them into the course, and name it in `course.yaml`: `theme: { fonts: { body: fonts/name.ttf } }`.'
    })
    return undefined
  }
  const places = parts.includes(course) ? destinations(course) : new Set<string>()
  const writing: Writing = {
    course,
    words: words(language),
    date,
    theme,
    message,
    coverage,
    faces,
    pictures: await picturesOf(course, parts, document, message),
    formulas: await formulasOf(parts, document, coverage, message),
    places,
    made: new Set(),
    uses: new Map(),
    place: [],
    level: { last: 0 },
    notes: new Map(),
    look: {},
    divides: true,
    blocks,
    width: theme.measure
  }
  if (heading) document.info.Title = titleWords(heading, writing)
  return { document, writing }
}

async function picturesOf(
  course: ResolvedCourse,
  parts: readonly CourseNode[],
  document: TaggedDocument,
  message: Writing['message']
): Promise<Map<string, Picture>> {
  const used = new Map<string, CourseNode>()
  const places = new Map<string, string[]>()
  for (const part of parts) {
    visit(part, node => {
      if (node.type === 'image' && !used.has(node.url)) used.set(node.url, node)
    })
  }
  if (parts.includes(course)) {
    for (const [path, ...keys] of [
      [course.metadata.theme.logo, 'theme', 'logo'],
      [course.metadata.image, 'image']
    ]) {
      if (path === undefined || used.has(path)) continue
      used.set(path, course)
      places.set(
        path,
        keys.filter(key => key !== undefined)
      )
    }
  }
  const read = new Map<string, Picture>()
  for (const [path, node] of used) {
    const asset = course.assets.get(path)
    const keys = places.get(path)
    const isOther = asset !== undefined && !pictureTypes.includes(asset.mediaType)
    // Of what the text shows it is said already that it is left out.
    if (!asset || (isOther && !keys)) continue
    const result = isOther ? { fault: `${asset.mediaType} is not taken` } : await picture(asset, document)
    if (!('fault' in result)) read.set(path, result)
    else
      message(`The picture ${path} cannot be drawn: ${result.fault}`, {
        ruleId: 'picture-unreadable',
        ...(keys ? { keys } : { node }),
        note: `Save it again as PNG, JPEG or SVG.${keys ? '' : ' Its alternative stands in its place.'}`
      })
  }
  return read
}

async function formulasOf(
  parts: readonly CourseNode[],
  document: TaggedDocument,
  coverage: Coverage,
  message: Writing['message']
): Promise<Map<string, Formula>> {
  const used = new Map<string, InlineMath | MathNode>()
  for (const part of parts) {
    visit(part, node => {
      if (node.type === 'math' || node.type === 'inlineMath') used.set(formulaKey(node), node)
    })
  }
  const drawn = new Map<string, Formula>()
  for (const [key, node] of used) {
    const result = await formula(node.value, node.type === 'math')
    if (!('fault' in result)) {
      const missing = (letters: string): void =>
        message(`No font has “${letters}”, which is in this formula`, {
          ruleId: 'glyph-missing',
          node,
          note: /\p{Script=Han}/u.test(letters)
            ? chineseRemedy
            : 'Write it in other letters, or outside of the formula.'
        })
      drawn.set(key, withLetters(result, document, coverage, missing))
    } else
      message(`This formula cannot be set: ${result.fault}`, {
        ruleId: 'formula-invalid',
        node,
        note: 'Its TeX is printed as it is.'
      })
  }
  return drawn
}
