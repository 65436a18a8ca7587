import { assign, emit, setup } from 'xstate'
import type { Evidence, FlowStep } from '../contracts/standard.ts'

interface FlowContext {
  /** Steps in the order in which the talk reached them. */
  readonly reached: readonly string[]
}
interface StepReached {
  type: 'reached'
  step: string
  outOfOrder: boolean
}
type FlowEvent = { type: `REACHED.${string}` }

/**
 * The house's documented steps as a machine: one state a step, the furthest reached is current.
 * A step reached while an earlier one is still missing is `outOfOrder`.
 */
export function buildFlow(steps: readonly FlowStep[]) {
  const position = new Map(steps.map((step, index) => [step.id, index]))
  const stepOf = (event: FlowEvent) => event.type.slice('REACHED.'.length)
  const furthest = (reached: readonly string[]) => Math.max(-1, ...reached.map((id) => position.get(id) ?? -1))
  const machine = setup({
    types: { context: {} as FlowContext, events: {} as FlowEvent, emitted: {} as StepReached },
    guards: {
      isNew: ({ context, event }) => !context.reached.includes(stepOf(event)),
      isFurther: ({ context, event }) => (position.get(stepOf(event)) ?? -1) > furthest(context.reached),
    },
    actions: {
      note: assign({ reached: ({ context, event }) => [...context.reached, stepOf(event)] }),
      tell: emit(({ context, event }) => {
        const step = stepOf(event)
        const earlier = steps.slice(0, position.get(step)).filter((one) => one.owes.length > 0)
        const outOfOrder = earlier.some((one) => !context.reached.includes(one.id))
        return { type: 'reached' as const, step, outOfOrder }
      }),
    },
  })
  return machine.createMachine({
    id: 'flow',
    context: { reached: [] },
    initial: 'before',
    states: Object.fromEntries([['before', {}], ...steps.map((step) => [step.id, {}])]),
    on: Object.fromEntries(
      steps.map((step) => [
        `REACHED.${step.id}`,
        [
          { guard: 'isFurther', target: `.${step.id}`, actions: ['tell', 'note'] },
          { guard: 'isNew', actions: ['tell', 'note'] },
        ],
      ]),
    ),
  })
}
export type FlowMachine = ReturnType<typeof buildFlow>

/** The steps that any of this evidence reaches and that were not reached before. */
export function stepsReached(steps: readonly FlowStep[], reached: readonly string[], evidence: readonly Evidence[]) {
  return steps.filter((step) => !reached.includes(step.id) && step.reachedBy.some((one) => evidence.includes(one)))
}

/** What a step still owes, given everything that has happened so far. */
export function owedBy(step: FlowStep, evidence: ReadonlySet<string>) {
  return step.owes.filter((debt) => !debt.shownBy.some((one) => evidence.has(one)))
}
