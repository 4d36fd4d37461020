import { decodedAddress } from '@curricle/model'
import type { HtmlContext } from './context.ts'

/** Schemes that a link may have; anything else could run code or is of no use in a package. */
const schemes = new Set(['http', 'https', 'mailto', 'tel'])

/**
 * The address of a link or picture: a file of the course as this format writes it, or the author's own when it leads
 * to the web. Undefined for everything else, `javascript:` before all.
 */
export function localAddress(url: string, context: HtmlContext): string | undefined {
  const asset = context.assets.get(url) ?? context.assets.get(decodedAddress(url))
  if (asset) return context.address(asset)
  return isExternal(url) ? url : undefined
}

/** Whether an address leads out of the course by a scheme that is allowed. */
export function isExternal(url: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]
  return scheme !== undefined && schemes.has(scheme.toLowerCase())
}
