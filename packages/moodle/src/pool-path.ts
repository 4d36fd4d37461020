import type { Asset } from '@curricle/model'

/** Where a file stands in a file area of Moodle. */
export interface PoolPath {
  /** Begins and ends with `/`. */
  directory: string
  name: string
}

/**
 * The path of a file in Moodle: the author's, but for the characters that Moodle takes out of every name when a question file is
 * imported (`clean_param`, PARAM_FILE and PARAM_PATH), so that the text would not find it again. Others that look alike stand
 * in their place, for a person sees the name.
 */
export function poolPath({ path }: Pick<Asset, 'path'>): PoolPath {
  const names = path.split('/').map(each => each.replace(/[&<>"`|':\\]/g, character => alike[character] ?? character))
  const directories = names.slice(0, -1)
  return { directory: directories.length > 0 ? `/${directories.join('/')}/` : '/', name: names.at(-1) ?? '' }
}

const alike: Readonly<Record<string, string>> = {
  '&': '＆',
  '<': '‹',
  '>': '›',
  '"': '”',
  '`': '‘',
  '|': '｜',
  "'": '’',
  ':': '：',
  '\\': '＼'
}
