import type { Edition } from '@curricle/model'

/** What is to be made. Everything left out means: all there is. */
export interface Job {
  /** Folders of courses (`modules/handbook`), or of a course and one of its modules: `modules/handbook/pathways-to-misuse`. */
  courses?: readonly string[]
  /** Names of formats, such as `scorm-1.2`. */
  formats?: readonly string[]
  /** BCP 47, as in `course.yaml`. */
  languages?: readonly string[]
  editions?: readonly Edition[]
  /** Default: no region, and nothing regional in the packages. */
  region?: string
  /** The date of everything in the packages. Default: the newest date in the course; without any, 1 January 2000. */
  date?: Date
  /** For metadata. Default: the compiler's own. */
  version?: string
}
