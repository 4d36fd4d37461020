import type { Item, Resource } from '@curricle/imscp'
import { lom, lomProfiles } from '@curricle/imscp'
import type { Entry } from '@curricle/model'
import { fileIdentifier, stylesheetPath } from './resources.ts'
import { type Scope, watchedScope } from './scope.ts'

/** A line of the table of contents with the resource behind it. */
export interface Part {
  item: Item
  resource: Resource
  entry: Entry
}

/** What one page, quiz, topic or link says of itself. */
export interface PartContent {
  /** Ids from the course down. */
  identifier: string
  type: string
  path: string
  /** For teachers: Canvas locks it, Moodle (4.5) hides it. */
  teacher: boolean
  write(scope: Scope): { title: string; body: string }
}

/** Writes a part and lists the files that it shows as what it depends on. */
export function part({ identifier, type, path, teacher, write }: PartContent, scope: Scope): Part {
  const { inner, seen } = watchedScope(scope)
  const { title, body } = write(inner)
  const web = type === 'webcontent'
  return {
    item: { identifier: `i${identifier}`, identifierref: identifier, title },
    resource: {
      identifier,
      type,
      ...(web ? { href: path } : {}),
      ...(teacher
        ? { metadata: [lom({ language: scope.course.language, role: 'Instructor' }, lomProfiles.lomResource)] }
        : {}),
      files: [path],
      dependencies: [...(web ? [fileIdentifier(stylesheetPath, scope)] : []), ...dependencies(seen, scope)]
    },
    entry: { path, body }
  }
}

/** The resources of files, by their paths. */
export function dependencies(seen: ReadonlySet<string>, scope: Scope): string[] {
  return [...seen].sort().map(path => fileIdentifier(path, scope))
}
