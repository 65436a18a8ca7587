import { shows, type Heard } from '../contracts/events.ts'
import type { Language } from '../contracts/language.ts'
import type { FactResult } from '../contracts/score.ts'
import type { Turn } from '../log/turns.ts'
import { citeTurn, spansOfWords } from './evidence.ts'
import type { Observed } from './observe.ts'

/** Words that take back what was said before. */
const TAKES_BACK: Readonly<Record<Language, RegExp>> = {
  'zh-CN': /[说讲报看记搞弄]错|口误|更正|纠正|不对|应该是|刚才[^，,。.？?！!]{0,8}(?:错|不准)|我再(?:核|确认)/,
  en: /\b(?:correct(?:ion|ing)? (?:that|myself|what)|correction|mis(?:spoke|took|read|led)|i (?:was|got (?:that|it)) wrong|i meant|my mistake|actually|i take that back|it should be)\b/i,
}

/** Does the utterance put right what was said before it? */
const takesBack = (heard: Heard, language: Language) =>
  shows(heard, 'apologise') || TAKES_BACK[language].test(heard.text.normalize('NFKC'))

interface Saying {
  readonly turn: Turn
  readonly verdict: 'right' | 'wrong'
  readonly said: string
}

const sayingsOf = ({ turns }: Observed, id: string): Saying[] =>
  turns.flatMap((turn) =>
    turn.said.input.heard.facts.flatMap(({ id: fact, verdict, said }) =>
      fact === id ? [{ turn, verdict, said }] : [],
    ),
  )

/** What the sayings come to: the last word counts once it takes the others back; else two verdicts contradict each other. */
function verdictOf(sayings: readonly Saying[], language: Language): FactResult['verdict'] {
  let verdict: FactResult['verdict'] = 'unsaid'
  for (const { turn, verdict: next } of sayings) {
    const stands: boolean = verdict === 'unsaid' || verdict === next || takesBack(turn.said.input.heard, language)
    verdict = stands ? next : 'contradicted'
  }
  return verdict
}

/** Each fact of the sheet over the whole attempt: said right, said wrong, not said, or said both ways and left so. */
export function factResults(observed: Observed): readonly FactResult[] {
  const { scenario, agenda } = observed
  const asked = new Set(agenda.flatMap(({ item }) => item.wants.facts ?? []))
  return scenario.sheet.map(({ id }) => {
    const sayings = sayingsOf(observed, id)
    return {
      fact: id,
      verdict: verdictOf(sayings, scenario.language),
      asked: asked.has(id),
      evidence: sayings.map(({ turn, said }) => citeTurn(turn, spansOfWords(turn.said.input.heard.text, said))),
    }
  })
}
