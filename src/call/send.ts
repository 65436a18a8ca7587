import {
  createActor,
  type AnyActorScope,
  type AnyStateMachine,
  type EmittedFrom,
  type EventFromLogic,
  type SnapshotFrom,
} from 'xstate'

/** What a step came to: the next snapshot and the news it emitted, in order. */
export interface Sent<M extends AnyStateMachine> {
  readonly next: SnapshotFrom<M>
  readonly news: readonly EmittedFrom<M>[]
}

/** The surroundings in which a machine is stepped, one for each machine: an actor that never starts runs nothing. */
const scopes = new WeakMap<AnyStateMachine, AnyActorScope>()

const nothing = () => undefined

function scopeOf(machine: AnyStateMachine): AnyActorScope {
  const known = scopes.get(machine)
  if (known) return known
  const self = createActor(machine)
  const scope: AnyActorScope = {
    self, system: self.system, id: '', sessionId: '',
    logger: nothing, defer: nothing, emit: nothing, stopChild: nothing, actionExecutor: nothing,
  } // prettier-ignore
  scopes.set(machine, scope)
  return scope
}

/** One pure step of a machine. */
export function send<M extends AnyStateMachine>(
  machine: M,
  snapshot: SnapshotFrom<M>,
  event: EventFromLogic<M>,
): Sent<M> {
  const news: EmittedFrom<M>[] = []
  const scope = scopeOf(machine)
  scope.actionExecutor = ({ type, params }) => {
    if (type === 'xstate.emit') news.push((params as { event: EmittedFrom<M> }).event)
  }
  const next = machine.transition(snapshot, event, scope) as SnapshotFrom<M>
  return { next, news }
}

const steps = new WeakMap<object, Map<string, unknown>>()

/**
 * One pure step of a machine whose events are nothing but their type, taken once: from the same snapshot the same
 * signal leads to the same snapshot with the same news.
 */
export function signal<M extends AnyStateMachine>(
  machine: M,
  snapshot: SnapshotFrom<M>,
  type: EventFromLogic<M>['type'],
): Sent<M> {
  const taken = steps.get(snapshot) ?? new Map<string, unknown>()
  const known = taken.get(type) as Sent<M> | undefined
  if (known) return known
  const sent = send(machine, snapshot, { type } as EventFromLogic<M>)
  taken.set(type, sent)
  steps.set(snapshot, taken)
  return sent
}
