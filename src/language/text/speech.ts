import type { Language } from '../../contracts/language.ts'

/** Words too common to be missing from a sentence of the language. */
const COMMON = {
  'zh-CN':
    /[的是有在我您你他她这那了不也就都没要会能可以到来去说好大小多少几个和吗呢吧啊哦嗯上下里外前后左右一二三四五六七八九十元块楼号]/,
  en: /\b(?:the|a|an|is|are|was|it|i|you|we|he|she|they|yes|no|and|to|of|in|on|at|for|with|ok|okay|this|that|there|here|my|your|our|have|has|had|do|does|can|will|not|right|left)\b|\d/,
} as const

const SIGNS = { 'zh-CN': /[\u4e00-\u9fff]/g, en: /[a-z]/g } as const

/** Are these words of the language at all? Gibberish, silence and other languages are not. */
export function isSpeech(text: string, language: Language): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const own = text.match(SIGNS[language])?.length ?? 0
  return letters > 0 && own / letters > 0.4 && COMMON[language].test(text)
}
