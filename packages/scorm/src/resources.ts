import type { Resource } from '@curricle/imscp'
import { identifier, type ResolvedCourse } from '@curricle/model'
import type { Attributes } from '@curricle/xml'
import type { Sco, Scos } from './sco.ts'

/** The resources of a package: a SCO for each module with the files it names, and what all share as an asset. */
export function resources(
  { scos, shared }: Scos,
  course: ResolvedCourse,
  kind: (type: 'sco' | 'asset') => Attributes
): Resource[] {
  const player = identifier('r', course.id, 'player')
  return [
    ...scos.map(({ module, href, files }) => ({
      identifier: scoIdentifier('r', module.id, course),
      type: 'webcontent',
      attributes: kind('sco'),
      href,
      files: [href, ...files],
      dependencies: [player]
    })),
    { identifier: player, type: 'webcontent', attributes: kind('asset'), files: shared }
  ]
}

/** Stays the same from build to build: LMSs keep a learner's attempts by it. */
export function scoIdentifier(prefix: string, module: Sco['module']['id'], course: ResolvedCourse): string {
  return identifier(prefix, course.id, module)
}
