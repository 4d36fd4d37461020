export { cartridge } from './cartridge.ts'
export type { CartridgeOptions } from './options.ts'
