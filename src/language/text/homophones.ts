/** What a recogniser (or a hurried typist) writes for a word that sounds the same: word → writings of it. */
type Writings = Readonly<Record<string, string>>

const ZH: Writings = {
  贵姓: '鬼性 贵性 归姓 贵兴 柜姓 桂姓',
  海棠: '海堂 海糖 海唐 海塘',
  售楼处: '受楼处 售楼出 收楼处 首楼处',
  称呼: '称胡 称乎 成呼 称忽 撑呼',
  稍等: '烧等 梢等 少等 捎等 哨等',
  稍候: '烧候 梢候 少候',
  久等: '久登 就等了 旧等 九等了 酒等',
  来电: '来店呢 来典 莱电',
  广告: '广高 广稿 逛告',
  微信: '威信 为信 围信 微心',
  联系: '联西 联细 连系 联戏 莲系',
  电话: '电画 店话 垫话 电化',
  号码: '号吗是 好码 毫码 号马',
  先生: '先声 鲜生 仙生 先省',
  女士: '女是 女式 女事',
  小姐: '小解 小杰',
  抱歉: '抱谦 报歉 包歉 抱欠',
  对不起: '对不齐 对部起',
  不好意思: '不好意思思 部好意思',
  打扰: '打饶 打绕 大扰',
  拨错: '播错 波错',
  打错: '大错 打措',
  复述一遍: '复数一遍 付述一遍',
  一遍: '一便 一变',
  没听清: '没听轻 没听青 没厅清',
  听明白: '听明百',
  明白: '明百 名白 明摆',
  回访: '回房一下 会访 回防',
  通知: '通之 通只 同知',
  透露: '头露 透漏',
  帮您: '帮宁 邦您 棒您 帮年',
  财务部: '财物部 才务部 财雾部',
  服务: '服物 服雾 福务',
  风行: '封行 峰行 丰行',
  再见: '再贱 在见 再件',
  留言: '流言 留严',
  转告: '专告 转高',
  户型: '互型 户形 护型',
  预订: '预定 玉订',
  报一遍: '抱一遍',
  店长: '店张 电长',
  查: '茶您 茶一下',
  工号: '公号 功号',
  请问: '请闻 青问 情问',
  谢谢: '谢写 泄泄',
  感谢: '赶谢 敢谢',
  理解: '里解 理姐',
  您好: '宁好 您号',
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
  "we're": 'were the|were a',
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

/** Writings that hold more than the word keep the rest: 来店呢 → 来电呢. */
const TAILS: Readonly<Record<string, string>> = {
  就等了: '久等了',
  九等了: '久等了',
  来店呢: '来电呢',
  号吗是: '号码是',
  回房一下: '回访一下',
  茶您: '查您',
  茶一下: '查一下',
  'were the': "we're the",
  'were a': "we're a",
  'names is': "name's",
}

function table(writings: Writings, separator: string) {
  const words = new Map<string, string>()
  for (const [word, list] of Object.entries(writings))
    for (const written of list.split(separator)) words.set(written, TAILS[written] ?? word)
  return words
}

const escape = (text: string) => text.replace(/[.]/g, '\\.')
const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length)

function corrector(words: ReadonlyMap<string, string>, wrap: (alternatives: string) => string) {
  const pattern = new RegExp(wrap(longestFirst(words.keys()).map(escape).join('|')), 'g')
  return { pattern, by: (found: string) => words.get(found) ?? found }
}

export const HOMOPHONES = {
  'zh-CN': corrector(table(ZH, ' '), (any) => any),
  en: corrector(table(EN, '|'), (any) => `(?<![a-z'])(?:${any})(?![a-z'])`),
} as const
