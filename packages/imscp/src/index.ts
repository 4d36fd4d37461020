export { type Lom, lom } from './lom.ts'
export { type Item, type Manifest, manifest, type Organization, type Resource } from './manifest.ts'
export { type LomProfile, lomProfiles } from './profile.ts'
