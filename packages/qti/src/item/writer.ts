import { type HtmlContext, html } from '@curricle/html'
import type { ContentNode, FlowContent, PhrasingContent } from '@curricle/model'
import type { XmlChild, XmlElement } from '@curricle/xml'
import { type Scope, view } from '../scope.ts'
import type { Place } from '../xhtml/profile.ts'
import { xhtml } from '../xhtml/xhtml.ts'

/** Writes the texts of one file; ids within them are unique in it. */
export interface Writer {
  content(nodes: readonly ContentNode[], place?: Place, gaps?: ReadonlyMap<string, XmlElement>): XmlChild[]
  /** A choice of one paragraph is written without the paragraph: players set choices in lines of their own. */
  short(nodes: readonly FlowContent[]): XmlChild[]
  line(nodes: readonly PhrasingContent[]): XmlChild[]
  /** Markup that the format makes itself around texts. */
  markup(make: (view: HtmlContext) => string, place?: Place): XmlChild[]
}

export function writer(scope: Scope): Writer {
  const ids = new Set<string>()
  let count = 0
  const next = (): HtmlContext => view(scope, `t${++count}`)
  const write = (text: string, place: Place, gaps?: ReadonlyMap<string, XmlElement>): XmlChild[] =>
    xhtml(text, place, { profile: scope.binding.xhtml, ids, ...(gaps ? { gaps } : {}) })
  return {
    content: (nodes, place = 'both', gaps) => write(html(nodes, next()), place, gaps),
    short: nodes => {
      const [only, more] = nodes
      const isLine = only?.type === 'paragraph' && more === undefined
      return write(html(isLine ? only.children : nodes, next()), isLine ? 'lines' : 'both')
    },
    line: nodes => write(html(nodes, next()), 'lines'),
    markup: (make, place = 'both') => write(make(next()), place)
  }
}
