import type { Evaluation } from './evaluate.ts'

/** One labelled file held against us and, if asked for, against the peer. */
export interface Evaluated extends Evaluation {
  readonly file: string
  readonly peer?: PeerEvaluation
}

/** How nlp.js fares on the same lines. */
export interface PeerEvaluation extends Omit<Evaluation, 'n' | 'errors' | 'confusions'> {
  readonly name: 'nlp.js'
  /** Utterances that it learnt from, in the languages of the file. */
  readonly learntFrom: number
  /** Lines of the file that are among those. */
  readonly seen: number
}

const three = (value: number) => value.toFixed(3)

const figures = ({ macroF1, microF1, kappa, usPerUtterance }: Omit<Evaluation, 'errors' | 'confusions' | 'n'>) =>
  `macro-F1 ${three(macroF1)}, micro-F1 ${three(microF1)}, kappa ${three(kappa)}, ${usPerUtterance.toFixed(0)} µs an utterance`

function peerLines({ peer, n }: Evaluated): string[] {
  if (!peer) return []
  const seen = peer.seen > 0 ? `; ${peer.seen} of the ${n} are among them` : ''
  return [`  ${peer.name}: ${figures(peer)} (learnt from ${peer.learntFrom} utterances${seen})`]
}

function behaviourLines({ behaviours, peer }: Evaluated): string[] {
  const rows = Object.entries(behaviours).sort(([, a], [, b]) => a.f1 - b.f1)
  return rows.map(([id, { precision, recall, f1, support }]) => {
    const beside = peer ? `  ${peer.name} F1 ${three(peer.behaviours[id]?.f1 ?? 0)}` : ''
    return `  ${id.padEnd(24)} precision ${three(precision)}  recall ${three(recall)}  F1 ${three(f1)}  support ${support}${beside}`
  })
}

function errorLines({ errors, confusions }: Evaluated): string[] {
  const wrong = errors.map(({ id, text, missed, extra }) => {
    const lacks = missed.length > 0 ? `  missed: ${missed.join(' ')}` : ''
    return `  ${id} ${text}${lacks}${extra.length > 0 ? `  besides: ${extra.join(' ')}` : ''}`
  })
  const pairs = confusions.map(({ missed, found, times }) => `  ${times} × ${missed} → ${found}`)
  return ['wrong:', ...wrong, 'missed → found instead:', ...pairs]
}

/** The evaluation of a file for people to read; behaviours worst first. */
export function evaluationTable(one: Evaluated, withErrors: boolean): string {
  return [
    `${one.file}: ${one.n} utterances, ${figures(one)}`,
    ...peerLines(one),
    ...behaviourLines(one),
    ...(withErrors ? errorLines(one) : []),
  ].join('\n')
}
