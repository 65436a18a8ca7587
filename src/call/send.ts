import { transition, type AnyStateMachine, type EmittedFrom, type EventFromLogic, type SnapshotFrom } from 'xstate'

/** One pure step of a machine: the next snapshot and the news it emitted, in order. */
export function send<M extends AnyStateMachine>(machine: M, snapshot: SnapshotFrom<M>, event: EventFromLogic<M>) {
  const [next, actions] = transition(machine, snapshot, event)
  const news: EmittedFrom<M>[] = []
  for (const action of actions as readonly { type: string; params?: unknown }[]) {
    if (action.type === 'xstate.emit') news.push((action.params as { event: EmittedFrom<M> }).event)
  }
  return { next, news }
}
