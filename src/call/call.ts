import { getInitialSnapshot } from 'xstate'
import type { CallEvent, CallInput, CallSetup } from '../contracts/events.ts'
import type { Line, Scenario } from '../contracts/scenario.ts'
import type { FlowStep, Standard } from '../contracts/standard.ts'
import { choicesOf } from './choices.ts'
import { buildCaller, type CallerMachine } from './caller/machine.ts'
import { buildWorld, type World } from './caller/world.ts'
import { buildFlow, type FlowMachine } from './flow.ts'
import { lineMachine } from './line.ts'
import { Run } from './run.ts'
import type { CallState } from './state.ts'

/** The machines of one call and what they are built from. */
export interface CallParts {
  readonly world: World
  readonly caller: CallerMachine
  readonly flow: FlowMachine
  readonly flowAtStart: CallState['flow']
  readonly steps: readonly FlowStep[]
  readonly lineOf: (id: string) => Line
}

export interface Step {
  readonly state: CallState
  /** What happened, in order; append them to the log as they are. */
  readonly events: readonly CallEvent[]
}

/**
 * A call as a pure function of its inputs and their times: same scenario, setup, inputs and times, same events.
 * States are immutable values; keep any of them to go back to it or to try something else from there.
 */
export interface Call {
  /** With the trainee's name in the replies. */
  readonly scenario: Scenario
  readonly standard: Standard
  readonly parts: CallParts
  /** The first ring, at 0 ms. */
  begin(): Step
  /** Lets the desk clock reach `toMs`; earlier times than the state's own are taken as now. */
  advance(state: CallState, toMs: number): Step
  /** Lets what is due come about, one thing after the other, until `done`; the clock moves only as far as that takes. */
  until(state: CallState, done: (state: CallState) => boolean): Step
  /** Lets the desk clock reach `atMs`, then applies the input. */
  apply(state: CallState, input: CallInput, atMs: number): Step
}

/** Builds the machines of a scenario. @throws Error naming a line id that the scenario lacks when such a line is to be said. */
export function createCall(scenario: Scenario, standard: Standard, setup: CallSetup): Call {
  const world = buildWorld(scenario, standard, setup.seed)
  const caller = buildCaller(world)
  const flow = buildFlow(standard.flow)
  const flowAtStart = getInitialSnapshot(flow)
  const lineOf = (id: string) => {
    const line = scenario.lines[id]
    if (!line) throw new Error(`scenario ${scenario.id} has no line "${id}"`)
    return line
  }
  const parts: CallParts = { world, caller, flow, flowAtStart, steps: standard.flow, lineOf }
  const atStart: CallState = {
    setup, line: getInitialSnapshot(lineMachine), flow: flowAtStart, caller: getInitialSnapshot(caller), atMs: 0, talkMs: 0,
    seq: 0, timers: [], queue: [], speaking: undefined, lastSaid: null, evidence: [], silences: 0, heldSinceMs: undefined,
    parting: undefined, answeredAt: 0, over: false, filed: false,
  } // prettier-ignore
  const stepping = (state: CallState, work: (run: Run) => void): Step => {
    const run = new Run(parts, state)
    work(run)
    return { state: run.state, events: run.events }
  }
  return {
    scenario: { ...scenario, choices: choicesOf(scenario, setup.me) },
    standard,
    parts,
    begin: () =>
      stepping(atStart, (run) => {
        run.log({ type: 'attempt.started', setup })
        run.signal('RING')
      }),
    advance: (state, toMs) => stepping(state, (run) => run.advance(toMs)),
    until: (state, done) => stepping(state, (run) => run.until(done)),
    apply: (state, input, atMs) =>
      stepping(state, (run) => {
        run.advance(atMs)
        run.apply(input)
      }),
  }
}
