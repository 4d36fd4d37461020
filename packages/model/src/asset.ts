/** A file that packages carry. Its bytes are opened only by the packer. */
export interface Asset {
  /** SHA-256 of the bytes, lower-case hex: the identity. */
  id: string
  /** SHA-1 of the bytes, lower-case hex (Moodle's file pool). */
  sha1: string
  mediaType: string
  /** Bytes. */
  size: number
  /** From the course's folder, `/` between names, NFC. */
  path: string
  /** Pixels, for pictures. */
  width?: number
  height?: number
  open(): AsyncIterable<Uint8Array>
}
