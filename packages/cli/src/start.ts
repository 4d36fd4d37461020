/** A course file to begin from. */
export function courseFile(id: string): string {
  return `title: "${titleOf(id)}"
description: What this course is about, in one sentence.
languages: [en]
date: 2026-01-01
licence: CC-BY-4.0
authors: [Your Name]
`
}

/** A module to begin from, with one of what most modules have. */
export function moduleFile(id: string): string {
  return `---
id: ${id}
duration: 30 min
---

# ${titleOf(id)}

:::objectives

- Say what this module teaches {#${id}-objective bloom=understand}

:::

What stands here, before the first heading, is the opening page.

## The first page {#${id}-page}

Text, with **strong** and *soft* words, lists, tables, pictures and links.

| Word | Meaning |
| --- | --- |
| Module | One Markdown file |
| Page | What a heading with two number signs begins |

:::quiz[Check your understanding]{#${id}-check mastery=50%}

### Pages {#${id}-question objective=${id}-objective}

What begins a page?

- [x] A heading with two number signs
  > Yes, and everything up to the next one belongs to it.
- [ ] An empty line
  > That only ends a paragraph.

:::
`
}

function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
