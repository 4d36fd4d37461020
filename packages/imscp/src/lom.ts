import { element, type XmlElement } from '@curricle/xml'
import { type LomProfile, lomProfiles } from './profile.ts'

/** What the metadata of a course, a module or a resource says. */
export interface Lom {
  /** Unique in the world, such as a UUID; written only where the profile has a place for it. */
  identifier?: string
  title?: string
  description?: string
  /** BCP 47; also the language of the texts. */
  language: string
  keywords?: readonly string[]
  version?: string
  authors?: readonly string[]
  /** ISO 8601 day. */
  date?: string
  /** SPDX identifier or any words. */
  licence?: string
  durationMinutes?: number
  /** Learning objectives, as `classification` with the purpose `educational objective`. */
  objectives?: readonly string[]
  /** Whom a resource of a cartridge is for; Canvas locks what is for the `Instructor`. */
  role?: 'Learner' | 'Instructor' | 'Mentor'
}

/** The element `lom` (IEEE 1484.12.1) in one of the bindings of `lomProfiles`; only what is known is written. */
export function lom(content: Lom, profile: LomProfile = lomProfiles.lom): XmlElement {
  const { make, text, term } = writers(content.language, profile)
  const {
    identifier,
    title,
    description,
    keywords = [],
    version,
    authors = [],
    date,
    licence,
    objectives = []
  } = content

  const general = [
    identifier && profile.identifier
      ? make('identifier', make('catalog', 'UUID'), make('entry', identifier))
      : undefined,
    title && text('title', title),
    make('language', content.language),
    description && text('description', description),
    keywords.map(keyword => text('keyword', keyword))
  ]
  const lifeCycle = [
    version && profile.version ? text('version', version) : undefined,
    authors.map((author, index) =>
      make('contribute', term('role', 'author'), entity(author), index === 0 ? day(date) : undefined)
    )
  ]
  const educational = [
    content.role && term('intendedEndUserRole', content.role, 'IMSGLC_CC_Rolesv1p1'),
    content.durationMinutes && profile.learningTime
      ? make('typicalLearningTime', make(profile.duration, `PT${content.durationMinutes}M`))
      : undefined
  ]
  const rights = licence && [term('copyrightAndOtherRestrictions', 'yes'), text('description', licence)]
  const classification = objectives.map(objective =>
    make('classification', term('purpose', 'educational objective'), text('description', objective))
  )
  if (!profile.general) return make('lom', group('educational', educational))
  return make(
    'lom',
    make('general', general),
    group('lifeCycle', lifeCycle),
    group('educational', educational),
    rights ? make('rights', rights) : undefined,
    classification
  )

  function group(name: string, children: readonly Child[]): XmlElement | undefined {
    return children.flat().some(child => child) ? make(name, children) : undefined
  }
  function entity(name: string): XmlElement {
    const card = `BEGIN:VCARD\nVERSION:3.0\nFN:${vcardText(name)}\nN:${vcardText(name)};;;;\nEND:VCARD`
    return profile.lowerCase ? make('centity', make('vcard', card)) : make('entity', card)
  }
  function day(value: string | undefined): XmlElement | undefined {
    return value ? make('date', make('dateTime', value)) : undefined
  }
}

type Child = XmlElement | string | undefined | readonly XmlElement[]

/** Elements in the names of one binding: IMS's of 2001 writes them in lower case and puts a `langstring` in each text. */
function writers(language: string, profile: LomProfile) {
  const name = (word: string): string => `${profile.prefix}:${profile.lowerCase ? word.toLowerCase() : word}`
  const make = (word: string, ...children: readonly (Child | readonly Child[])[]): XmlElement =>
    element(name(word), {}, ...(children.flat(2).filter(child => child !== undefined && child !== '') as XmlElement[]))
  const string = (value: string, code: string): XmlElement =>
    profile.lowerCase
      ? element(name('langstring'), { 'xml:lang': code }, value)
      : element(name('string'), { language: code }, value)
  const text = (word: string, value: string): XmlElement => make(word, string(value, language))
  const token = (word: string, value: string): XmlElement =>
    make(word, profile.lowerCase ? string(value, 'x-none') : value)
  const term = (word: string, value: string, source = 'LOMv1.0'): XmlElement =>
    make(word, profile.source || source !== 'LOMv1.0' ? token('source', source) : undefined, token('value', value))
  return { make, text, term }
}

/** RFC 2426, 5.8.4: comma, semicolon and backslash are escaped. */
function vcardText(value: string): string {
  return value.replace(/[\\,;]/g, character => `\\${character}`).replace(/\s+/g, ' ')
}
