import type { Message } from '@curricle/model'
import { element, serialize, type XmlElement } from '@curricle/xml'
import { list, NULL, row } from './fields.ts'
import type { Activity, Layout, Section } from './layout.ts'
import { limits, shorten } from './limits.ts'

/** Grade categories: one for the course, in it one per module that has something graded. */
export interface Gradebook {
  /** The category of a module's grade items; that of the course when it has none. */
  categoryOf(section: Pick<Section, 'id'>): number
  nextOrder(): number
  /** `gradebook.xml`. */
  xml: string
}

/** What one grade item says; the rest is the same for all. */
export interface GradeItem {
  id: number
  categoryid: number | string
  itemname: string
  itemtype: 'course' | 'category' | 'mod'
  itemmodule?: string
  iteminstance: number
  itemnumber?: number
  idnumber?: string
  /** 1 points, 2 a scale. */
  gradetype: 1 | 2
  grademax: number
  grademin?: number
  gradepass?: number
  scaleid?: number
  outcomeid?: number
  /** False: shown, and no part of any total. */
  counts?: boolean
  sortorder: number
}

/** Points add up (aggregation 13, "natural"), as a module's score does; what is not graded yet is left out of totals. */
export function gradebook(
  { sections }: Pick<Layout, 'sections'>,
  isGraded: (activity: Activity) => boolean,
  { time, next, message }: { time: number; next(): number; message: Message }
): Gradebook {
  let order = 0
  const nextOrder = (): number => ++order
  const root = next()
  const categories = [category(root, undefined, `/${root}/`, 1, '?', time)]
  const items = [gradeItem(courseItem(next(), 'course', root, nextOrder()), time)]
  const ids = new Map<number, number>()
  for (const { id, module, activities } of sections) {
    if (!module || !activities.some(isGraded)) continue
    const child = next()
    ids.set(id, child)
    const name = shorten(module.title, limits.name, module, message)
    categories.push(category(child, root, `/${root}/${child}/`, 2, name, time))
    items.push(gradeItem(courseItem(next(), 'category', child, nextOrder()), time))
  }
  const settings = list('grade_settings', [settingRow(next(), 'minmaxtouse', '1')])
  const book = element(
    'gradebook',
    {},
    list('attributes'),
    list('grade_categories', categories),
    list('grade_items', items),
    list('grade_letters'),
    settings
  )
  return { categoryOf: section => ids.get(section.id) ?? root, nextOrder, xml: serialize(book) }
}

/** A row of `grade_items`. `gradepass` lives here alone, not in the activity. */
export function gradeItem(item: GradeItem, time: number): XmlElement {
  const columns = {
    categoryid: item.categoryid,
    itemname: item.itemtype === 'mod' ? item.itemname : NULL,
    itemtype: item.itemtype,
    itemmodule: item.itemmodule ?? NULL,
    iteminstance: item.iteminstance,
    itemnumber: item.itemnumber ?? NULL,
    iteminfo: NULL,
    idnumber: item.idnumber ?? '',
    calculation: NULL,
    gradetype: item.gradetype,
    grademax: item.grademax.toFixed(5),
    grademin: (item.grademin ?? 0).toFixed(5),
    scaleid: item.scaleid ?? NULL,
    outcomeid: item.outcomeid ?? NULL,
    gradepass: (item.gradepass ?? 0).toFixed(5),
    multfactor: '1.00000',
    plusfactor: '0.00000',
    aggregationcoef: '0.00000',
    aggregationcoef2: '0.00000',
    weightoverride: item.counts === false,
    sortorder: item.sortorder,
    display: 0,
    decimals: NULL,
    hidden: 0,
    locked: 0,
    locktime: 0,
    needsupdate: 0,
    timecreated: time,
    timemodified: time
  }
  return row('grade_item', item.id, columns, list('grade_grades'))
}

function courseItem(id: number, itemtype: 'course' | 'category', iteminstance: number, sortorder: number): GradeItem {
  return { id, categoryid: NULL, itemname: '', itemtype, iteminstance, gradetype: 1, grademax: 100, sortorder }
}

function category(
  id: number,
  parent: number | undefined,
  path: string,
  depth: number,
  fullname: string,
  time: number
): XmlElement {
  return row('grade_category', id, {
    parent: parent ?? NULL,
    depth,
    path,
    fullname,
    aggregation: 13,
    keephigh: 0,
    droplow: 0,
    aggregateonlygraded: 1,
    aggregateoutcomes: 0,
    timecreated: time,
    timemodified: time,
    hidden: 0
  })
}

function settingRow(id: number, name: string, value: string): XmlElement {
  return row('grade_setting', id, { name, value })
}
