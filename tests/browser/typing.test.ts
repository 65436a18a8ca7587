import type { CDPSession, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp, type App } from './support/browser.ts'
import { kept, Screens } from './support/pages.ts'

const CALL = 'red-light'

let app: App
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const said = async (page: Page) => (await kept(page)).events.filter((one) => one.type === 'in.say').length

/** Letters of a pinyin input method that are not yet a word. */
const compose = (devtools: CDPSession, letters: string) =>
  devtools.send('Input.imeSetComposition', {
    text: letters,
    selectionStart: letters.length,
    selectionEnd: letters.length,
  })

describe('while an input method composes', () => {
  it('Enter, digits and letters are its own; afterwards Enter says the words', async () => {
    const { page, context, leave } = await app.visit()
    const screens = new Screens(page, app.url)
    const devtools = await context.newCDPSession(page)
    await screens.ring(CALL, 'guided')
    await screens.answerKey.click()
    await screens.replies.first().waitFor()
    await page.keyboard.press('y')
    await screens.sayBox.focus()

    await compose(devtools, 'nihao')
    for (const key of ['1', '2', 'm', 'h', 'Enter']) await page.keyboard.press(key)
    expect(await said(page)).toBe(0)
    expect(await page.getByRole('button', { pressed: true, name: /^(静音|开麦|等候|接回)/ }).count()).toBe(0)

    await screens.sayBox.fill('')
    await compose(devtools, 'nihao')
    await devtools.send('Input.insertText', { text: '你好，海棠花园。' })
    expect(await screens.sayBox.inputValue()).toBe('你好，海棠花园。')
    expect(await said(page)).toBe(0)
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#say')?.value === '')
    await expect.poll(() => said(page)).toBe(1)
    await leave()
  })
})

describe('single keys', () => {
  it('can be switched off: then they need Alt', async () => {
    const { page, leave } = await app.visit()
    const screens = new Screens(page, app.url)
    await screens.ring(CALL, 'guided')
    await screens.answerKey.click()
    await screens.replies.first().waitFor()
    await screens.open('#/settings')
    await page.getByRole('switch', { name: '单键快捷键' }).click()
    await screens.ring(CALL, 'guided')
    await screens.answerKey.click()
    await screens.replies.first().waitFor()
    const before = await said(page)
    for (const key of ['1', 'm', 'h', 'Shift+X']) await page.keyboard.press(key)
    expect(await screens.replies.count()).toBe(3)
    expect(await said(page)).toBe(before)
    await page.keyboard.press('Alt+1')
    await page.waitForFunction(() => document.querySelector('.you') !== null)
    await expect.poll(() => said(page)).toBe(before + 1)
    await leave()
  })
})
