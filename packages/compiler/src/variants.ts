import { type Exporter, type Fits, screenFit } from '@curricle/model'

/** The packages that a format makes of one course by its options, and what the files of each are made to fit. */
export function variants({ fits }: Pick<Exporter, 'fits'>, options: unknown): Fits {
  return fits?.(options) ?? { usual: screenFit }
}
