import type { Language } from '../../contracts/language.ts'
import { putRight } from './homophones.ts'
import { editsOf, rewrite, type Readable } from './original.ts'
import { SIMPLIFIED } from './traditional.ts'

/** Signs that mean the same as one that the patterns use. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '。': '.', '．': '.', '｡': '.', '…': '.', '\n': '.', '\r': '.', '，': ',', '､': '、', '？': '?', '！': '!', '；': ';', '：': ':',
    '—': ',', '–': ',', '～': '~', '〜': '~', '’': "'", '‘': "'", '＇': "'", '“': '"', '”': '"', '「': '"', '」': '"', '（': '(', '）': ')', '㎡': '㎡',
  }), // prettier-ignore
)

/** Full-width ASCII lies at a fixed distance from ASCII. */
const halfWidth = (sign: string) => {
  const code = sign.charCodeAt(0)
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign
}

function readable(text: string): Readable {
  const signs: string[] = []
  const at: number[] = []
  let space = true
  for (let i = 0; i < text.length; i++) {
    const raw = text.charAt(i)
    const sign = SIGNS.get(raw) ?? halfWidth(SIMPLIFIED.get(raw) ?? raw)
    const isSpace = sign === ' ' || sign === '\t' || sign === '\u3000' || sign === '\u00a0'
    if (isSpace && space) continue
    space = isSpace
    const lower = sign.toLowerCase()
    signs.push(isSpace ? ' ' : lower.length === 1 ? lower : sign)
    at.push(i)
  }
  at.push(text.length)
  return { text: signs.join(''), at }
}

/** Sounds that carry nothing; 那个 only where no noun can follow it. */
const FILLERS = {
  'zh-CN':
    /[呃]+[,.]*|(?:那个|就是说|这个嘛|怎么说呢)[,.]+|(?<=^|[,.?!])那个(?=先生|您|请|我|呃|[^\u4e00-\u9fff])|(?<=[您我是请])那个(?=[您我请])/g,
  en: /(?<![a-z'])(?:u+h+(?! huh)|u+m+|er+m*|erm)(?![a-z'])[,.]* ?/g,
} as const

/**
 * Rewrites an utterance for reading: half width, lower case, simplified signs, one space, without fillers, with words
 * that only sound right put right. Keeps the way back to the text as given. Linear.
 */
export function normalise(text: string, language: Language): Readable {
  const signs = readable(text)
  const spoken = rewrite(
    signs,
    editsOf(signs.text, FILLERS[language], () => ''),
  )
  return rewrite(spoken, putRight(spoken.text, language))
}
