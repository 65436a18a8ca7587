import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp, type App } from './support/browser.ts'
import { kept, Screens } from './support/pages.ts'

const CALL = 'red-light'
const GREETING = '您好，海棠花园，我是小周，请问有什么可以帮您？'

let app: App
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

const visit = async () => {
  const made = await app.visit()
  const screens = new Screens(made.page, app.url)
  await screens.injectClock()
  return { ...made, screens }
}

/** The caller hears a greeting and says what they want, as text on the screen. */
async function talks(screens: Screens) {
  await screens.say(GREETING)
  await screens.until(async () => (await screens.caption.count()) > 0, 'the caller said something')
}

describe('sound', () => {
  it('locked, because nobody has clicked: the ring is seen, says that it is silent, and one click mends it', async () => {
    const { page, screens, leave } = await visit()
    await screens.ring(CALL, 'practice')
    await page.getByText('浏览器还没放行声音').waitFor()
    await screens.until(async () => (await page.locator('main').innerText()).includes('2'), 'the second ring is seen')
    await screens.button('打开声音').click()
    await page.getByText('浏览器还没放行声音').waitFor({ state: 'detached' })
    await leave()
  })

  it('without a device: the call goes on in captions', async () => {
    const { page, screens, leave } = await visit()
    await page.addInitScript(() => Object.assign(globalThis, { AudioContext: undefined }))
    await screens.ring(CALL, 'practice')
    await page.getByText('这台设备放不出声音').waitFor()
    await screens.pickUp(1)
    await talks(screens)
    await leave()
  })

  it('a recording that is missing: in an exam its caption comes back, is logged, and the result says so', async () => {
    const { page, screens, complaints, leave } = await visit()
    await page.route('**/audio/**', (route) => route.fulfill({ status: 404, body: '' }))
    await screens.ring(CALL, 'exam')
    await screens.pickUp(1)
    await screens.say(GREETING)
    await screens.until(async () => (await page.getByText('录音放不出来').count()) > 0, 'captions are back')
    expect(await screens.caption.first().innerText()).toMatch(/[\u4e00-\u9fff]/)
    await screens.hangUp()
    await screens.seeResult()
    await page.getByText('这次考核里字幕回来过').waitFor()
    if (complaints.all.length > 0) complaints.expect(/404/)
    await leave()
  })
})

describe('a device without a microphone', () => {
  const withoutMicrophone = async () => {
    const made = await visit()
    await made.page.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = () => {
        throw new DOMException('no such device', 'NotFoundError')
      }
    })
    return made
  }

  it('is enough to choose replies', async () => {
    const { screens, leave } = await withoutMicrophone()
    await screens.ring(CALL, 'guided')
    await screens.pickUp(1)
    await screens.until(async () => (await screens.replies.count()) > 0, 'replies are offered')
    await leave()
  })

  it.each(['practice', 'exam'] as const)('is enough to type in %s', async (mode) => {
    const { page, screens, leave } = await withoutMicrophone()
    await screens.ring(CALL, mode)
    await screens.pickUp(1)
    await screens.say(GREETING)
    const answered = async () => (await kept(page)).events.some((event) => event.type === 'caller.said')
    await screens.until(answered, 'the caller answered')
    await leave()
  })

  it('is told by the settings that none is needed', async () => {
    const { page, screens, leave } = await withoutMicrophone()
    await screens.open('#/settings')
    await page.getByText('这里从不问您要麦克风').waitFor()
    await leave()
  })
})

describe('keeping', () => {
  it('a browser without storage: says that nothing is kept, and the call works', async () => {
    const { page, screens, leave } = await visit()
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('not in a private window', 'SecurityError')
      }
    })
    await screens.open()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await screens.ring(CALL, 'practice')
    await page.getByText('浏览器不让存').waitFor()
    await screens.pickUp(1)
    await talks(screens)
    await screens.hangUp()
    await screens.seeResult()
    await screens.open('#/records')
    await page.getByText('这个窗口不留记录').waitFor()
    await leave()
  })

  /** Lets every write fail for want of room while `full` is set. */
  const withRoom = (page: Page) =>
    page.addInitScript(() => {
      const disk = { full: false }
      Object.assign(globalThis, { disk })
      for (const name of ['add', 'put'] as const) {
        const write = IDBObjectStore.prototype[name] as (
          this: IDBObjectStore,
          ...rest: unknown[]
        ) => IDBRequest<IDBValidKey>
        IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...rest: unknown[]) {
          if (disk.full) throw new DOMException('no room', 'QuotaExceededError')
          return write.apply(this, rest)
        }
      }
    })
  const setFull = (page: Page, full: boolean) =>
    page.evaluate((now) => Object.assign((globalThis as unknown as { disk: object }).disk, { full: now }), full)

  it('a full device in mid-call: says so, the call goes on, and what waited is stored once there is room', async () => {
    const { page, screens, leave } = await visit()
    await withRoom(page)
    await screens.ring(CALL, 'practice')
    await screens.pickUp(1)
    await setFull(page, true)
    await talks(screens)
    await page.getByText('这台设备存满了，这一步还没存下').waitFor()
    const stored = (await kept(page)).events.length
    await setFull(page, false)
    await screens.say('周日照常开，九点到六点都有人。')
    await page.getByText('这台设备存满了，这一步还没存下').waitFor({ state: 'detached' })
    const { events } = await kept(page)
    expect(events.length).toBeGreaterThan(stored)
    expect(events.map((one) => one.seq)).toEqual(events.map((_, i) => i))
    await leave()
  })

  it('a full device before the call: the phone does not ring, and there is a way to make room', async () => {
    const { page, screens, leave } = await visit()
    await withRoom(page)
    await screens.open()
    await screens.button('让电话响起来').waitFor()
    await setFull(page, true)
    await screens.button('让电话响起来').click()
    await page.getByRole('heading', { name: '这台设备存不下新的通话' }).waitFor()
    await page.getByRole('link', { name: '去腾出空间' }).click()
    await page.getByRole('heading', { name: '记录带走、并进来、删掉' }).waitFor()
    await leave()
  })
})

describe('a call that is not there', () => {
  it('by an unknown name: says so, with a way back', async () => {
    const { page, screens, leave } = await visit()
    await screens.ring('nobody-knows', 'guided')
    await page.getByRole('heading', { name: '找不到这通电话' }).waitFor()
    await page.getByRole('link', { name: '返回' }).click()
    await page.getByRole('heading', { name: '电话一会儿就响，您来接' }).waitFor()
    await leave()
  })

  it('whose file does not arrive: says so and can be tried again', async () => {
    const { page, screens, complaints, leave } = await visit()
    await page.route(`**/${CALL}.json`, (route) => route.abort())
    await screens.ring(CALL, 'guided')
    await page.getByRole('heading', { name: '这通电话没能下载下来' }).waitFor()
    await page.unroute(`**/${CALL}.json`)
    await screens.button('再试一次').click()
    await screens.answerKey.waitFor()
    complaints.expect(/ERR_FAILED/)
    await leave()
  })
})
