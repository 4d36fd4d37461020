import { type Agenda, type Figure, type Footnote, type Module, visit } from '@curricle/model'

/**
 * Counts figures and tables with a caption in each module (`2`; `1.2` where the package holds several modules), footnotes on
 * each page or activity, and the clock through agendas.
 */
export function numbers(modules: readonly Module[]): void {
  for (const [index, module] of modules.entries()) {
    const figures: Counted = { image: 0, table: 0, prefix: modules.length > 1 ? `${index + 1}.` : '' }
    for (const place of module.children) {
      const footnotes = new Map<string, number>()
      visit(place, node => {
        if (node.type === 'figure') figure(node, figures)
        else if (node.type === 'footnote') footnote(node, footnotes)
        else if (node.type === 'agenda') clock(node)
      })
    }
  }
}

type Counted = Record<Figure['kind'], number> & { prefix: string }

function figure(node: Figure, counted: Counted): void {
  if (node.children.some(({ type }) => type === 'caption')) node.number = `${counted.prefix}${++counted[node.kind]}`
}

function footnote(node: Footnote, counted: Map<string, number>): void {
  node.number = counted.get(node.label) ?? counted.size + 1
  counted.set(node.label, node.number)
}

function clock(agenda: Agenda): void {
  if (agenda.start === undefined) return
  const [hours = 0, minutes = 0] = agenda.start.split(':').map(Number)
  let now = hours * 60 + minutes
  for (const slot of agenda.slots) {
    slot.from = time(now)
    now += slot.durationMinutes
    slot.to = time(now)
  }
}

function time(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
}
