import { literal } from '@curricle/html'
import type { Scope } from '../scope.ts'
import { sturdy } from './sturdy.ts'

/** What a page says, before it is a file. */
export interface WebText {
  /** Plain text. */
  title: string
  /** HTML. */
  heading: string
  /** HTML below the heading. */
  body: string
}

/** A web page that stands by itself: language, direction, title, one `h1`, the style of the package. */
export function webPage({ title, heading, body }: WebText, { course, words }: Scope): string {
  return `<!DOCTYPE html>
<html lang="${literal(course.language)}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${literal(title)}</title>
<link rel="stylesheet" href="../style.css">
</head>
<body>
<main id="content">
<h1>${sturdy(heading)}</h1>
${sturdy(body)}
</main>
</body>
</html>
`
}
