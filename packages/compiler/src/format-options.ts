import type { Exporter } from '@curricle/model'

/** One option of a format, as `exports:` in `course.yaml` may say it. */
export interface FormatOption {
  name: string
  /** What it may be, such as `ua, a`, `true, false`, `1 to 50`. */
  values: string
  /** As YAML writes it; undefined: none, or what `about` says. */
  default?: string
  about: string
}

/** The options of a format, read from its schema (JSON Schema, by the extension of Standard Schema for it). */
export function formatOptions({ options }: Exporter): FormatOption[] {
  const { jsonSchema } = options['~standard'] as { jsonSchema?: JsonSchemaOf }
  const { properties = {} } = jsonSchema?.output({ target: 'draft-2020-12' }) ?? {}
  return Object.entries(properties).map(([name, property]) => ({
    name,
    values: valuesOf(property),
    ...(property.default !== undefined && property.default !== '' && { default: String(property.default) }),
    about: property.description ?? ''
  }))
}

interface JsonSchemaOf {
  output(settings: { target: string }): { properties?: Readonly<Record<string, Property>> }
}

/** What of JSON Schema our options use. */
interface Property {
  type?: string
  enum?: readonly unknown[]
  minimum?: number
  maximum?: number
  default?: unknown
  description?: string
}

function valuesOf({ type, enum: list, minimum, maximum }: Property): string {
  if (list) return list.join(', ')
  if (type === 'boolean') return 'true, false'
  if (type === 'string') return 'text'
  return minimum !== undefined && maximum !== undefined ? `${minimum} to ${maximum}` : 'a number'
}
