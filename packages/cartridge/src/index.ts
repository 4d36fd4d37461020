export { canvas } from './canvas/canvas.ts'
export type { CanvasOptions } from './canvas/options.ts'
export { cartridge } from './cartridge.ts'
export type { CartridgeOptions } from './options.ts'
