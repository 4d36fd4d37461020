import type { BuildOptions } from '@curricle/compiler'
import { size } from '@curricle/compiler'
import type { Outside } from './outside.ts'

type Progress = NonNullable<BuildOptions['progress']>

/** Says what is being done: on a terminal in one line that changes, elsewhere a line for each package. */
export function progress({ err, isTerminal, columns }: Outside): { step: Progress; end(): void } {
  const now = (text: string) => err(`\r\u001B[K${text.slice(0, columns - 1)}`)
  let made = 0
  return {
    step(step) {
      if (step.type === 'written') {
        made++
        if (!isTerminal) err(`${step.written.path}  ${size(step.written.size)}\n`)
      } else if (isTerminal && step.type === 'read') now(`Reading ${step.folder} …`)
      else if (isTerminal && step.type === 'write')
        now(`${made} written · ${step.course} ${step.language} ${step.edition} ${step.format} …`)
    },
    end() {
      if (isTerminal) now('')
    }
  }
}
