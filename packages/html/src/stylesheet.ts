/** Looks of our class names, for packages that own their pages. */
export const stylesheet: string = ``
