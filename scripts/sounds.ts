import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinyin } from 'pinyin-pro'
import { parse } from 'yaml'
import { SIMPLIFIED } from '../src/language/text/traditional.ts'

/**
 * Writes `src/language/text/sounds.ts`: the words that the Chinese patterns rest on, each with the signs that sound the
 * same, tones apart, and the signs beside which it is another word. `npm run sounds`, after a change here, a new house
 * or new authors.
 */

/** `*` behind a sign: only such signs of the word are mistaken. The others say something of their own with too many. */
const WORDS =
  '贵姓 称呼 稍*等 稍*候 久*等 广告 微*信 联系 电话 号码 手*机 先生 经理 抱歉 打扰 复述 听清* 明白 回访 通*知 透露 服务 再*见 留言 户型 工*号 请*问 理*解 请*示 售楼处 样板间 财务部'

/** Words of a house's name that many houses share. */
const COMMON = /售楼[处部]|花园|小区|公馆|项目|热线|销售|中心|[^\u4e00-\u9fff]/g

/** What sounds the same but says something of its own, mostly across two words. */
const OTHERWISE = new Set(
  '少等 号吗 号嘛 号麻 号马 号骂 先省 先升 先剩 那位 一编 听情 回房 回方 回防 回放 户行 为信 对不齐 对不器 不好一思 电划 电滑 电化 联席'.split(
    ' ',
  ),
)

/** What is heard so although its signs often stand side by side otherwise, and beside which signs they do. */
const STILL: Readonly<Record<string, string>> = { 在见: '客人面您他她谁律我到过个' }

/** A sign that the authors wrote so often is one that a recogniser may take for another. */
const OFTEN = 4
/** Of the signs of one sound, so many are enough; and of the signs beside it. */
const MOST = 6
/** Seldom written, and yet what is heard. */
const BESIDES = '鬼塘棠梢播叙邦'

const AUTHORS = 'tests/language/authors'
const HOUSES = 'scenarios'
const OUT = 'src/language/text/sounds.ts'

const simple = (text: string) => [...text].map((sign) => SIMPLIFIED.get(sign) ?? sign).join('')

const texts = readdirSync(AUTHORS)
  .filter((name) => name.startsWith('zh-'))
  .sort()
  .flatMap((name) => readFileSync(join(AUTHORS, name), 'utf8').trim().split('\n'))
  .map((line) => simple((JSON.parse(line) as { text: string }).text))

interface House {
  readonly house: { readonly saidAs: Readonly<Record<string, readonly string[]>> }
}
const names = readdirSync(HOUSES, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('standard.yaml'))
  .flatMap((name) => (parse(readFileSync(join(HOUSES, name), 'utf8')) as House).house.saidAs['zh-CN'] ?? [])
  .map((name) => name.replace(COMMON, ''))
  .filter((name) => name.length > 1)

const words = [...new Set([...names, ...WORDS.split(' ')])]

const often = new Map<string, number>()
for (const sign of texts.join('')) often.set(sign, (often.get(sign) ?? 0) + 1)

const sounds = (text: string) => pinyin(text, { toneType: 'none', type: 'array' })
const bySound = new Map<string, string[]>()
for (const [sign, times] of [...often].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
  if ((times < OFTEN && !BESIDES.includes(sign)) || !/[\u4e00-\u9fff]/.test(sign)) continue
  const sound = sounds(sign)[0] ?? ''
  bySound.set(sound, [...(bySound.get(sound) ?? []), sign])
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })
const pieces = (text: string) => [...segmenter.segment(text)]

/** Do its signs, wherever the authors wrote them side by side, belong to other words? */
function belongsElsewhere(run: string): boolean {
  const places = texts.flatMap((text) => {
    const from = text.indexOf(run)
    return from < 0 ? [] : [{ text, from, to: from + run.length }]
  })
  const across = places.filter(({ text, from, to }) =>
    pieces(text).some(({ segment, index }) => {
      const end = index + segment.length
      return segment.length > 1 && index < to && from < end && (index < from || end > to)
    }),
  )
  return across.length > 0 && across.length * 2 >= places.length
}

/** May the run stand for the word: is it none itself? A house's name is more likely than any other word. */
const standsFor = (run: string, isName: boolean) =>
  !OTHERWISE.has(run) && (isName || run in STILL || (pieces(run).length > 1 && !belongsElsewhere(run)))

const counted = (signs: readonly string[]) => {
  const times = new Map<string, number>()
  for (const sign of signs) times.set(sign, (times.get(sign) ?? 0) + 1)
  return [...times]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .flatMap(([sign, n]) => (n > 1 ? [sign] : []))
    .join('')
}

const tokens = texts.flatMap(pieces).flatMap(({ segment }) => (/^[\u4e00-\u9fff]{2,4}$/.test(segment) ? [segment] : []))
/** The signs that make a word of their own with the sign behind, and with the sign before them. */
const before = (sign: string) => counted(tokens.flatMap((one) => (one.endsWith(sign) ? [one.at(-2) ?? ''] : [])))
const behind = (sign: string) => counted(tokens.flatMap((one) => (one.startsWith(sign) ? [one[1] ?? ''] : [])))

function entry(written: string): string {
  const word = written.replaceAll('*', '')
  const heard = sounds(word)
  const isName = names.includes(word)
  const varies = (sign: string) => !written.includes('*') || written.includes(`${sign}*`)
  const signs = [...word].map((sign, i) => {
    const all = varies(sign) ? (bySound.get(heard[i] ?? '') ?? []) : []
    const fit = all.filter((one) => one !== sign && standsFor(word.slice(0, i) + one + word.slice(i + 1), isName))
    return sign + fit.slice(0, MOST).join('')
  })
  const isPair = word.length === 2 && !isName
  const still = Object.keys(STILL).filter((run) => run.endsWith(word.charAt(1)) && signs[0]?.includes(run.charAt(0)))
  const beside = still.map((run) => STILL[run]).join('')
  const open = signs.map((all) => all.length > 1)
  const guards = isPair
    ? [open[1] ? before(word.charAt(0)) : '', open[0] ? [...new Set(behind(word.charAt(1)) + beside)].join('') : '']
    : ['', '']
  return [guards[0], ...signs, guards[1]].join('/')
}

const table = words.map(entry)
writeFileSync(
  OUT,
  `/** Written by scripts/sounds.ts: words by their signs, each with those that sound the same; first and last, beside which signs it is another word. */
export const SOUNDS =
  // prettier-ignore
  '${table.join(' ')}'
`,
)
process.stdout.write(`${words.length} words, ${table.join('').replace(/\//g, '').length} signs\n`)
