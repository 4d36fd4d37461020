/** Files that a browser shows or plays. */
export const media: readonly string[] = ['image/*', 'audio/*', 'video/*', 'text/vtt', 'application/pdf']
