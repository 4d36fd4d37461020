// Sentences by chance that is the same every time.

/** Numbers from 0 up to a bound, by a seed (Lehmer's generator). */
export function dice(seed) {
  let state = (seed * 7919 + 1) % 2_147_483_647
  return bound => {
    state = (state * 48_271) % 2_147_483_647
    return state % bound
  }
}

const vocabulary =
  'the a of to in and is that for it as with on be by this which or from an at are not have one we they can more when other some into its than then only most may also these must such where how after over out between through research model data risk review learner question evidence harm benefit choice system public method result source measure purpose policy treaty science release weight access control safety method group person case example reason study report value claim test'.split(
    ' '
  )

export function words(roll, count) {
  return Array.from({ length: count }, () => vocabulary[roll(vocabulary.length)]).join(' ')
}

export function sentence(roll) {
  return `${words(roll, 7 + roll(10)).replace(/^./, letter => letter.toUpperCase())}.`
}

export function sentences(roll, count) {
  return Array.from({ length: count }, () => sentence(roll)).join(' ')
}
