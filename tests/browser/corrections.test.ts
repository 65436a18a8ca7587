import { AxeBuilder } from '@axe-core/playwright'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openApp, picture, type App } from './support/browser.ts'
import { kept, Screens } from './support/pages.ts'

let app: App
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

/** The trainee's first words on the tape. */
const firstWords = (page: Page) => page.locator('[aria-label*="您的话"], [aria-label*="Your words"]').first()

const faultsOf = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`)),
    ...(wide > 0 ? [`${wide} px too wide`] : []),
  ]
}

const correctionsIn = (page: Page) =>
  page.evaluate(async () => {
    const opening = indexedDB.open('third-ring')
    await new Promise((resolve, reject) => Object.assign(opening, { onsuccess: resolve, onerror: reject }))
    const all = opening.result.transaction('corrections').objectStore('corrections').getAll()
    await new Promise((resolve) => Object.assign(all, { onsuccess: resolve }))
    opening.result.close()
    return all.result as { behaviour: string; shown: boolean; by: { role: string } }[]
  })

it('a trainee says what was meant, a trainer corrects a label: kept, scored, shown, exported, deleted', async () => {
  const { page, leave } = await app.visit()
  const screens = new Screens(page, app.url)
  await screens.injectClock()
  await screens.ring('red-light', 'practice')
  await screens.play({ steps: [{ answer: 1 }, { say: '您好，海棠花园，请问您贵姓？' }, { hangUp: true }] })
  await page.clock.runFor(3000)
  const before = Number(await screens.percent.innerText())
  const events = (await kept(page)).events

  await firstWords(page).click()
  await screens.button('“询问称呼”不是我的意思').click()
  await page.getByText('学员说：不是这个意思').waitFor()
  expect(Number(await screens.percent.innerText())).toBe(before)

  await page.getByRole('radio', { name: '讲师' }).first().click()
  await page
    .getByRole('heading', { name: '学员的通话' })
    .or(page.getByRole('button', { name: '导出更正' }))
    .first()
    .waitFor()
  expect(await faultsOf(page)).toEqual([])
  await picture(page, 'corrections-trainer', true)
  await page.locator('button.toggle').first().click()
  await page.getByRole('link', { name: '打开复盘' }).click()
  await screens.percent.waitFor()
  await page.clock.runFor(3000)
  await firstWords(page).click()
  await page.getByText('学员说：不是这个意思').waitFor()
  await page.getByLabel('为什么（可以不写）').fill('<b>没问</b>')
  await page.getByLabel('漏认了').selectOption('thank')
  await screens.button('补上').click()
  await screens.button('去掉“询问称呼”').focus()
  await page.keyboard.press('Enter')
  await page.getByText('说过 3 次').waitFor()
  await page.getByText(/更正后的分/).waitFor()
  await page.clock.runFor(3000)
  const after = Number(await screens.percent.innerText())
  expect(after).not.toBe(before)

  await page.reload()
  await screens.percent.waitFor()
  await page.clock.runFor(3000)
  expect(Number(await screens.percent.innerText())).toBe(after)
  await page.getByText(`原来 ${before} 分`).waitFor()
  expect((await kept(page)).events).toEqual(events)
  await firstWords(page).click()
  await page.getByText('说过 3 次').click()
  await page.getByText('<b>没问</b>').waitFor()
  for (const [width, scheme] of [
    [360, 'dark'],
    [1440, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: scheme })
    await page.clock.runFor(400)
    expect(await faultsOf(page)).toEqual([])
    await picture(page, `corrections-debrief-${width}-${scheme}`, true)
  }

  await screens.open('#/trainer')
  const save = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), screens.button(name).click()])
    return JSON.parse(await readFile(await download.path(), 'utf8')) as { lang: string; labels: unknown }
  }
  const complete = await save('导出更正')
  expect(complete.lang).toBe('zh-CN')
  expect(complete.labels).toContain('thank')
  expect(complete.labels).not.toContain('ask_name')
  expect((await save('导出学员说的意思')).labels).toEqual({ ask_name: false })
  await screens.open('#/manager')
  await page.getByText(`更正过，原来 ${before} 分`).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await picture(page, 'corrections-manager')

  await screens.open('#/data')
  await page.getByLabel(/^写上“没填名字”再删/).fill('没填名字')
  expect(await correctionsIn(page)).toHaveLength(3)
  await screens.button(/^删掉 1 通/).click()
  await page.getByRole('heading', { name: '电话一会儿就响，您来接' }).waitFor()
  expect(await correctionsIn(page)).toEqual([])
  await leave()
})
