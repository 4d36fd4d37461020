import type { Words } from '@curricle/locale'
import type { Asset, Gap, Target } from '@curricle/model'

/** What a format decides about its HTML. */
export interface HtmlContext {
  words: Words
  /** Files by path, as `ResolvedCourse.assets`. */
  assets: ReadonlyMap<string, Asset>
  /** Address of a file as it is written in this format's text, such as `@@PLUGINFILE@@/a.png`; already percent-encoded. */
  address(asset: Asset): string
  /** Address of a place in the course; undefined when the package cannot link to it: then its words and title stand there. */
  link(target: Target): string | undefined
  /** Markup in the place of a gap, trusted. Default: a blank line to write on. */
  gap?(gap: Gap): string
  /** `mathml` (default), or `tex`: between `\(` and `\)` for an LMS that runs MathJax. */
  math?: 'mathml' | 'tex'
  /** Level of a heading of depth 3 (the highest within a page). Default 3. */
  headingLevel?: number
  /** Before every `id` and `#…` in the text, so that two pieces can stand in one document. Default none. */
  idPrefix?: string
  /** False where an LMS does not find the file that `poster` names: then a video shows its first picture. Default true. */
  poster?: boolean
  /** BCP 47, of the captions of media. Default: the language of `words`. */
  language?: string
}
