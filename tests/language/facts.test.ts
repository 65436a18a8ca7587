import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/contracts/language.ts'
import { understand } from '../../src/language/understand.ts'

const facts = (language: Language, text: string) => understand(text, { language, before: '' }).facts
const said = (language: Language, text: string) => facts(language, text).map(({ kind, value }) => `${kind} ${value}`)
const values = (language: Language, text: string, kind: string) =>
  facts(language, text).flatMap((one) => (one.kind === kind ? [one.value] : []))

describe('numbers in Chinese', () => {
  it.each([
    ['三千五', '3500'],
    ['一万四八', '14800'],
    ['一百三十三万', '1330000'],
    ['一万三千八百五', '13850'],
    ['一百三十二万九千六', '1329600'],
    ['一万零五', '10005'],
    ['两千零五十', '2050'],
    ['十一万八', '118000'],
    ['1万4千8', '14800'],
    ['2万5', '25000'],
    ['1.3万', '13000'],
    ['三点五万', '35000'],
    ['１，３２９，６００', '1329600'],
    ['两百六十', '260'],
    ['十一', '11'],
    ['二十', '20'],
  ])('%s is %s', (text, value) => {
    expect(values('zh-CN', text, 'number')).toEqual([value])
  })

  it.each(['一百三四十万', '我等一下', '千万别急', '有点贵', '大声一点', '一起来', '十分抱歉'])(
    '%s names no number',
    (text) => {
      expect(facts('zh-CN', text)).toEqual([])
    },
  )

  it('leaves the rate out of the sum: 十一万八一个', () => {
    expect(values('zh-CN', '车位十一万八一个', 'money')).toEqual(['118000'])
  })
})

describe('numbers in English', () => {
  it.each([
    ['thirteen thousand eight hundred and fifty', '13850'],
    ['a hundred and eighteen thousand', '118000'],
    ['1,329,600', '1329600'],
    ['1.33 million', '1330000'],
    ['one point three million', '1300000'],
    ['twenty-two', '22'],
    ['eleven left', '11'],
  ])('%s is %s', (text, value) => {
    expect(values('en', text, 'number')).toEqual([value])
  })

  it.each(['one moment, please', 'this one is nice', 'the second option'])('%s names no number', (text) => {
    expect(facts('en', text)).toEqual([])
  })
})

describe('what a number counts', () => {
  it.each<[Language, string, readonly string[]]>([
    ['zh-CN', '十五楼', ['floor 15']],
    ['zh-CN', '六楼到二十二楼都有', ['floor 6', 'floor 22']],
    ['zh-CN', '六到二十二层', ['floor 6', 'floor 22']],
    ['zh-CN', '地下二层', ['floor -2']],
    ['zh-CN', '七号楼', ['number 7']],
    ['zh-CN', '九十六平', ['area 96']],
    ['zh-CN', '89㎡', ['area 89']],
    ['zh-CN', '一平一万二', ['money 12000', 'number 12000']],
    ['zh-CN', '三百块', ['money 300', 'number 300']],
    ['zh-CN', '离环城路两百六十米', ['number 260']],
    ['zh-CN', '还有十一套', ['number 11']],
    ['en', 'the 15th floor', ['floor 15']],
    ['en', 'the fifteenth floor', ['floor 15']],
    ['en', 'floors six to twenty-two', ['floor 6', 'floor 22']],
    ['en', 'ninety-six square metres', ['area 96']],
    ['en', 'so 89 metres is plenty', ['area 89']],
    ['en', '260 metres from the ring road', ['number 260']],
    ['en', '13,850 a metre', ['money 13850', 'number 13850']],
    ['en', 'eighty pounds', ['money 80', 'number 80']],
  ])('%s: %s', (language, text, expected) => {
    expect(said(language, text)).toEqual(expected)
  })

  it('gives a bare large sum as money and as number', () => {
    expect(said('zh-CN', '一万三千八百五')).toEqual(['money 13850', 'number 13850'])
  })
})

describe('clock times', () => {
  it.each<[Language, string, readonly string[]]>([
    ['zh-CN', '下午六点半', ['18:30']],
    ['zh-CN', '早上八点', ['08:00']],
    ['zh-CN', '晚上七点三刻', ['19:45']],
    ['zh-CN', '中午十二点', ['12:00']],
    ['zh-CN', '晚上十二点', ['00:00']],
    ['zh-CN', '下午一点', ['13:00']],
    ['zh-CN', '下午两点到五点', ['14:00', '17:00']],
    ['zh-CN', '十八点', ['18:00']],
    ['zh-CN', '18:00', ['18:00']],
    ['en', 'half past seven in the evening', ['19:30']],
    ['en', '7.30pm', ['19:30']],
    ['en', '5 pm today', ['17:00']],
    ['en', 'noon tomorrow', ['12:00']],
    ['en', 'eight o’clock in the morning', ['08:00']],
  ])('%s: %s', (language, text, expected) => {
    expect(values(language, text, 'time')).toEqual(expected)
  })

  it.each<[Language, string, readonly string[]]>([
    ['zh-CN', '七点半', ['07:30', '19:30']],
    ['zh-CN', '六点关门', ['18:00', '06:00']],
    ['en', 'half seven', ['07:30', '19:30']],
    ['en', 'at six', ['18:00', '06:00']],
    ['en', 'quarter to six', ['17:45', '05:45']],
  ])(
    'keeps both readings where the half of the day is not said, the likelier first (%s: %s)',
    (language, text, expected) => {
      expect(values(language, text, 'time')).toEqual(expected)
    },
  )

  it.each(['有一点吵', '两点建议', '三点五万'])('%s is no time', (text) => {
    expect(values('zh-CN', text, 'time')).toEqual([])
  })
})

describe('weekdays', () => {
  it.each<[Language, string, readonly string[]]>([
    ['zh-CN', '周四', ['4']],
    ['zh-CN', '礼拜四', ['4']],
    ['zh-CN', '星期天', ['7']],
    ['zh-CN', '週日', ['7']],
    ['zh-CN', '周末', ['6', '7']],
    ['en', 'Thursday', ['4']],
    ['en', 'on Sundays', ['7']],
    ['zh-CN', '一周一次', []],
  ])('%s: %s', (language, text, expected) => {
    expect(values(language, text, 'weekday')).toEqual(expected)
  })
})

describe('telephone numbers', () => {
  it.each<[Language, string]>([
    ['zh-CN', '幺零零，零幺幺七，六零二七'],
    ['zh-CN', '100 0117 6027'],
    ['zh-CN', '１０００１１７６０２７'],
    ['zh-CN', '一零零零一一七六零二七'],
    ['zh-CN', '100-0117-6027'],
    ['en', 'one double oh, oh double one seven, six oh two seven'],
    ['en', '100 0117 6027'],
    ['en', 'one zero zero zero one one seven six zero two seven'],
  ])('%s: %s', (language, text) => {
    expect(said(language, text)).toEqual(['phone 10001176027'])
  })

  it('reads the last digits where they are named so', () => {
    expect(values('zh-CN', '尾号6027', 'phone')).toEqual(['6027'])
    expect(values('en', 'ending in 6027', 'phone')).toEqual(['6027'])
  })

  it('takes no sum for a number to call', () => {
    expect(values('zh-CN', '总价1,329,600元', 'phone')).toEqual([])
  })
})

/** Values of a kind in words of Saturday, 21 November 2026. */
const on = (language: Language, text: string, kind: string) =>
  understand(text, { language, before: '', today: '2026-11-21' }).facts.flatMap((one) =>
    one.kind === kind ? [one.value] : [],
  )

describe('days of the calendar', () => {
  it.each<[Language, string, readonly string[]]>([
    ['zh-CN', '五月三号', ['--05-03']],
    ['zh-CN', '３号下午', ['---03']],
    ['zh-CN', '12月5日', ['--12-05']],
    ['zh-CN', '２０２７年６月３０日交房', ['2027-06-30']],
    ['en', 'May 3rd', ['--05-03']],
    ['en', 'the third of May', ['--05-03']],
    ['en', 'on the 5th', ['---05']],
    ['en', '3 May 2027', ['2027-05-03']],
  ])('without the day of the talk: %s, %s', (language, text, expected) => {
    expect(values(language, text, 'date')).toEqual(expected)
  })

  it.each<[Language, string, readonly string[]]>([
    ['zh-CN', '五月三号', ['2027-05-03']],
    ['zh-CN', '十二月五号', ['2026-12-05']],
    ['zh-CN', '3号来', ['2026-12-03']],
    ['zh-CN', '25号', ['2026-11-25']],
    ['zh-CN', '明天下午两点', ['2026-11-22']],
    ['zh-CN', '后天', ['2026-11-23']],
    ['zh-CN', '大后天', ['2026-11-24']],
    ['zh-CN', '今晚', ['2026-11-21']],
    ['zh-CN', '昨天', ['2026-11-20']],
    ['zh-CN', '下周三', ['2026-11-25']],
    ['zh-CN', '下週三', ['2026-11-25']],
    ['zh-CN', '这周六', ['2026-11-21']],
    ['zh-CN', '下个礼拜天', ['2026-11-29']],
    ['zh-CN', '下个月十号', ['2026-12-10']],
    ['zh-CN', '明年三月一号', ['2027-03-01']],
    ['en', 'tomorrow', ['2026-11-22']],
    ['en', 'the day after tomorrow', ['2026-11-23']],
    ['en', 'next Wednesday', ['2026-11-25']],
    ['en', 'this Sunday', ['2026-11-22']],
    ['en', 'by the twenty-fifth', ['2026-11-25']],
    ['en', 'December 31st', ['2026-12-31']],
    ['en', 'January 2nd', ['2027-01-02']],
  ])('from the day of the talk: %s, %s', (language, text, expected) => {
    expect(on(language, text, 'date')).toEqual(expected)
  })

  it.each<[Language, string]>([
    ['zh-CN', '明天'],
    ['zh-CN', '下周三'],
    ['en', 'tomorrow'],
    ['en', 'next Wednesday'],
  ])('are absent where they hang on a day that is not known: %s, %s', (language, text) => {
    expect(values(language, text, 'date')).toEqual([])
  })

  it.each<[Language, string]>([
    ['zh-CN', '三号楼'],
    ['zh-CN', '地铁3号线'],
    ['zh-CN', '望渡路十八号'],
    ['zh-CN', '工号3号'],
    ['zh-CN', '二月三十号'],
    ['zh-CN', '以后天天来'],
    ['zh-CN', '明天气温低'],
    ['zh-CN', '五个月'],
    ['en', 'the 5th floor'],
    ['en', 'you may 3'],
    ['en', 'the second option'],
    ['en', 'February 30th'],
    ['en', 'may I have a minute'],
  ])('are not: %s, %s', (language, text) => {
    expect(on(language, text, 'date')).toEqual([])
  })
})

describe('lengths of time', () => {
  it.each<[Language, string, readonly string[]]>([
    ['zh-CN', '十五分钟', ['15']],
    ['zh-CN', '１５分鐘', ['15']],
    ['zh-CN', '两小时', ['120']],
    ['zh-CN', '半个钟头', ['30']],
    ['zh-CN', '一个半小时', ['90']],
    ['zh-CN', '一刻钟', ['15']],
    ['zh-CN', '三天', ['4320']],
    ['zh-CN', '24小时之内', ['1440']],
    ['en', '15 minutes', ['15']],
    ['en', 'fifteen minutes', ['15']],
    ['en', 'half an hour', ['30']],
    ['en', 'an hour and a half', ['90']],
    ['en', 'two and a half hours', ['150']],
    ['en', 'three days', ['4320']],
    ['en', 'within the hour', ['60']],
  ])('%s: %s', (language, text, expected) => {
    expect(values(language, text, 'duration')).toEqual(expected)
  })

  it.each<[Language, string]>([
    ['zh-CN', '第三天'],
    ['zh-CN', '哪一天'],
    ['zh-CN', '三五分钟'],
    ['zh-CN', '十几分钟'],
    ['zh-CN', '十分感谢'],
    ['zh-CN', '两个工作日'],
    ['zh-CN', '小时候'],
    ['zh-CN', '三点十五分'],
    ['en', 'just a minute'],
    ['en', 'one day you will see'],
    ['en', '60 miles an hour'],
    ['en', 'five working days'],
  ])('are not: %s, %s', (language, text) => {
    expect(values(language, text, 'duration')).toEqual([])
  })
})

describe('addresses', () => {
  it.each<[Language, string, readonly string[]]>([
    ['zh-CN', '我们在望渡路18号', ['望渡路18号']],
    ['zh-CN', '望渡路十八号三栋二单元一八零九室', ['望渡路18号3栋2单元1809室']],
    ['zh-CN', '地址是人民大道５号', ['人民大道5号']],
    ['zh-CN', '您住1809房间', ['1809房间']],
    ['en', '12 Fell Lane', ['12 Fell Lane']],
    ['en', 'twelve Fell Lane, Room 1809', ['12 Fell Lane, Room 1809']],
    ['en', 'you are in room 1809', ['Room 1809']],
  ])('%s: %s', (language, text, expected) => {
    expect(values(language, text, 'address')).toEqual(expected)
  })

  it.each<[Language, string]>([
    ['zh-CN', '望渡路口'],
    ['zh-CN', '三室两厅'],
    ['zh-CN', '五十七路3号车'],
    ['en', '10 minutes down the road'],
    ['en', '260 metres from the ring road'],
    ['en', 'two doors off the street'],
  ])('are not: %s, %s', (language, text) => {
    expect(values(language, text, 'address')).toEqual([])
  })
})

describe('names with a title', () => {
  it.each<[Language, string, readonly string[]]>([
    ['zh-CN', '王先生您好', ['王先生']],
    ['zh-CN', '欧阳女士', ['欧阳女士']],
    ['zh-CN', '我向李女士转达', ['李女士']],
    ['zh-CN', '王建国先生', ['王建国先生']],
    ['zh-CN', '張總您好', ['张总']],
    ['en', 'Thank you, Mr Brown.', ['Mr Brown']],
    ['en', 'thank you mrs. lee', ['Mrs Lee']],
    ['en', "Ms O'Neil's flat", ["Ms O'Neil"]],
  ])('%s: %s', (language, text, expected) => {
    expect(values(language, text, 'name')).toEqual(expected)
  })

  it.each<[Language, string]>([
    ['zh-CN', '客房经理'],
    ['zh-CN', '那位先生'],
    ['zh-CN', '房子总价'],
    ['zh-CN', '对于先生您'],
    ['en', 'I miss Sunday'],
    ['en', 'the doctor said'],
    ['en', "don't miss it"],
  ])('are not: %s, %s', (language, text) => {
    expect(values(language, text, 'name')).toEqual([])
  })
})

it('points at the words as given, full width and Traditional included', () => {
  const text = '好的，週四下午六點半，１５樓。'
  const found = facts('zh-CN', text)
  expect(found.map(({ span }) => text.slice(...span))).toEqual(['週四', '六點半', '１５'])
})
