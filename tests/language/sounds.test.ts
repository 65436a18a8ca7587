import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { originalSpan } from '../../src/language/text/original.ts'
import { normalise } from '../../src/language/text/normalise.ts'

const heard = (text: string) => normalise(text, 'zh-CN').text

describe('words written as others of the same sound', () => {
  it.each([
    ['请问您鬼性', '请问您贵姓'],
    ['海堂花园售楼处', '海棠花园售楼处'],
    ['户形图发您', '户型图发您'],
    ['受楼处您好', '售楼处您好'],
    ['请您烧等', '请您稍等'],
    ['怎么称胡您', '怎么称呼您'],
    ['留个联西方式', '留个联系方式'],
    ['那您忙，在见', '那您忙,再见'],
    ['我没听轻', '我没听清'],
    ['轻问您贵性', '请问您贵姓'],
    ['轉到財物部', '转到财务部'],
  ])('%s is read as %s', (text, expected) => {
    expect(heard(text)).toBe(expected)
  })

  it.each([
    '机会方便的话',
    '至少等五分钟',
    '已经离职了',
    '他在见客户',
    '多练习几次',
    '开户行在哪',
    '电话号吗',
    '手续有点复杂',
    '经理接您',
    '一边一便士',
    '交通支付',
    '夜里解决',
    '年轻问题不大',
  ])('%s says something itself and stays', (text) => {
    expect(heard(text)).toBe(text)
  })

  it('keep their place in the text as given', () => {
    const text = '嗯，您鬼性？'
    const source = normalise(text, 'zh-CN')
    const from = source.text.indexOf('贵姓')
    expect(text.slice(...originalSpan(source, from, from + 2))).toBe('鬼性')
  })

  it('are not looked for in what callers and replies of the house say', () => {
    const folder = 'scenarios/sales-hotline/scenarios'
    const text = readdirSync(folder)
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
      .join('')
    const han = (text.match(/[\u4e00-\u9fff，。？！]+/g) ?? []).filter((one) => !/[呃恁]|那个|就是说/.test(one))
    const signs = (one: string) => one.replace(/[，。？！,.?!]/g, '')
    expect(han.filter((one) => signs(heard(one)) !== signs(one))).toEqual([])
  })
})
