import type { Code, Construct, TokenType } from 'micromark-util-types'

/** What a look ahead answers after each character: go on, or the end of the matter. */
export type Look = (code: Code) => Look | boolean

/** The state after which a verbatim construct is whole. */
export const last: Look = () => true

/** The construct, where looking ahead says yes. */
export function guarded(construct: Construct, look: () => Look): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const peek: Construct = { tokenize: looking(look), partial: true }
      return effects.check(peek, effects.attempt(construct, ok, nok), nok)
    }
  }
}

/** Walks over the coming characters without keeping them. Line ends have to be tokens of their own (micromark insists). */
function looking(look: () => Look): Construct['tokenize'] {
  return (effects, ok, nok) => {
    const peek = 'peek' as TokenType
    const at =
      (state: Look) =>
      (code: Code): ReturnType<typeof ok> => {
        const next = state(code)
        if (typeof next === 'boolean' || code === null) {
          effects.exit(peek)
          return next === true ? ok(code) : nok(code)
        }
        if (code < -2) {
          effects.exit(peek)
          effects.enter('lineEnding')
          effects.consume(code)
          effects.exit('lineEnding')
          effects.enter(peek)
        } else effects.consume(code)
        return at(next)
      }
    return code => {
      effects.enter(peek)
      return at(look())(code)
    }
  }
}

/** One token, by a grammar that goes on to `last` at its last character; `follow` says what may come then. */
export function verbatim(type: string, grammar: () => Look, follow: (previous: Code) => Look): Construct['tokenize'] {
  return function (effects, ok, nok) {
    const whole = type as TokenType
    const inner = `${type}Data` as TokenType
    const then = follow(this.previous)
    const followed =
      (state: Look): Look =>
      code => {
        const next = state(code)
        if (next === last) return then
        return typeof next === 'boolean' ? next : followed(next)
      }
    let state = grammar()
    const take = (code: Code): ReturnType<typeof ok> => {
      const next = state(code)
      if (code === null || typeof next === 'boolean') return nok(code)
      if (code < -2) {
        effects.exit(inner)
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        effects.enter(inner)
      } else effects.consume(code)
      state = next
      if (next !== last) return take
      effects.exit(inner)
      effects.exit(whole)
      return ok
    }
    const begin = (code: Code): ReturnType<typeof ok> => {
      effects.enter(whole)
      effects.enter(inner)
      return take(code)
    }
    return effects.check({ tokenize: looking(() => followed(grammar())), partial: true }, begin, nok)
  }
}
