import { say } from './notice.ts'
import { all, fill, on } from './page.ts'

/** Buttons that move an element up and down, and dragging beside them; `changed` is called after each move. */
export function orderable(list: HTMLElement, changed: () => void): void {
  for (const element of all('[data-place]', list)) {
    const what = element.firstElementChild?.textContent?.trim() ?? ''
    all('button', element).forEach((button, index) => {
      on(button, 'click', () => move(element, index === 0 ? -1 : 1))
    })
    element.draggable = true
    on(element, 'dragstart', event => {
      event.dataTransfer?.setData('text/plain', element.dataset.place ?? '')
      element.classList.add('dragged')
    })
    on(element, 'dragend', () => element.classList.remove('dragged'))
    on(element, 'dragover', event => {
      const dragged = list.querySelector<HTMLElement>('.dragged')
      if (!dragged || dragged === element || element.querySelector('button')?.disabled) return
      event.preventDefault()
      const { top, height } = element.getBoundingClientRect()
      element[event.clientY < top + height / 2 ? 'before' : 'after'](dragged)
    })
    on(element, 'drop', event => {
      event.preventDefault()
      changed()
    })

    function move(moved: HTMLElement, by: -1 | 1): void {
      const other = by < 0 ? moved.previousElementSibling : moved.nextElementSibling
      if (!other) return
      const button = document.activeElement as HTMLElement
      other[by < 0 ? 'before' : 'after'](moved)
      button.focus()
      const places = all('[data-place]', list)
      say(fill(words.moved, { what, number: places.indexOf(moved) + 1, total: places.length }))
      changed()
    }
  }
}
