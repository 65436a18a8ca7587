import fc from 'fast-check'
import type { AttemptFile, Profile } from '../../src/contracts/attempt.ts'
import { joined, type Correction } from '../../src/contracts/correction.ts'
import type { CallEvent, CallSetup, EventBody } from '../../src/contracts/events.ts'
import { ROWS } from '../../src/contracts/scenario.ts'
import { isProfileName, ROLES } from '../../src/contracts/attempt.ts'
import { setup, tinyScenario } from '../support/tiny.ts'

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,20}$/)
const text = fc.string({ unit: 'grapheme', maxLength: 40 })
const ms = fc.double({ min: 0, max: 1e9, noNaN: true })
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(isProfileName)

// prettier-ignore
const heard = fc.record({
  text,
  behaviours: fc.array(fc.record({ id: fc.constantFrom('greet', 'thank', 'command'), confidence: fc.double({ min: 0, max: 1, noNaN: true }), spans: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 }) }), { maxLength: 2 }),
  facts: fc.array(fc.record({ id, verdict: fc.constantFrom('right', 'wrong'), said: text }), { maxLength: 2 }),
  phrases: fc.array(id, { maxLength: 2 }),
  asks: fc.array(id, { maxLength: 2 }),
  understood: fc.boolean(),
  ms,
  from: fc.constantFrom('choice', 'typed'),
})

// prettier-ignore
const body = fc.oneof(
  fc.record({ type: fc.constant('in.say'), input: fc.record({ type: fc.constant('say'), heard }) }),
  fc.record({ type: fc.constant('in.note'), input: fc.record({ type: fc.constant('note'), field: id, value: text }), after: fc.boolean() }),
  fc.record({ type: fc.constant('not-accepted'), input: fc.constantFrom({ type: 'hold' }, { type: 'continue', gapMs: 7000.5 }), state: text }),
  fc.record({ type: fc.constant('line.rang'), ring: fc.nat() }),
  fc.constant({ type: 'line.held' }),
  fc.record({ type: fc.constant('line.ended'), by: fc.constantFrom('caller', 'trainee'), agendaOpen: fc.array(id, { maxLength: 2 }), saidGoodbye: fc.boolean() }),
  fc.record({ type: fc.constant('caller.said'), line: id, text, ms, cue: text }),
  fc.record({ type: fc.constant('caller.felt'), row: fc.constantFrom(...ROWS), nth: fc.nat(), patience: fc.nat(5), trust: fc.nat(5), dPatience: fc.integer(), dTrust: fc.integer() }),
  fc.record({ type: fc.constant('caller.told'), slot: id, show: text, words: fc.array(fc.array(text, { maxLength: 2 }), { maxLength: 2 }) }),
) as fc.Arbitrary<EventBody>

const log = (of: CallSetup): fc.Arbitrary<readonly CallEvent[]> =>
  fc
    .array(fc.record({ body, atMs: ms, talkMs: ms, call: fc.nat(3) }), { maxLength: 12 })
    .map((rest) => [
      { seq: 0, atMs: 0, talkMs: 0, call: 1, type: 'attempt.started', setup: of },
      ...rest.map(({ body: what, ...at }, index) => ({ seq: index + 1, ...at, ...what }) as CallEvent),
    ])

/** What somebody says of one of the utterances, if there are any. */
const remark = (events: readonly CallEvent[]): fc.Arbitrary<readonly Correction[]> => {
  const seqs = events.flatMap((event) => (event.type === 'in.say' ? [event.seq] : []))
  if (seqs.length === 0) return fc.constant([])
  const by = fc.record({ name, role: fc.constantFrom('trainer', 'trainee') })
  const words = {
    id,
    seq: fc.constantFrom(...seqs),
    behaviour: fc.constantFrom('greet', 'thank'),
    shown: fc.boolean(),
    at: fc.nat(),
    by,
    note: text,
  }
  return fc.record(words, { requiredKeys: ['id', 'seq', 'behaviour', 'shown', 'at', 'by'] }).map((one) => [one])
}

const attemptFile = (profile: fc.Arbitrary<string>): fc.Arbitrary<AttemptFile> =>
  fc
    .record({ mode: fc.constantFrom('guided', 'practice', 'exam'), lineMs: fc.constantFrom(1000, 1234.5) })
    .chain(({ mode, lineMs }) => {
      const played = setup(tinyScenario, { mode })
      const first = tinyScenario.lines['q-price']!
      const scenario = { ...tinyScenario, lines: { ...tinyScenario.lines, 'q-price': { ...first, ms: lineMs } } }
      const attempt = fc.record({
        id,
        profile,
        standard: fc.constant('tiny'),
        startedAt: fc.nat(),
        status: fc.constantFrom('running', 'finished', 'abandoned'),
      })
      return fc
        .record({
          attempt: attempt.map((one) => ({ ...one, setup: played })),
          scenario: fc.constant(scenario),
          events: log(played),
        })
        .chain((made) =>
          fc.array(remark(made.events), { maxLength: 3 }).map((remarks) => {
            const corrections = joined(remarks.flat(), [])
            return corrections.length > 0 ? { ...made, corrections } : made
          }),
        )
    })

/** Everything that a device may hold. */
export const anyDevice: fc.Arbitrary<{
  readonly profiles: readonly Profile[]
  readonly files: readonly AttemptFile[]
}> = fc
  .uniqueArray(fc.record({ id, name, role: fc.constantFrom(...ROLES), createdAt: fc.nat() }), {
    selector: (one) => one.id,
    minLength: 1,
    maxLength: 4,
  })
  .chain((profiles) =>
    fc.record({
      profiles: fc.constant(profiles),
      files: fc.uniqueArray(attemptFile(fc.constantFrom(...profiles.map((one) => one.id))), {
        selector: (one) => one.attempt.id,
        maxLength: 5,
      }),
    }),
  )
