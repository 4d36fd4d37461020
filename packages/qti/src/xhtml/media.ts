import { attribute, element, findAll, type XmlChild, type XmlElement } from '@curricle/xml'

/** A recording where there is no `audio` or `video`: an `object` with its name as words, and a link to its captions. */
export function media(node: XmlElement): XmlChild[] {
  const [source] = findAll(node, 'source')
  const [track] = findAll(node, 'track')
  const name = attribute(node, 'aria-label') ?? ''
  const captions = track && attribute(track, 'src')
  const type = source && attribute(source, 'type')
  const address = source && attribute(source, 'src')
  if (address === undefined) return [name]
  const played =
    type === undefined ? element('a', { href: address }, name) : element('object', { data: address, type }, name)
  if (captions === undefined) return [played]
  return [played, ' ', element('a', { href: captions }, (track && attribute(track, 'label')) ?? name)]
}
