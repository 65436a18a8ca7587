import type { StandardEntry } from '../../contracts/desk.ts'
import { formatNumber } from '../../strings/format.ts'
import { t } from '../../strings/trainee.ts'

const minutes = (seconds: number): string => formatNumber(Math.round((seconds / 60) * 10) / 10)

/** The numbers the house states for a call, in words; what it does not state is left out. */
export const limitsOf = ({ parameters }: StandardEntry): { term: string; value: string }[] => {
  const { answerWithinRings, callTargetS, inviteOptions } = parameters
  return [
    answerWithinRings !== undefined && { term: t.limitRing, value: t.limitRingIs({ n: answerWithinRings }) },
    callTargetS && {
      term: t.limitTalk,
      value: t.limitTalkIs({ from: minutes(callTargetS[0]), to: minutes(callTargetS[1]) }),
    },
    inviteOptions !== undefined && { term: t.limitVisit, value: t.limitVisitIs({ n: inviteOptions }) },
  ].filter((limit) => limit !== undefined && limit !== false)
}
