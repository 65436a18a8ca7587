import type { Derivation } from '../rules/derive.ts'
import { expand } from '../rules/rule.ts'
import { ZH } from './words.ts'

export const ZH_DERIVATION: Derivation = {
  deadline: new RegExp(expand('{deadline}', ZH), 'g'),
  noDeadline: new RegExp(
    expand('稍等|等(?:您|我)|{third}[^,.]{0,8}(?:回来|才)|已经|{you}(?:周|今天|昨天)|昨天|上次|有空|方便|时候|排|免费|工作时间|{num}楼|见{end}|不(?:能|会)|开到|小时服务', ZH),
  ),
  work: new RegExp(
    expand(
      '(?:我|帮{you}|给{you}|为{you})[^,.?!;]{0,10}(?:查|看|问|找|确认|核实|转|翻|登|拿|取|处理|联系|叫|调|翻看|核对)|系统[^,.?!]{0,6}(?:慢|查)|正在[^,.?!;]{1,6}|旁边有',
      ZH,
    ),
  ),
  asksFor: new RegExp(
    expand(
      '(?:几(?!乎|个月前)|多少|多大|多久|多高|多远|什么(?!的)|啥|哪(?!怕)|怎么(?:样|回事|了)|谁|是不是|有没有|要不要|需不需要|还是|会不会|能不能|[\\u4e00-\\u9fff](?:了|过)(?:没有|没|吗)|(?:要|有|是|需要|带|会)[^,.?!;]{1,10}(?:吗|么))',
      ZH,
    ),
  ),
  notNeed: new RegExp(
    expand(
      '满意|感受|可以吗|行吗|好吗|{you}看(?:可以|行|怎么样|这样)|没什么|什么(?:都|也)|不知道(?!您)|怎么(?:都|也)|干嘛|为什么|我(?:们)?(?:有|要)(?:没有|不要)|帮{you}|给{you}|为{you}|我能|要不要我|谢谢|不管|无论|哪(?:个|天|种)都|那是|是不是(?:打|拨)|就是|哪位同事|多少钱都|什么好|需要我|没有什么|我{be}|{you}看是|怎么能|有什么(?:好|可)|还(?:有|需)',
      ZH,
    ),
  ),
}
