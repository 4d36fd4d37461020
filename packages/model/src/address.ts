/** An address with its percent signs read, such as `my file.png` for `my%20file.png`; one that is not so encoded as it is. */
export function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address // a percent sign that stands for itself
  }
}
