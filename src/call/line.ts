import { assign, emit, setup } from 'xstate'

type LineEvent =
  | { type: 'RING' }
  | { type: 'ANSWER' }
  | { type: 'GIVE_UP' }
  | { type: 'HOLD' }
  | { type: 'RESUME' }
  | { type: 'MUTE' }
  | { type: 'UNMUTE' }
  | { type: 'HANG_UP' }
  | { type: 'CALLER_LEFT' }

/** What the line tells the rest of the call. */
export type LineNews =
  | { type: 'rang'; ring: number }
  | { type: 'answered'; ring: number }
  | { type: 'missed'; rings: number }
  | { type: 'held' }
  | { type: 'resumed' }
  | { type: 'ended'; by: 'caller' | 'trainee' }

/**
 * The telephone line: idle → ringing (ring n) → connected (open, held or muted) → idle again.
 * A caller who rings again starts over from idle. Pure: time enters as `RING` events only.
 */
export const lineMachine = setup({
  types: { context: {} as { ring: number; call: number }, events: {} as LineEvent, emitted: {} as LineNews },
  actions: {
    countRing: assign({ ring: ({ context }) => context.ring + 1 }),
    countCall: assign(({ context }) => ({ ring: 1, call: context.call + 1 })),
    tellRang: emit(({ context }) => ({ type: 'rang' as const, ring: context.ring })),
    tellAnswered: emit(({ context }) => ({ type: 'answered' as const, ring: context.ring })),
    tellMissed: emit(({ context }) => ({ type: 'missed' as const, rings: context.ring })),
    tellHeld: emit({ type: 'held' as const }),
    tellResumed: emit({ type: 'resumed' as const }),
    tellTraineeEnded: emit({ type: 'ended' as const, by: 'trainee' as const }),
    tellCallerEnded: emit({ type: 'ended' as const, by: 'caller' as const }),
  },
}).createMachine({
  id: 'line',
  context: { ring: 0, call: 0 },
  initial: 'idle',
  states: {
    idle: { on: { RING: { target: 'ringing', actions: ['countCall', 'tellRang'] } } },
    ringing: {
      on: {
        RING: { actions: ['countRing', 'tellRang'] },
        ANSWER: { target: 'connected', actions: 'tellAnswered' },
        GIVE_UP: { target: 'idle', actions: 'tellMissed' },
      },
    },
    connected: {
      initial: 'open',
      states: {
        open: { on: { HOLD: { target: 'held', actions: 'tellHeld' }, MUTE: 'muted' } },
        held: { on: { RESUME: { target: 'open', actions: 'tellResumed' } } },
        muted: { on: { UNMUTE: 'open', HOLD: { target: 'held', actions: 'tellHeld' } } },
      },
      on: {
        HANG_UP: { target: 'idle', actions: 'tellTraineeEnded' },
        CALLER_LEFT: { target: 'idle', actions: 'tellCallerEnded' },
      },
    },
  },
})
