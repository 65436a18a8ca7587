import type { Language } from '../../contracts/language.ts'
import { editsOf, type Edit } from './original.ts'
import { SOUNDS } from './sounds.ts'

/** What a recogniser (or a hurried typist) writes for a word that sounds the same: word → writings of it. */
type Writings = Readonly<Record<string, string>>

/** Chinese writings that the table of sounds lacks: of a sound nearly the same, or a word only in such company. */
const ZH: Writings = {
  贵姓: '鬼性 归性 柜性',
  稍等: '哨等',
  您稍等: '您少等',
  烦稍等: '烦少等',
  请稍等: '请少等',
  说一遍: '说一便',
  讲一遍: '讲一便',
  一遍吗: '一便吗',
  久等了: '就等了 九等了',
  来电: '来典 莱电',
  来电呢: '来店呢',
  微信: '威信 微心',
  电话: '电画 电化 电华',
  号码是: '号吗是',
  号码: '号马',
  先生: '仙生',
  女士: '女是 女式 女事',
  抱歉: '抱谦',
  打错: '大错 打措',
  拨错: '播错 波错',
  复述一遍: '复数一遍',
  没听清: '没厅清',
  回访一下: '回房一下',
  通知: '通之',
  透露: '透漏',
  帮您: '帮宁 邦您 棒您 帮年',
  财务部: '财雾部',
  服务: '服雾',
  再见: '再贱 再件',
  留言: '流言',
  户型: '互型',
  预订: '预定 玉订',
  报一遍: '抱一遍',
  店长: '店张 电长',
  在查您: '在茶您',
  查一下: '茶一下',
  请问: '请闻',
  谢谢: '谢写 泄泄',
  您好: '宁好',
  您: '恁',
}

const EN: Writings = {
  'good morning': 'good mourning|good mornin',
  'this is': "his is|this his|that's is",
  'once more': 'ones more',
  'through to': 'true to|threw to|thru to',
  'okay time': 'okay thyme|ok thyme',
  'human resources': 'human recourses|human races',
  'sales line': 'sails line',
  'sales office': 'sails office|sales of ice',
  'one moment': 'won moment',
  'hold the line': 'hold the lion',
  "i'm": 'im',
  "i'll": 'ill',
  "we'll": 'we ll',
  "i've": 'ive',
  "i'd": 'i d',
  "it's": 'its',
  "that's": 'thats',
  "what's": 'whats',
  "who's": 'whos',
  "don't": 'dont',
  "can't": 'cant',
  "didn't": 'didnt',
  "isn't": 'isnt',
  "you're": 'youre',
  "you'd": 'youd',
  "we're the": 'were the',
  "we're a": 'were a',
  "he's": 'hes',
  "she's": 'shes',
  "they're": 'theyre',
  "won't": 'wont',
  "couldn't": 'couldnt',
  "haven't": 'havent',
  "name's": 'names is',
  mr: 'mister|mr.',
  mrs: 'missus|mrs.',
  ms: 'ms.|miz',
  dr: 'doctor|dr.',
  please: 'pleas|plz',
}

/** Each writing, and the word it stands for. */
function table(writings: Writings, separator: string): Map<string, string> {
  const words = new Map<string, string>()
  for (const [word, list] of Object.entries(writings))
    for (const written of list.split(separator)) words.set(written, word)
  return words
}

/** A word that a run of signs sounds like, and the signs beside which the run says something else. */
interface Sound {
  readonly word: string
  readonly notBehind: string
  readonly notBefore: string
}

/** One sign of a word may be another of its sound. */
function soundsAlike(): Map<string, Sound> {
  const runs = new Map<string, Sound>()
  for (const entry of SOUNDS.split(' ')) {
    const [before = '', ...rest] = entry.split('/')
    const behind = rest.pop() ?? ''
    const word = rest.map((signs) => signs.charAt(0)).join('')
    rest.forEach((signs, i) => {
      const sides = { notBehind: i > 0 ? before : '', notBefore: i < rest.length - 1 ? behind : '' }
      for (const sign of signs.slice(1)) runs.set(word.slice(0, i) + sign + word.slice(i + 1), { word, ...sides })
    })
  }
  for (const [written, word] of table(ZH, ' ')) runs.set(written, { word, notBehind: '', notBefore: '' })
  return runs
}

const RUNS = soundsAlike()
const FIRST = new Set([...RUNS.keys()].map((run) => run.charAt(0)))
const LENGTHS = [...new Set([...RUNS.keys()].map((run) => run.length))].sort((a, b) => b - a)

const isBeside = (signs: string, sign: string) => sign !== '' && signs.includes(sign)

/** The longest run at this place that stands for a word. */
function heardAt(text: string, from: number): Edit | undefined {
  for (const length of LENGTHS) {
    const found = text.slice(from, from + length)
    const sound = RUNS.get(found)
    if (sound === undefined || isBeside(sound.notBehind, text.charAt(from - 1))) continue
    if (!isBeside(sound.notBefore, text.charAt(from + length))) return { from, found, now: sound.word }
  }
  return undefined
}

function heardIn(text: string): Edit[] {
  const edits: Edit[] = []
  for (let i = 0; i < text.length; i++) {
    const edit = FIRST.has(text.charAt(i)) ? heardAt(text, i) : undefined
    if (!edit) continue
    edits.push(edit)
    i += edit.found.length - 1
  }
  return edits
}

const EN_WORDS = table(EN, '|')
const escape = (text: string) => text.replace(/[.]/g, '\\.')
const EN_PATTERN = new RegExp(
  `(?<![a-z'])(?:${[...EN_WORDS.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')})(?![a-z'])`,
  'g',
)

/** Puts words right that were written as others of the same sound; a word that says something itself stays. Linear. */
export const putRight = (text: string, language: Language): readonly Edit[] =>
  language === 'en' ? editsOf(text, EN_PATTERN, (found) => EN_WORDS.get(found) ?? found) : heardIn(text)
