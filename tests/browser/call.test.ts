import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadScenarios } from '../../scripts/lib/load-scenarios.ts'
import { playPlan } from '../../scripts/scenario/play.ts'
import type { Plan } from '../../src/contracts/scenario.ts'
import { openApp, type App, type Visit } from './support/browser.ts'
import { kept, Screens } from './support/pages.ts'

const CALL = 'red-light'
const loaded = loadScenarios()
const planOf = (id: string) => {
  const plan = loaded.find(CALL).plans.find((one) => one.id === id)
  if (!plan) throw new Error(`${CALL} has no plan ${id}`)
  return plan
}
const percentOf = (plan: Plan) => playPlan(loaded, CALL, plan).card.percent

/** Curses at a caller who has only asked the way, until he has had enough. */
const RUDE: Plan = {
  id: 'rude',
  scenario: CALL,
  title: 'rude',
  steps: [
    { answer: 2 },
    { say: '喂，干嘛？' },
    { say: '你烦不烦，有完没完。' },
    { say: '你是不是听不懂人话，烦死了。' },
    { say: '少啰嗦，爱来不来。' },
    { letThemGo: true },
    { name: { type: 'simple-info-seeker' } },
  ],
}

let app: App
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const visit = async (): Promise<Visit & { screens: Screens }> => {
  const made = await app.visit()
  return { ...made, screens: new Screens(made.page, app.url) }
}

/** Lengths of all decoded sound that was begun, ms; the ring lasts one second. */
async function recordings(page: Page): Promise<() => Promise<readonly number[]>> {
  await page.addInitScript(() => {
    const begun: number[] = []
    const start = AudioBufferSourceNode.prototype.start as (this: AudioBufferSourceNode, ...rest: unknown[]) => void
    AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, ...rest: unknown[]) {
      if (this.context.state === 'running') begun.push((this.buffer?.duration ?? 0) * 1000)
      start.apply(this, rest)
    }
    Object.assign(globalThis, { begun })
  })
  return () => page.evaluate(() => (globalThis as unknown as { begun: number[] }).begun)
}

describe('a newcomer', () => {
  it('is on a call within three clicks, in real time, and hears the ring before', async () => {
    const { page, screens, leave } = await visit()
    const heard = await recordings(page)
    await screens.open()
    await screens.button('让电话响起来').click()
    await screens.answerKey.click()
    await screens.replies.first().waitFor()
    expect(await screens.replies.count()).toBe(3)
    await screens.replies.first().click()
    await page.waitForFunction(() => document.querySelector('.voice .said')?.textContent?.includes('……') === false)
    const { profiles, attempts } = await kept(page)
    expect(profiles.map((one) => one.name)).toEqual([''])
    expect(attempts.map((one) => one.attempt.status)).toEqual(['running'])
    const lasting = (await heard()).map((ms) => Math.round(ms / 100))
    const [first] = loaded.houses[0]?.scenarios ?? []
    const said = (await kept(page)).events.find((one) => one.type === 'caller.said')
    const line = first?.scenario.lines[said?.line ?? '']
    if (line?.audio !== undefined) expect(lasting).toContain(Math.round(line.ms / 100))
    expect(lasting).toContain(10)
    await leave()
  })
})

describe('a call by typing', () => {
  it('answered on the second ring, handled as the model run, ends as the caller likes and scores what the model scores', async () => {
    const { page, screens, leave } = await visit()
    await screens.injectClock()
    await screens.ring(CALL, 'practice')
    const model = planOf('model')
    await screens.play(model)
    expect(Number(await screens.percent.innerText())).toBe(percentOf(model))
    expect(await page.getByText('对方先放下').count()).toBeGreaterThan(0)
    const { attempts } = await kept(page)
    expect(attempts[0]?.attempt.result?.critical).toEqual([])
    await leave()
  })

  it('done rudely, fails with the critical error named', async () => {
    const { page, screens, leave } = await visit()
    await screens.injectClock()
    await screens.ring(CALL, 'practice')
    await screens.play(RUDE)
    const played = playPlan(loaded, CALL, RUDE).card
    expect(played.critical.length).toBeGreaterThan(0)
    await page.getByText('有致命错误').first().waitFor()
    const { attempts } = await kept(page)
    expect(attempts[0]?.attempt.result?.critical).toEqual(played.critical.map((one) => one.id))
    await leave()
  })
})

describe('a call that broke off', () => {
  it('is there after the page was killed, with the same events, and goes on', async () => {
    const { page, context, screens, leave } = await visit()
    await screens.injectClock()
    await screens.ring(CALL, 'practice')
    await screens.pickUp(1)
    await screens.say('您好，海棠花园，请问有什么可以帮您？')
    await page.clock.runFor(2000)
    const before = await kept(page)
    await page.close({ runBeforeUnload: false })

    const again = await context.newPage()
    const back = new Screens(again, app.url)
    await back.injectClock()
    await back.open()
    await back.button('接着打').click()
    await again.getByRole('alertdialog').getByRole('button', { name: '接着打' }).click()
    await back.say('周日照常开，九点到六点都有人。')
    const after = await kept(again)
    expect(after.events.slice(0, before.events.length)).toEqual(before.events)
    expect(after.events.map((one) => one.seq)).toEqual(after.events.map((_, i) => i))
    expect(after.attempts).toHaveLength(1)
    await leave()
  })

  it('comes back by itself when the page is reloaded', async () => {
    const { page, screens, leave } = await visit()
    await screens.begin(CALL, 'practice')
    await page.reload()
    const goOn = page.getByRole('alertdialog').getByRole('button', { name: '接着打' })
    await goOn.waitFor()
    expect(await goOn.evaluate((key) => key === document.activeElement)).toBe(true)
    await page.keyboard.press('h')
    await page.keyboard.press('Shift+X')
    await goOn.focus()
    await page.keyboard.press('Enter')
    expect((await kept(page)).events.map((one) => one.type)).not.toContain('in.hold')
    await screens.sayBox.waitFor()
    expect((await kept(page)).attempts).toHaveLength(1)
    await leave()
  })

  it('stays in its tab: another tab says where it is', async () => {
    const { context, screens, leave } = await visit()
    await screens.begin(CALL, 'practice')
    const second = await context.newPage()
    const there = new Screens(second, app.url)
    await there.open()
    await there.button('接着打').click()
    await second.getByRole('heading', { name: '这通电话正在另一个标签页里打' }).waitFor()
    await leave()
  })
})

describe('an exam', () => {
  it('left on purpose is filed as not finished: it cannot be gone on with and has no score', async () => {
    const { page, screens, leave } = await visit()
    await screens.begin(CALL, 'exam')
    await screens.button('离开').click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('button', { name: '以后接着打' }).count()).toBe(0)
    await dialog.getByRole('button', { name: '离开，记成没打完' }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect((await kept(page)).attempts.map((one) => one.attempt.status)).toEqual(['abandoned'])
    expect(await screens.button('接着打').count()).toBe(0)
    await screens.open('#/records')
    await page.getByRole('link', { name: /没打完/ }).click()
    await page.getByRole('heading', { level: 1, name: '这通没打完，不算成绩' }).waitFor()
    expect(await screens.percent.count()).toBe(0)
    await leave()
  })

  it('cut short by a reload can be gone on with', async () => {
    const { page, screens, leave } = await visit()
    await screens.begin(CALL, 'exam')
    await page.reload()
    await page.getByRole('alertdialog').getByRole('button', { name: '接着打' }).click()
    await screens.sayBox.waitFor()
    expect((await kept(page)).attempts.map((one) => one.attempt.status)).toEqual(['running'])
    await leave()
  })
})

describe('records in a file', () => {
  it('go out, are deleted with the profile, come back; a hostile file changes nothing and says what and where', async () => {
    const { page, screens, leave } = await visit()
    await screens.injectClock()
    await screens.ring(CALL, 'practice')
    await screens.play({ steps: [{ answer: 1 }, { hangUp: true }] })
    const before = await kept(page)

    await screens.open('#/data')
    const [download] = await Promise.all([page.waitForEvent('download'), screens.button('存成文件').click()])
    const bytes = await readFile(await download.path())
    await page.getByLabel(/^写上“没填名字”再删/).fill('没填名字')
    await screens.button(/^删掉 1 通/).click()
    await page.getByRole('heading', { name: '电话一会儿就响，您来接' }).waitFor()
    expect((await kept(page)).events).toEqual([])

    await screens.open('#/data')
    const put = (name: string, buffer: Buffer) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer })
    const hostile = bytes.toString().replace('"role":"trainee"', '"role":"<img src=x onerror=alert(1)>"')
    expect(hostile).not.toBe(bytes.toString())
    await put('hostile.ring', Buffer.from(hostile))
    await page.getByRole('alert').getByText('一项都没有并进来').waitFor()
    expect(await page.getByRole('table').innerText()).toMatch(/profiles\[0\]\.role/)
    expect((await kept(page)).profiles).toEqual([])

    await put('mine.ring', bytes)
    await screens.button(/^并进来 1 通/).click()
    await page.getByText('原来有的没有动').waitFor()
    expect(await kept(page)).toEqual(before)
    await leave()
  })
})
