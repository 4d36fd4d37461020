import { element, serialize } from '@curricle/xml'
import { describe, expect, it } from 'vitest'
import { lom, lomProfiles, manifest } from '../src/index.ts'

const course = {
  title: 'Ethics & law',
  language: 'en',
  description: 'What to publish',
  keywords: ['dual use'],
  version: '1.2',
  authors: ['Doe, Jane'],
  date: '2026-11-23',
  licence: 'CC-BY-4.0',
  durationMinutes: 90,
  objectives: ['Judge a release']
}

describe('manifest', () => {
  it('holds metadata, organizations with nested items, and resources with their files', () => {
    const text = serialize(
      manifest({
        identifier: 'm1',
        attributes: {
          xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
          'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2'
        },
        metadata: [element('schema', {}, 'ADL SCORM')],
        defaultOrganization: true,
        organizations: [
          {
            identifier: 'o1',
            title: 'A < B',
            items: [
              {
                identifier: 'i1',
                identifierref: 'r1',
                title: 'One',
                extensions: [element('adlcp:masteryscore', {}, 70)]
              }
            ]
          }
        ],
        resources: [
          { identifier: 'r1', type: 'webcontent', href: 'a/é b.html', files: ['a/é b.html'], dependencies: ['r2'] },
          { identifier: 'r2', type: 'webcontent', files: ['style.css'] }
        ]
      })
    )
    expect(text).toContain('<organizations default="o1"><organization identifier="o1"><title>A &lt; B</title>')
    expect(text).toContain(
      '<item identifier="i1" identifierref="r1"><title>One</title><adlcp:masteryscore>70</adlcp:masteryscore></item>'
    )
    expect(text).toContain(
      '<resource identifier="r1" type="webcontent" href="a/%C3%A9%20b.html"><file href="a/%C3%A9%20b.html"/>'
    )
    expect(text).toContain('<dependency identifierref="r2"/>')
  })

  it('says no default organization where the profile has no such attribute', () => {
    const text = serialize(
      manifest({ identifier: 'm', attributes: {}, metadata: [], organizations: [], resources: [] })
    )
    expect(text).toContain('<organizations/>')
  })
})

describe('lom', () => {
  it('writes the names and language strings of IMS Metadata 1.2 for SCORM 1.2', () => {
    const text = serialize(lom(course, lomProfiles.imsmd))
    expect(text).toContain(
      '<imsmd:title><imsmd:langstring xml:lang="en">Ethics &amp; law</imsmd:langstring></imsmd:title>'
    )
    expect(text).toContain('<imsmd:centity><imsmd:vcard>BEGIN:VCARD\nVERSION:3.0\nFN:Doe\\, Jane')
    expect(text).toContain(
      '<imsmd:typicallearningtime><imsmd:datetime>PT90M</imsmd:datetime></imsmd:typicallearningtime>'
    )
    expect(text).toContain(
      '<imsmd:source><imsmd:langstring xml:lang="x-none">LOMv1.0</imsmd:langstring></imsmd:source>'
    )
  })

  it('leaves out what the profile of a cartridge does not have', () => {
    const text = serialize(lom(course, lomProfiles.lomimscc))
    expect(text).toContain('<lomimscc:string language="en">Ethics &amp; law</lomimscc:string>')
    expect(text).toContain('<lomimscc:role><lomimscc:value>author</lomimscc:value></lomimscc:role>')
    expect(text).not.toContain('typicalLearningTime')
    expect(text).not.toContain('<lomimscc:version')
  })

  it('says for whom a resource is, with the source that the cartridge demands', () => {
    const text = serialize(lom({ language: 'en', role: 'Instructor' }, lomProfiles.lomResource))
    expect(text).toContain(
      '<lom:intendedEndUserRole><lom:source>IMSGLC_CC_Rolesv1p1</lom:source><lom:value>Instructor</lom:value></lom:intendedEndUserRole>'
    )
  })
})
