/** What a drawing may fetch while it is drawn: pictures that it holds itself. */
export const svgOptions: Record<string, unknown> = {
  imageCallback: (address: string): string => (/^data:image\/(png|jpeg);base64,/.test(address) ? address : ''),
  documentCallback: (): undefined => undefined,
  warningCallback: (): void => {}
}
