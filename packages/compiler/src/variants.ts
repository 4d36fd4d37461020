import { type Exporter, type Fit, screenFit, type Variant } from '@curricle/model'

/** The packages that a format makes of one course by its options, and what the files of each are made to fit. */
export function variants({ fits }: Pick<Exporter, 'fits'>, options: unknown): [Variant, Fit][] {
  return Object.entries(fits?.(options) ?? { usual: screenFit }) as [Variant, Fit][]
}
