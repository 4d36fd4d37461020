/** A category in a question file, below the course's own: names parted by `/`, a `/` within a name doubled (`question/format.php`). */
export function categoryPath(titles: readonly string[]): string {
  return ['$course$', 'top', ...titles.map(title => title.replaceAll('/', '//'))].join('/')
}
