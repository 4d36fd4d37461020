import { decodedAddress } from '@curricle/model'
/**
 * An address read from a file of the course: its path from the course's folder, or undefined when it leaves the folder. One that
 * begins with `/` starts from the course's folder.
 */
export function pathFrom(file: string, address: string): string | undefined {
  if (address.startsWith('//') || address.includes('\\')) return undefined
  const names = address.startsWith('/') ? [] : file.split('/').slice(0, -1)
  for (const name of address.split('/')) {
    if (name === '' || name === '.') continue
    if (name !== '..') names.push(name)
    else if (names.pop() === undefined) return undefined
  }
  return names.join('/').normalize('NFC')
}

/**
 * The path that an address means, read from a file of the course: `my%20file.png` is the file `my file.png`; where there is none,
 * the file whose name has that very percent sign. Undefined when the address leaves the folder.
 */
export function addressed(file: string, address: string, paths: ReadonlySet<string>): string | undefined {
  const path = pathFrom(file, decodedAddress(address))
  const literal = pathFrom(file, address)
  return literal !== undefined && paths.has(literal) && !(path !== undefined && paths.has(path)) ? literal : path
}

/** A path from the course's folder as one from the root of the sources. */
export function under(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`
}

/** By code unit: the same in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
