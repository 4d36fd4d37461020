import type { Asset } from '@curricle/model'
import { type Attributes, element, type XmlElement } from '@curricle/xml'
import { poolPath } from '../pool-path.ts'
import type { RichText } from '../rich-text.ts'

/** Files in base64. */
export type Bytes = ReadonlyMap<Asset, string>

/** A text with its files, as `question/format/xml/format.php` reads it (`import_text_with_files`). */
export function htmlElement(
  name: string,
  text: RichText,
  bytes: Bytes,
  attributes: Attributes = {},
  ...more: XmlElement[]
): XmlElement {
  return element(name, { ...attributes, format: 'html' }, ...textParts(text, bytes), ...more)
}

/** The text and its files without an element around them. */
export function textParts({ html, files }: RichText, bytes: Bytes): XmlElement[] {
  return [element('text', {}, html), ...files.map(file => fileElement(file, bytes))]
}

/** A file with its bytes, in the directory of its path or in another. */
export function fileElement(asset: Asset, bytes: Bytes, path: string = poolPath(asset).directory): XmlElement {
  const { name } = poolPath(asset)
  return element('file', { name, path, encoding: 'base64' }, bytes.get(asset) ?? '')
}

/** A plain text in an element. */
export function plainElement(
  name: string,
  text: string,
  attributes: Attributes = {},
  ...more: XmlElement[]
): XmlElement {
  return element(name, attributes, element('text', {}, text), ...more)
}
