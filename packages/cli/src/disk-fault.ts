/** What the operating system refused, and what to do, by the error code that Node gives. */
const refusals: Readonly<Record<string, string>> = {
  ENOTDIR: 'a part of this path is a file, not a folder. Name another folder with `--out`.',
  EEXIST: 'a file stands where a folder should be. Name another folder with `--out`.',
  EACCES: 'this account may not. Give it the right; packages may also go elsewhere with `--out`.',
  EPERM: 'this account may not. Give it the right; packages may also go elsewhere with `--out`.',
  EROFS: 'that disk can only be read. Name another folder with `--out`.',
  ENOSPC: 'the disk is full. Make room, or name a folder on another disk with `--out`.',
  EMFILE: 'too many files are open on this machine. Close some programs and build again.'
}

/** A refusal of the disk as a sentence for people; nothing for any other error, which is a fault of ours. */
export function diskFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { code = '', path }: NodeJS.ErrnoException = error
  const refusal = refusals[code]
  return refusal && `Cannot use ${path ?? 'the disk'}: ${refusal}`
}
