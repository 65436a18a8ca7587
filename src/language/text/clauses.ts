import type { Language } from '../../contracts/language.ts'

/** A stretch of an utterance that does one thing. Offsets are into the readable text. */
export interface Clause {
  readonly from: number
  readonly to: number
  readonly text: string
  /** Is it put as a question, by its own words or by the sign behind it? */
  readonly asks: boolean
  /** Number of its sentence, from 0. */
  readonly sentence: number
}

/** Where speech without punctuation starts on something new. */
const STARTS = {
  'zh-CN':
    /(?<=.)(?<!要不|不要|需要|还是|是不是|等|让|怕|如果|方便|不然|为了)(?:请问|不知道您|不知道我|麻烦您|您看|那您|那请|不过|但是|感谢您|谢谢|祝您|再见|我帮您|我给您|我马上|请稍|您稍|对不起|不好意思|抱歉|为了|以便|省得)/g,
  en: /(?<=[a-z,] )(?:may i|can i|could (?:you|i)|would you|how (?:can|may)|what can|i'll|i'm|i've|let me|thank|thanks|but|so that|do you|are you|have you|is (?:that|this|it|there))(?= )/g,
} as const

const ASKS = {
  'zh-CN':
    /吗|么$|呢$|什么(?!都|事都)|啥|哪(?!怕)|几(?:位|个|点|号|楼|层|人|晚|间|口|时|天|套|岁|月)|多少|多大|多久|多高|多远|怎么|咋|谁|如何|何时|是不是|有没有|能不能|可不可以|要不要|需不需要|方不方便|好不好|行不行|对不对|对吧|是吧|没错吧|(?:是|要|看|愿意|早上|上午|下午|晚上|天|日)[^,.]{0,12}还是(?!可以|要|得|会|很|挺|您)|(?:了|到|着)(?:没|没有)$|方便不/,
  en: /(?:^|[,;:] ?|\b(?:and|so|but|or|well|then|okay|ok|right|sure|please|madam|sir|certainly) )(?:who|what|where(?! you)|when(?! (?:you|i|we|the|it|she|he) )|why|which|how|is|are|am|was|were|do|does|did|can|could|may|might|would|will|shall|should|have|has)(?:n't|'s|'re|'d|'ll)? |, (?:right|correct|yes|is it|are you|isn't it|ok|okay)$|\b(?:do|would|could|can|may) (?:you|i|we)\b/,
} as const

const BREAK = /[,.?!;:]/

function cuts(text: string, language: Language): number[] {
  const found: number[] = []
  for (let i = 0; i < text.length; i++) if (BREAK.test(text.charAt(i))) found.push(i + 1)
  for (const match of text.matchAll(STARTS[language])) found.push(match.index)
  return [...new Set(found)].sort((a, b) => a - b)
}

/** Divides the readable text at its signs, and where unpunctuated speech starts on something new. */
export function clausesOf(text: string, language: Language): readonly Clause[] {
  const clauses: Clause[] = []
  let from = 0
  let sentence = 0
  for (const to of [...cuts(text, language), text.length]) {
    const words = text.slice(from, to)
    const last = words.at(-1) ?? ''
    if (/[^\s,.?!;:]/.test(words)) {
      const bare = BREAK.test(last) ? words.slice(0, -1) : words
      clauses.push({ from, to, text: words, asks: last === '?' || ASKS[language].test(bare.trim()), sentence })
    }
    if ('.?!;'.includes(last) && last !== '') sentence += 1
    from = to
  }
  return clauses
}
