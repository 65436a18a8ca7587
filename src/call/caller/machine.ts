import { assign, emit, enqueueActions, setup } from 'xstate'
import type { Heard } from '../../contracts/events.ts'
import type { RowId } from '../../contracts/scenario.ts'
import { freshMemory, type Memory } from './memory.ts'
import type { Circumstances } from './reading.ts'
import { respond, respondToRow } from './reply.ts'
import type { CallerNews } from './turn.ts'
import type { World } from './world.ts'

export type CallerEvent =
  | { type: 'CONNECTED'; call: number }
  | { type: 'HEARD'; heard: Heard; how: Circumstances }
  | { type: 'HAPPENED'; row: RowId; lastLine: string | null }
  | { type: 'LEFT' }
  | { type: 'CUT_OFF' }

/**
 * The caller of a scenario as a machine, built from its caller type: away → opening → talking → closing → leaving → away.
 * Its context is the caller's memory; its states are the stages of the talk. Time and line reach it as `HAPPENED` rows.
 * A caller who rings again comes back from `away` with a fresh memory for the next call.
 */
export function buildCaller(world: World) {
  return setup({
    types: { context: {} as Memory, events: {} as CallerEvent, emitted: {} as CallerNews },
    guards: {
      isTalking: ({ context }) => context.stage === 'talking',
      isClosing: ({ context }) => context.stage === 'closing',
      isLeaving: ({ context }) => context.stage === 'leaving',
    },
    actions: {
      begin: assign(({ event }) => freshMemory(world.scenario, event.type === 'CONNECTED' ? event.call : 1)),
      enterOpening: emit({ type: 'stage.entered' as const, stage: 'opening' as const }),
      hear: enqueueActions(({ context, event, enqueue }) => {
        if (event.type !== 'HEARD') return
        const turn = respond(world, context, event.heard, event.how)
        enqueue.assign(turn.memory)
        for (const news of turn.news) enqueue.emit(news)
      }),
      notice: enqueueActions(({ context, event, enqueue }) => {
        if (event.type !== 'HAPPENED') return
        const turn = respondToRow(world, context, event.row, event.lastLine)
        enqueue.assign(turn.memory)
        for (const news of turn.news) enqueue.emit(news)
      }),
    },
  }).createMachine({
    id: 'caller',
    context: freshMemory(world.scenario, 1),
    initial: 'away',
    states: {
      away: { on: { CONNECTED: { target: 'there', actions: ['begin', 'enterOpening'] } } },
      there: {
        initial: 'opening',
        on: { HEARD: { actions: 'hear' }, HAPPENED: { actions: 'notice' }, LEFT: 'away', CUT_OFF: 'away' },
        states: {
          opening: {
            always: [
              { guard: 'isLeaving', target: 'leaving' },
              { guard: 'isTalking', target: 'talking' },
            ],
          },
          talking: {
            always: [
              { guard: 'isLeaving', target: 'leaving' },
              { guard: 'isClosing', target: 'closing' },
            ],
          },
          closing: { always: { guard: 'isLeaving', target: 'leaving' } },
          leaving: {},
        },
      },
    },
  })
}
export type CallerMachine = ReturnType<typeof buildCaller>
