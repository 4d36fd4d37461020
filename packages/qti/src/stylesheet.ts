import { stylesheet } from '@curricle/html'

/** Where the style of all items stands. */
export const stylesheetPath = 'style.css'

/** What has no element or attribute in QTI has a class. */
export const style: string = `${stylesheet.trim()}
.del,.s{text-decoration:line-through}
.ins,.u{text-decoration:underline}
.mark{background:#fff3b0;color:#1f2430}
.dir-ltr{direction:ltr;unicode-bidi:isolate}
.dir-rtl{direction:rtl;unicode-bidi:isolate}
.numbered{list-style:none}
.summary{font-weight:600}
.figcaption{font-size:.9em}
`
