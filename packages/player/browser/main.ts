import { progressOf, quizViews, required } from '../src/progress.ts'
import type { Adapter } from '../src/report.ts'
import { deck } from './deck.ts'
import { lap } from './lap.ts'
import { notice } from './notice.ts'
import { all, data, fill, focus, on, one } from './page.ts'
import { quiz } from './quiz.ts'
import { begin, type Session } from './session.ts'
import { freeText, saveTexts } from './text.ts'
import { wide } from './wide.ts'

/**
 * Begins to play for an LMS that speaks the adapter's version of SCORM; without one, for this device alone. `also` gets
 * the visit too.
 */
export function start(adapter?: Adapter, also?: (session: Session) => void): void {
  begin(adapter, session => {
    play(session)
    also?.(session)
  })
}

/** Makes a readable page into a player: one view at a time, contents with progress, questions that answer. */
function play(session: Session): void {
  const { state } = session
  const title = document.title
  const back = one<HTMLButtonElement>('#back')
  const next = one<HTMLButtonElement>('#next')
  const menu = one<HTMLButtonElement>('#menu')

  dress()
  document.documentElement.classList.add('playing')
  const places = data.views.map(view => {
    const { code } = view
    const section = one(`#v-${code}`)
    for (const box of all('.writing', section)) freeText({ code: box.dataset.text ?? '' }, box, session)
    for (const button of all('.save-texts', section)) on(button, 'click', () => saveTexts(section))
    return { view, section, link: one(`nav a[href="#v-${code}"]`), turnTo: deck(section, code, session) }
  })
  const quizzes = quizViews(data).map(view => quiz(view, session, tell))
  const at = (code: string): number => data.views.findIndex(view => view.code === code)

  on(back, 'click', () => step(-1))
  on(next, 'click', () => step(1))
  on(menu, 'click', () => open(menu.ariaExpanded !== 'true'))
  on(document, 'keydown', event => {
    if (event.key === 'Escape' && menu.ariaExpanded === 'true') {
      open(false)
      menu.focus()
    }
  })
  on(document, 'click', event => {
    const { hash } = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]') ?? {}
    // The place that is shown already makes no change of address.
    if (hash && hash === location.hash) go(hash)
  })
  on(window, 'hashchange', () => go(location.hash))
  session.joined = () => {
    for (const draw of quizzes) draw()
    tell()
  }
  wide()
  leaving()
  const begun = at(state.view) >= 0 && state.seen.length > 0
  const home = begun ? state.view : (data.views[0]?.code ?? '')
  if (!location.hash || !go(location.hash)) show(home, begun)

  /**
   * Shows the place that an address names: a view, or what stands in one. An LMS, a bookmark or another module may name
   * it by the author's id. Each view has its own address, so that the browser's buttons lead back and forth.
   */
  function go(hash: string): boolean {
    const id = hash.slice(1)
    // Encoded as the browser has it: a broken address cannot be decoded.
    const target = all('.view,.view [id]').find(each =>
      [each.id, each.id.slice(3), each.dataset.id].some(own => own && encodeURIComponent(own) === id)
    )
    if (!id) show(home, true)
    const place = target && places.find(({ section }) => section.contains(target))
    if (!target || !place) return false
    const { view, section, turnTo } = place
    show(view.code, target === section)
    if (target !== section) {
      turnTo?.(target)
      target.tabIndex = -1
      focus(target)
    }
    return true
  }

  function step(by: number): void {
    const view = data.views[at(state.view) + by]
    if (view) location.hash = `v-${view.code}`
  }

  function show(code: string, move: boolean): void {
    const index = at(code)
    const { title: name = '', optional } = data.views[index] ?? {}
    // Works cited need not be seen and are not counted.
    const position = optional ? '' : fill(words.position, { number: index + 1, total: required(data).length })
    lap()
    if (state.view !== code) state.slide = 0
    state.view = code
    if (!state.seen.includes(code) && !session.review) state.seen.push(code)
    for (const { view, section, link } of places) {
      const shown = view.code === code
      section.hidden = !shown
      link.ariaCurrent = shown ? 'page' : null
      // In a long list of contents its line stays in sight.
      if (shown) link.scrollIntoView({ block: 'nearest' })
    }
    back.hidden = index <= 0
    next.hidden = index >= data.views.length - 1
    one('#place').textContent = position
    document.title = [...new Set([position, name, title])].filter(Boolean).join(' – ')
    open(false)
    tell()
    session.save('soon')
    if (!move) return
    one('h1', places[index]?.section).focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }

  /** Contents, bar and closing line say how far the learner is. */
  function tell(): void {
    const views = required(data)
    const total = views.length
    const count = views.filter(({ code }) => state.seen.includes(code)).length
    one('#count').textContent = fill(words.progress, { count, total })
    one<HTMLProgressElement>('#progress').value = count / total
    for (const { view, link } of places) {
      const seen =
        view.quiz && view.quiz.kind !== 'practice'
          ? progressOf(state, view).attempts > 0
          : state.seen.includes(view.code)
      one('.mark', link).textContent = seen ? `(${words.seen})` : ''
      link.classList.toggle('seen', seen)
    }
    one('#end').hidden = session.outcome()?.exit !== 'finished'
  }

  function open(wide: boolean): void {
    menu.ariaExpanded = String(wide)
    document.body.classList.toggle('menu-open', wide)
  }

  /** Saves whenever the page may go away; no `unload`, which phones and the back-forward cache never send. */
  function leaving(): void {
    const leave = one<HTMLButtonElement>('#leave')
    leave.hidden = !session.connected
    on(leave, 'click', () => {
      const saved = session.leave()
      notice(saved ? 'left' : 'offline')
      document.body.classList.add('left')
      for (const field of all<HTMLButtonElement>('main :is(input,select,textarea,button)')) field.disabled = true
      leave.hidden = true
      if (saved && window.opener && window.parent === window) window.close()
    })
    on(document, 'visibilitychange', () => {
      if (document.visibilityState === 'hidden') session.save('now')
    })
    on(window, 'pagehide', session.leave)
    // A page that comes back from the cache of the browser has ended its visit: it begins a new one.
    on(window, 'pageshow', event => {
      if ((event as PageTransitionEvent).persisted) location.reload()
    })
  }
}

/** A strict content security policy refuses the looks that stand in the page, but not a sheet that a script makes of them. */
function dress(): void {
  const looks = one<HTMLStyleElement>('style')
  if (looks.sheet) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(looks.textContent ?? '')
  document.adoptedStyleSheets = [sheet]
}
