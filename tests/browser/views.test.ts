import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp, picture, type App } from './support/browser.ts'
import { kept, Screens } from './support/pages.ts'

const CALL = 'red-light'
const LOOKS = [
  { locale: 'zh-CN', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { locale: 'zh-CN', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { locale: 'en-GB', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { locale: 'en-GB', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const

let app: App
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

/** What is wrong with the page as it stands: what axe finds, and anything wider than the window. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return over > 0 ? [...found, `${over} px wider than the window`] : found
}

describe.each(LOOKS)('in $locale, $colorScheme, $viewport.width px', (look) => {
  const name = `${look.locale}-${look.colorScheme}-${look.viewport.width}`

  /** Opens a page whose screens are looked at one by one; `leave` fails with all that was found. */
  const walk = async () => {
    const { page, leave } = await app.visit(look)
    const screens = new Screens(page, app.url)
    await screens.injectClock()
    const faults: string[] = []
    const see = async (what: string) => {
      await page.clock.runFor(400) // transitions and late parts
      faults.push(...(await faultsOf(page)).map((fault) => `${what}: ${fault}`))
      await picture(page, `${name}-${what}`)
    }
    const done = async () => {
      expect(faults).toEqual([])
      await leave()
    }
    return { page, screens, see, done }
  }

  it('a guided call and what follows has no fault', async () => {
    const { page, screens, see, done } = await walk()
    await screens.open()
    await screens.button(/^(让电话响起来|Let it ring)/).waitFor()
    await see('first')
    await screens.ring(CALL, 'guided')
    await screens.answerKey.waitFor()
    await see('ringing')
    await screens.pickUp(1)
    const replied = async () => (await screens.replies.count()) > 0
    for (let turn = 0; turn < 2; turn++) {
      await screens.until(replied, 'replies are on offer')
      if (turn === 1) await see('guided')
      await page.keyboard.press('1')
      await page.clock.runFor(500)
    }
    await screens.until(replied, 'replies are on offer')
    await page.keyboard.press('y')
    await see('own-words')
    await page.keyboard.press('Escape')
    await screens.button(/^(等候|Hold)/).click()
    await see('held')
    await screens.button(/^(接回|Resume)/).click()
    await screens.hangUp()
    await see('after')
    await screens.seeResult()
    await page.clock.runFor(3000)
    await see('debrief')
    const receipts = await page.locator('main').innerText()
    expect(receipts).toMatch(/SH-14/)
    expect(receipts, 'an event is told in words').not.toMatch(/\b(agenda|caller|flow|in|line)\.[a-z]/i)
    await page.locator('a[href*="#/fork"]').first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.locator('[role=group] button').first().click()
    await page.clock.runFor(3000)
    await see('fork')
    await done()
  })

  it('a typed call, and an unanswered one, have no fault', async () => {
    const { page, screens, see, done } = await walk()
    await screens.ring(CALL, 'practice')
    await screens.pickUp(1)
    await screens.say(look.locale === 'zh-CN' ? '您好，海棠花园，请问您贵姓？' : '您好，海棠花园。')
    await page.clock.runFor(3000)
    await see('typed')
    await screens.button(/^(离开|Leave)$/).click()
    await see('leaving')
    await screens.button(/^(以后接着打|Go on later)/).click()
    await screens.button(/^(接着打|Resume)/).waitFor()
    await see('unfinished')
    await screens.button(/^(接着打|Resume)/).click()
    await page.getByRole('alertdialog').waitFor()
    await see('paused')
    await screens.ring('nobody-knows', 'exam')
    await page.getByRole('alert').waitFor()
    await see('no-such-call')
    await done()
  })

  it('no page of the desk has a fault', async () => {
    const { page, screens, see, done } = await walk()
    await screens.ring(CALL, 'exam')
    await screens.pickUp(1)
    await see('exam')
    await screens.hangUp()
    await screens.seeResult()
    for (const place of ['', 'lines', 'records', 'settings', 'data', 'manager', 'trainer', 'nowhere']) {
      await screens.open(`#/${place}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await see(place || 'today')
    }
    expect((await kept(page)).attempts).toHaveLength(1)
    await done()
  })
})
