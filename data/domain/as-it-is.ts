import type { z } from 'zod'

/** Whether a value is what a schema gives for it, unchanged. */
export type Fits = (value: unknown) => boolean

/**
 * A quick check made of a schema: true only where the schema would let the value through and give back its equal,
 * nothing filled in, nothing left out. False says nothing: then the schema itself is asked. Reading a large ledger
 * asks this of every entry, so the usual one is neither gone through twice nor copied.
 */
export function fitting(schema: z.core.$ZodType): Fits {
  const { _zod } = schema as z.core.$ZodTypes
  const { def } = _zod
  const rules = (def.checks ?? []).map(ruleOf)
  const having = (inner: Fits): Fits =>
    rules.reduce<Fits>((fits, rule) => value => fits(value) && rule(value), inner)
  switch (def.type) {
    case 'string':
      return having(stringFits(def))
    case 'number':
      return having(numberFits(def))
    case 'unknown':
      return having(() => true)
    case 'boolean':
      return having(value => typeof value === 'boolean')
    case 'literal': {
      const values = new Set<unknown>(def.values)
      return having(value => values.has(value))
    }
    case 'enum': {
      const values = new Set<unknown>(Object.values(def.entries))
      return having(value => values.has(value))
    }
    case 'nullable': {
      const inner = fitting(def.innerType)
      return having(value => value === null || inner(value))
    }
    // What is absent is looked for by the object that it is absent from; what a default would fill in does not fit.
    case 'optional':
    case 'default':
      return having(fitting(def.innerType))
    case 'array': {
      const element = fitting(def.element)
      return having(value => Array.isArray(value) && value.every(element))
    }
    case 'lazy':
      return having(lazily(schema, def.getter))
    case 'pipe': {
      const [before, after] = [fitting(def.in), fitting(def.out)]
      return having(value => before(value) && after(value))
    }
    case 'custom':
      return having(ruleOf(schema as unknown as z.core.$ZodCheck<never>))
    case 'union':
      return having(
        'discriminator' in def ? oneByKind(def.options, String(def.discriminator)) : anyOf(def.options),
      )
    case 'record': {
      const [key, inner] = [fitting(def.keyType), fitting(def.valueType)]
      return having(
        value => isPlain(value) && Object.entries(value).every(([name, of]) => key(name) && inner(of)),
      )
    }
    case 'object':
      return def.catchall ? never : having(objectFits(def.shape))
    default:
      return never
  }
}

const never: Fits = () => false

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

function stringFits(def: z.core.$ZodStringDef): Fits {
  if (def.coerce) return never
  if (!('check' in def)) return value => typeof value === 'string'
  const { format, pattern } = def as z.core.$ZodStringFormatDef
  if (format === 'url') return urlFits(def as z.core.$ZodURLDef)
  const known = (format === 'date' || format === 'regex') && pattern && !pattern.global && !pattern.sticky
  return known ? again(value => typeof value === 'string' && pattern.test(value)) : never
}

/** What fitted is not asked again where it comes again at once: ledgers say the same day and laptop line after line. */
function again(fits: Fits): Fits {
  let last: unknown = never
  return value => {
    if (value === last) return true
    if (!fits(value)) return false
    last = value
    return true
  }
}

/** An address that is not trimmed, rid of line breaks or refused for its missing slashes. */
const asWritten = /^[a-z]+:\/\/\S+$/

function urlFits({ protocol, hostname, normalize }: z.core.$ZodURLDef): Fits {
  if (normalize || hostname || protocol?.global || protocol?.sticky) return never
  return value => {
    if (typeof value !== 'string' || !asWritten.test(value) || !URL.canParse(value)) return false
    return protocol?.test(new URL(value).protocol.slice(0, -1)) ?? true
  }
}

function numberFits(def: z.core.$ZodNumberDef): Fits {
  if (def.coerce) return never
  if (!('format' in def)) return value => Number.isFinite(value)
  return def.format === 'safeint' ? value => Number.isSafeInteger(value) : never
}

const lazies = new WeakMap<z.core.$ZodType, Fits>()

/** A schema that holds itself is gone through once. */
function lazily(schema: z.core.$ZodType, getter: () => z.core.$ZodType): Fits {
  return value => {
    const known = lazies.get(schema)
    if (known) return known(value)
    const fits = fitting(getter())
    lazies.set(schema, fits)
    return fits(value)
  }
}

function objectFits(shape: z.core.$ZodShape): Fits {
  const parts = Object.entries(shape).map(([key, part]) => ({
    key,
    fits: fitting(part),
    optional: part._zod.def.type === 'optional',
  }))
  return value => {
    if (!isPlain(value)) return false
    let known = 0
    for (const { key, fits, optional } of parts) {
      if (!Object.hasOwn(value, key)) {
        if (optional) continue
        return false
      }
      if (!fits(value[key])) return false
      known++
    }
    for (const _key in value) known--
    return known === 0
  }
}

const anyOf = (options: readonly z.core.$ZodType[]): Fits => {
  const each = options.map(fitting)
  return value => each.some(fits => fits(value))
}

/** Of a union's members, only the one that the value's kind names is asked. */
function oneByKind(options: readonly z.core.$ZodType[], by: string): Fits {
  const members = new Map<unknown, Fits>()
  for (const option of options) {
    const { def } = (option as z.core.$ZodTypes)._zod
    const kind = def.type === 'object' ? (def.shape[by] as z.core.$ZodTypes | undefined)?._zod.def : undefined
    // A member that names no kind of its own, or one that another has named.
    if (kind?.type !== 'literal' && kind?.type !== 'enum') return anyOf(options)
    const fits = fitting(option)
    for (const value of kind.type === 'literal' ? kind.values : Object.values(kind.entries))
      members.set(value, fits)
  }
  return value => isPlain(value) && (members.get(value[by])?.(value) ?? false)
}

/** A rule beside a schema's type; one that is not known here holds for nothing. */
function ruleOf(check: z.core.$ZodCheck<never>): Fits {
  const { def } = (check as unknown as z.core.$ZodChecks | z.core.$ZodCustom)._zod
  switch (def.check) {
    case 'custom':
      return value => def.fn?.(value) === true
    case 'min_length':
      return value => lengthOf(value) >= def.minimum
    case 'max_length':
      return value => lengthOf(value) <= def.maximum
    case 'length_equals':
      return value => lengthOf(value) === def.length
    case 'greater_than':
      return value => (def.inclusive ? Number(value) >= Number(def.value) : Number(value) > Number(def.value))
    case 'less_than':
      return value => (def.inclusive ? Number(value) <= Number(def.value) : Number(value) < Number(def.value))
    case 'string_format': {
      const { format, pattern } = def
      return format === 'regex' && pattern && !pattern.global && !pattern.sticky
        ? value => typeof value === 'string' && pattern.test(value)
        : never
    }
    default:
      return never
  }
}

const lengthOf = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : Number.NaN
