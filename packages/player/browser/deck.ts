import { say } from './notice.ts'
import { all, fill, on, one } from './page.ts'
import type { Session } from './session.ts'

/**
 * Turns the slides of a view into a deck: one at a time, by buttons, keys, or full screen. Gives back how to get to the
 * slide that holds an element.
 */
export function deck(
  section: HTMLElement,
  code: string,
  session: Session
): ((target: HTMLElement) => void) | undefined {
  const slides = all('.slide', section)
  const stage = section.querySelector<HTMLElement>('.deck')
  if (!stage || slides.length === 0) return undefined
  const { state } = session
  let current = state.view === code ? Math.min(state.slide, slides.length - 1) : 0

  const position = one('.position', stage)
  const [back, forth, full] = all('.turn button', stage) as [HTMLElement, HTMLElement, HTMLElement]
  on(back, 'click', () => turn(current - 1))
  on(forth, 'click', () => turn(current + 1))
  full.hidden = !document.fullscreenEnabled
  on(full, 'click', () => {
    if (document.fullscreenElement) void document.exitFullscreen()
    // A frame may forbid it: then the deck stays as it is.
    else stage.requestFullscreen().catch(() => undefined)
  })
  stage.tabIndex = 0
  on(stage, 'keydown', event => {
    const right = document.dir === 'rtl' ? -1 : 1
    const to: Record<string, number> = {
      ArrowRight: current + right,
      ArrowLeft: current - right,
      PageDown: current + 1,
      PageUp: current - 1,
      Home: 0,
      End: slides.length - 1
    }
    const target = to[event.key]
    // Fields and scrolling boxes within a slide keep their keys.
    if (target === undefined || (event.target as HTMLElement).closest('input,textarea,select,.table-scroll')) return
    event.preventDefault()
    turn(target)
  })
  show()
  return target => turn(slides.findIndex(slide => slide.contains(target)))

  function turn(to: number): void {
    if (to < 0 || to >= slides.length) return
    current = to
    state.slide = to
    session.save('soon')
    show()
    say(position.textContent ?? '')
  }

  function show(): void {
    slides.forEach((slide, index) => {
      slide.hidden = index !== current
    })
    // `aria-disabled`, not `disabled`: a disabled button would drop the focus.
    back.ariaDisabled = String(current === 0)
    forth.ariaDisabled = String(current === slides.length - 1)
    position.textContent = fill(words.position, { number: current + 1, total: slides.length })
  }
}
