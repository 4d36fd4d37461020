import { type Template, text } from '@curricle/model'

/** A template as text to begin from: its blocks with an empty line between. */
export function plain({ children }: Template): string {
  return children.map(child => text(child)).join('\n\n')
}
