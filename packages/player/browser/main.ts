import { progressOf, quizViews, required } from '../src/progress.ts'
import type { Adapter } from '../src/report.ts'
import { deck } from './deck.ts'
import { notice, say } from './notice.ts'
import { all, data, fill, focus, one } from './page.ts'
import { quiz } from './quiz.ts'
import { begin, type Session } from './session.ts'
import { freeText, saveTexts } from './text.ts'
import { wide } from './wide.ts'

/** Begins to play for an LMS that speaks the adapter's version of SCORM; without one, for this device alone. */
export function start(adapter?: Adapter): void {
  begin(adapter, play)
}

/** Makes a readable page into a player: one view at a time, contents with progress, questions that answer. */
function play(session: Session): void {
  const { state } = session
  const title = document.title
  const sections = new Map(data.views.map(({ code }) => [code, one(`#v-${code}`)]))
  const links = new Map(data.views.map(({ code }) => [code, one<HTMLAnchorElement>(`#contents a[href="#v-${code}"]`)]))
  const back = one<HTMLButtonElement>('#back')
  const next = one<HTMLButtonElement>('#next')
  const menu = one<HTMLButtonElement>('#menu')

  document.documentElement.classList.add('playing')
  for (const { code } of data.views) {
    const section = sections.get(code) as HTMLElement
    deck(section, code, session)
    for (const box of all('.writing', section)) freeText({ code: box.dataset.text ?? '' }, box, session)
    for (const button of all('.save-texts', section)) button.addEventListener('click', () => saveTexts(section))
  }
  for (const view of quizViews(data)) quiz(view, session, tell)

  back.addEventListener('click', () => step(-1))
  next.addEventListener('click', () => step(1))
  menu.addEventListener('click', () => open(menu.getAttribute('aria-expanded') !== 'true'))
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && menu.getAttribute('aria-expanded') === 'true') {
      open(false)
      menu.focus()
    }
  })
  document.addEventListener('click', follow)
  wide()
  leaving()
  const begun = sections.has(state.view) && state.seen.length > 0
  show(begun ? state.view : (data.views[0]?.code ?? ''), begun)

  /** Links within the page lead to other views. */
  function follow(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]')
    const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
    const section = target?.closest<HTMLElement>('.view')
    if (!target || !section || link.classList.contains('skip')) return
    event.preventDefault()
    const code = section.id.slice(2)
    if (target === section) show(code, true)
    else {
      if (code !== state.view) show(code, false)
      const slide = target.closest<HTMLElement>('.slide')
      if (slide) for (const each of all('.slide', section)) each.hidden = each !== slide
      target.tabIndex = -1
      focus(target)
    }
  }

  function step(by: number): void {
    const index = data.views.findIndex(({ code }) => code === state.view) + by
    const view = data.views[index]
    if (view) show(view.code, true)
  }

  function show(code: string, move: boolean): void {
    const index = data.views.findIndex(view => view.code === code)
    if (state.view !== code) state.slide = 0
    state.view = code
    if (!state.seen.includes(code) && !session.review) state.seen.push(code)
    for (const [each, section] of sections) section.hidden = each !== code
    for (const [each, link] of links) {
      if (each === code) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
    back.hidden = index <= 0
    next.hidden = index >= data.views.length - 1
    one('#place').textContent = fill(words.position, { number: index + 1, total: data.views.length })
    document.title = `${index + 1}/${data.views.length} ${data.views[index]?.title ?? ''} – ${title}`
    open(false)
    tell()
    session.save('soon')
    if (!move) return
    const heading = one('h1', sections.get(code))
    heading.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }

  /** Contents, bar and closing line say how far the learner is. */
  function tell(): void {
    const views = required(data)
    const total = views.length
    const count = views.filter(({ code }) => state.seen.includes(code)).length
    one('#count').textContent = fill(words.progress, { count, total })
    one<HTMLProgressElement>('#progress').value = count / total
    for (const view of data.views) {
      const link = links.get(view.code)
      const mark = link?.querySelector('.mark')
      if (!link || !mark) continue
      const seen =
        view.quiz && view.quiz.kind !== 'practice'
          ? progressOf(state, view).attempts > 0
          : state.seen.includes(view.code)
      mark.textContent = seen ? `(${words.seen})` : ''
      link.classList.toggle('seen', seen)
    }
    const finished = session.outcome()?.exit === 'finished'
    one('#end').hidden = !finished
  }

  function open(wide: boolean): void {
    menu.setAttribute('aria-expanded', String(wide))
    document.body.classList.toggle('menu-open', wide)
  }

  /** Saves whenever the page may go away; no `unload`, which phones and the back-forward cache never send. */
  function leaving(): void {
    const leave = one<HTMLButtonElement>('#leave')
    leave.hidden = !session.connected
    leave.addEventListener('click', () => {
      const saved = session.leave()
      notice(saved ? words.left : words.offline)
      document.body.classList.add('left')
      for (const field of all<HTMLButtonElement>('main input,main select,main textarea,main button'))
        field.disabled = true
      leave.hidden = true
      say(saved ? words.left : words.offline)
      if (saved && window.opener && window.parent === window) window.close()
    })
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') session.save('last')
    })
    window.addEventListener('pagehide', () => {
      session.save('last')
      session.leave()
    })
    // A page that comes back from the cache of the browser has ended its visit: it begins a new one.
    window.addEventListener('pageshow', event => {
      if (event.persisted && session.connected) location.reload()
    })
  }
}
