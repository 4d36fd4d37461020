import { say } from './notice.ts'
import { all, fill, make } from './page.ts'

/** Buttons that move an element up and down, and dragging beside them; `changed` is called after each move. */
export function orderable(list: HTMLElement, changed: () => void): void {
  for (const element of all('[data-place]', list)) {
    const what = element.textContent?.trim() ?? ''
    element.append(
      make(
        'span',
        { class: 'moves' },
        mover('↑', fill(words.moveUp, { what }), () => move(element, -1)),
        mover('↓', fill(words.moveDown, { what }), () => move(element, 1))
      )
    )
    element.draggable = true
    element.addEventListener('dragstart', event => {
      event.dataTransfer?.setData('text/plain', element.dataset.place ?? '')
      element.classList.add('dragged')
    })
    element.addEventListener('dragend', () => element.classList.remove('dragged'))
    element.addEventListener('dragover', event => {
      const dragged = list.querySelector<HTMLElement>('.dragged')
      if (!dragged || dragged === element || element.querySelector('button')?.disabled) return
      event.preventDefault()
      const { top, height } = element.getBoundingClientRect()
      element[event.clientY < top + height / 2 ? 'before' : 'after'](dragged)
    })
    element.addEventListener('drop', event => {
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

function mover(sign: string, name: string, move: () => void): HTMLElement {
  const button = make('button', { type: 'button', 'aria-label': name }, sign)
  button.addEventListener('click', move)
  return button
}
