import type { Language } from '../contracts/language.ts'

/** Traditional signs of the house's vocabulary, each with its simplified one. */
const TRADITIONAL =
  '請問貴歡迎讓們這邊電話號碼聯繫絡樓價錢嗎麼來說謝對應稱呼歲點鐘預約訂單轉線會議經財務總陳張劉趙錢孫記錄確認聽懂再復覆誦幫為報錯撥機構僅關時間週禮個後還沒開現場買賣據場區幾'
const SIMPLIFIED =
  '请问贵欢迎让们这边电话号码联系络楼价钱吗么来说谢对应称呼岁点钟预约订单转线会议经财务总陈张刘赵钱孙记录确认听懂再复复诵帮为报错拨机构仅关时间周礼个后还没开现场买卖据场区几'

/** What a recogniser writes for words of this house, sound for sound; each as long as what it stands for. */
const MISHEARD: readonly (readonly [string, string])[] = [
  ['鬼性', '贵姓'],
  ['海堂', '海棠'],
  ['受楼', '售楼'],
  ['购防', '购房'],
  ['称胡', '称呼'],
  ['烧等', '稍等'],
  ['梢等', '稍等'],
  ['少等', '稍等'],
  ['联西', '联系'],
  ['威信', '微信'],
  ['财物部', '财务部'],
  ['广高', '广告'],
  ['帮宁', '帮您'],
  ['先声', '先生'],
  ['抱谦', '抱歉'],
  ['久登', '久等'],
  ['就等', '久等'],
  ['再贱', '再见'],
  ['封行', '风行'],
  ['播错', '拨错'],
  ['接电画', '接电话'],
  ['回房', '回访'],
  ['来店呢', '来电呢'],
  ['没听轻', '没听清'],
  ['听清出', '听清楚'],
  ['明百', '明白'],
  ['一变', '一遍'],
  ['一便', '一遍'],
  ['通之', '通知'],
  ['大床防', '大床房'],
  ['复数', '复述'],
]

/** Signs one for one, so that every offset stays what it was in the trainee's own text. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ...[...TRADITIONAL].map((sign, index): [string, string] => [sign, [...SIMPLIFIED][index] ?? sign]),
  ['’', "'"], ['‘', "'"], ['“', '"'], ['”', '"'], ['～', '~'], ['　', ' '], ['，', '，'], ['？', '？'],
]) // prettier-ignore

function fold(sign: string): string {
  const known = SIGNS.get(sign)
  if (known !== undefined) return known
  const code = sign.charCodeAt(0)
  const wide =
    (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)
  return wide ? String.fromCharCode(code - 0xfee0) : sign
}

/** One shape for what sounds the same: full-width letters, Traditional signs, misheard words. Length and offsets stay. */
export function normalise(text: string, language: Language): string {
  if (language === 'en') return text.replaceAll('’', "'").replaceAll('‘', "'")
  let plain = ''
  for (let index = 0; index < text.length; index++) plain += fold(text.charAt(index))
  for (const [heard, meant] of MISHEARD) if (plain.includes(heard)) plain = plain.replaceAll(heard, meant)
  return plain
}
