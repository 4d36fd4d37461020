/**
 * Every rule of the compiler and how severe a breach is. An error: nothing is written of the course in that language.
 * A warning: written, and `--strict` makes it a failure. A notice: the nature of a format; no failure, and in the report.
 */
export const rules = {
  'activity-for-learners': 'warning',
  'alternative-is-file-name': 'warning',
  'image-without-alternative': 'error',
  'address-from-root': 'warning',
  'address-malformed': 'error',
  'asset-active': 'error',
  'asset-broken': 'error',
  'asset-large': 'warning',
  'asset-empty': 'error',
  'asset-missing': 'error',
  'asset-outside-course': 'error',
  'asset-remote': 'error',
  'asset-type-mismatch': 'warning',
  'asset-type-unknown': 'warning',
  'asset-unshowable': 'error',
  'asset-unsupported': 'warning',
  'budget-exceeded': 'error',
  'video-without-captions': 'warning',
  'captions-not-webvtt': 'error',
  'citation-unknown': 'error',
  'construct-degraded': 'notice',
  'construct-not-carried': 'warning',
  'course-missing': 'error',
  'date-missing': 'warning',
  'format-failed': 'error',
  'format-unknown': 'error',
  'heading-level-skipped': 'warning',
  'html-dropped': 'warning',
  'link-broken': 'error',
  'link-into-other-edition': 'warning',
  'link-to-untranslated-module': 'error',
  'link-unsafe': 'error',
  'math-invalid': 'error',
  'module-empty': 'warning',
  'module-missing': 'error',
  'objective-not-assessed': 'warning',
  'objective-unknown': 'error',
  'page-empty': 'warning',
  'option-invalid': 'error',
  'pictures-copied': 'warning',
  'region-unknown': 'warning',
  'repeats-unknown': 'error',
  'svg-unsafe': 'warning',
  'table-header-empty': 'warning',
  'recording-without-transcript': 'warning'
} as const

export type Severity = 'error' | 'warning' | 'notice'
export type Rule = keyof typeof rules
