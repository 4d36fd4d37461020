/** Rows as lines with columns of equal width; the first row is the header. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => width(row[column] ?? ''))))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd()
  const [header = [], ...rest] = rows
  return [line(header), line(widths.map(each => '─'.repeat(each))), ...rest.map(line)].join('\n')
}

const width = (text: string) => [...text].length
