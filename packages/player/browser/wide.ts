import { all } from './page.ts'

/** Tables and formulas too wide for their box take the focus, so that keys scroll them (WCAG 2.1.1): not every browser does it by itself. */
export function wide(): void {
  const boxes = new ResizeObserver(changed => {
    for (const { target } of changed) {
      ;(target as HTMLElement).tabIndex = target.scrollWidth > target.clientWidth ? 0 : -1
    }
  })
  for (const box of all('.table-scroll,.math-block')) boxes.observe(box)
}
