import type { Behaviour, FoundFact, Understanding, UtteranceContext } from '../contracts/language.ts'
// stopgap
const ZH: [Behaviour, RegExp][] = [
  ['greet', /您好|你好|早上好|下午好|晚上好/], ['identify_house', /海棠花园|海棠售楼处|这里是/], ['identify_self', /我是小|我姓|我叫|找我小/], ['offer_help', /有什么可以帮|需要我/],
  ['ask_name', /怎么称呼|贵姓/], ['use_name', /(女士|先生|师傅|小姐|阿姨)/], ['ask_contact', /(号码|电话|手机|微信).{0,8}(方便|留|发|呢|吗)|发到哪|留个电话|留个号/], ['ask_contact_time', /几点(合适|方便|打)|什么时候(方便|联系|打)|哪个号码|哪个时段/],
  ['ask_org', /住(在)?哪|哪一带|在哪边|从哪边过来/], ['ask_source', /哪(儿|里|边)?看到|怎么知道|哪里得到|怎么得到|哪来的号/], ['ask_need', /看重|在意|几口人|预算|多大|自己住|想要|什么样的|楼层有/],
  ['backchannel', /^(好的|是的|明白|嗯|对|好，|行)/], ['read_back', /核对|对吗|是这样吗/], ['give_reason', /好跟|好商量|方便您|免得您|省得您|好给您|您好比/], ['suggest_alternative', /不过.{0,10}还有|要不|单独/],
  ['empathise', /理解|不容易|辛苦|吵醒/], ['apologise', /对不起|抱歉|不好意思|让您久等/], ['commit_followup', /我(马上|帮您查|给您回|发给您|先发)|我去问/], ['commit_time', /分钟内|点前|今天下午|明天/],
  ['explain_hold', /稍等|稍候|等一下/], ['hold_reason', /查一下.{0,8}稍等/], ['invite', /到现场|过来看|来看看|方便过来|陪您/], ['two_option', /还是(周|礼拜|星期|上午|下午|晚上|明)/], ['give_own_contact', /打(这个|我)(电话|号)|找我/],
  ['ask_anything_else', /还有(要|什么|别的|其他)/], ['thank', /谢谢|感谢/], ['goodbye', /再见|拜拜|祝您/], ['redirect_wrong_number', /打错|拨错/], ['blunt_opening', /^喂[？?。]?$|^(说吧|什么事)/],
  ['blunt_refusal', /^(不知道|没有|不行)/], ['impatience', /不是说过|急什么|快点/], ['command', /你必须|爱买不买|你听我说|随便你/], ['overpromise', /保证|绝对|肯定(安静|没)/], ['vague_answer', /好像|大概.{0,6}吧|差不多|应该.{0,6}吧|可能/],
]
const EN: [Behaviour, RegExp][] = [
  ['greet', /good (morning|afternoon|evening)|^hello|^hi\b/i], ['identify_house', /haitang/i], ['identify_self', /speaking|my name is|this is \w+ /i], ['offer_help', /how (can|may) i help/i], ['ask_name', /your name|who am i speaking/i], ['use_name', /\b(mr|ms|mrs)\.? [A-Z]/], ['ask_contact', /(number|mobile|email).*\?/i], ['ask_contact_time', /(when|what time).*(ring|call|reach)/i], ['ask_org', /where.*(live|coming from)|which part/i], ['ask_source', /how did you (hear|find|get)|where did you (see|come)/i], ['ask_need', /looking for|how many|matters most|for yourself/i], ['backchannel', /^(certainly|of course|right|i see|sure|yes,)/i], ['read_back', /let me (check|read)|is that right/i], ['give_reason', /so that you|so you can/i], ['apologise', /sorry/i], ['invite', /come (and see|over|in|on)|show you round/i], ['two_option', / or (on )?(sunday|saturday|thursday|in the)/i], ['ask_anything_else', /anything else/i], ['thank', /thank/i], ['goodbye', /goodbye|bye/i], ['commit_followup', /i('ll| will) (send|ring|find)/i], ['explain_hold', /one moment|hold on/i], ['vague_answer', /about that|i think|probably|sort of/i], ['command', /you must|listen to me/i], ['impatience', /already told|hurry up/i], ['overpromise', /guarantee|definitely/i], ['blunt_opening', /^(yeah\??|what\??)$/i],
]
const D: Record<string, number> = { 零: 0, 〇: 0, 幺: 1, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
function zhNumber(s: string): number {
  let total = 0, section = 0, digit = 0, unit = 1
  for (const c of s) { if (c in D) digit = D[c]!; else if (c === '十') { section += (digit || 1) * 10; digit = 0; unit = 1 } else if (c === '百') { section += digit * 100; digit = 0; unit = 10 } else if (c === '千') { section += digit * 1000; digit = 0; unit = 100 } else if (c === '万') { total += (section + digit) * 10000; section = 0; digit = 0; unit = 1000 } }
  return total + section + digit * (digit && /[万千百]/.test(s.at(-2) ?? '') ? unit : 1)
}
function facts(text: string): FoundFact[] {
  const out: FoundFact[] = []
  for (const m of text.matchAll(/[零〇幺一二两三四五六七八九十百千万]+/g)) { const s = m[0]; const span = [m.index, m.index + s.length] as const
    if (/^[零〇幺一二三四五六七八九]{7,}$/.test(s)) { out.push({ kind: 'phone', value: [...s].map((c) => D[c]).join(''), span }); continue }
    const v = String(zhNumber(s)); for (const kind of ['number', 'money'] as const) out.push({ kind, value: v, span })
    const after = text.slice(m.index + s.length, m.index + s.length + 2); if (/^点/.test(after)) { const pm = /下午|晚上/.test(text); out.push({ kind: 'time', value: `${String(Number(v) + (pm && Number(v) < 12 ? 12 : 0)).padStart(2, '0')}:00`, span }) } }
  for (const m of text.matchAll(/\d[\d,. ]*\d|\d/g)) { const v = m[0].replace(/[, ]/g, ''); const span = [m.index, m.index + m[0].length] as const; for (const kind of ['number', 'money', 'phone'] as const) out.push({ kind, value: v, span }) }
  return out
}
export const understand = (text: string, context: UtteranceContext): Understanding => {
  const behaviours = (context.language === 'en' ? EN : ZH).flatMap(([id, re]) => { const m = re.exec(text); return m ? [{ id, confidence: 1, spans: [[m.index, m.index + m[0].length] as const] }] : [] })
  return { behaviours, facts: facts(text), understood: behaviours.length > 0 || text.length > 3 }
}
