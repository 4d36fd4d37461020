import type { ItemData } from '../src/data.ts'
import { all, data, fill, on, one } from './page.ts'
import type { Session } from './session.ts'

/** A field for free text: kept on this device at each letter, its words counted, to be saved as a file. */
export function freeText(item: Pick<ItemData, 'code'>, box: HTMLElement, { device }: Session): void {
  const field = one<HTMLTextAreaElement>('textarea', box)
  const count = one('.count', box)
  const kept = device.get(`text:${item.code}`)
  if (kept) field.value = kept
  const tell = (): void => {
    count.textContent = fill(words.countedWords, { count: field.value.split(/\s+/).filter(Boolean).length })
  }
  on(field, 'input', () => {
    device.set(`text:${item.code}`, field.value)
    tell()
  })
  tell()
}

/** All free texts of one view as a text file. */
export function saveTexts(section: HTMLElement): void {
  const parts = all('[data-text]', section).map(box => {
    const title = box.querySelector('.name,.label')?.textContent?.trim() ?? ''
    return `${title}\n\n${one<HTMLTextAreaElement>('textarea', box).value}\n`
  })
  const heading = one('h1', section).textContent?.trim() ?? ''
  download(`${heading}.txt`, [data.title, heading, ...parts].join('\n\n'))
}

/** Offers a text as a file of that name. */
export function download(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  link.download = name.replace(/[\\/:*?"<>|]/g, ' ')
  link.click()
}
