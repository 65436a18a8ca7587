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

it('points at the words as given, full width and Traditional included', () => {
  const text = '好的，週四下午六點半，１５樓。'
  const found = facts('zh-CN', text)
  expect(found.map(({ span }) => text.slice(...span))).toEqual(['週四', '六點半', '１５'])
})
