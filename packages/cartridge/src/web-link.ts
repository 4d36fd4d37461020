import type { Page } from '@curricle/model'
import { element, serialize } from '@curricle/xml'
import type { Scope } from './scope.ts'

/** A link as document (Common Cartridge, web link). */
export function webLinkDocument(title: string, href: string, { version }: Scope): string {
  return serialize(
    element('webLink', { xmlns: version.link }, element('title', {}, title), element('url', { href, target: '_blank' }))
  )
}

/** The address, when a page is nothing but one link out of the course; then it becomes a link in the LMS's own list. */
export function linkOf(page: Page): string | undefined {
  const [paragraph, more] = page.children
  if (paragraph?.type !== 'paragraph' || more) return undefined
  const [link, rest] = paragraph.children
  return link?.type === 'link' && !rest && /^https?:/.test(link.url) ? link.url : undefined
}
