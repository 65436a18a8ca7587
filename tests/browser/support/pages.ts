import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'
import type { Plan, PlanStep } from '../../../src/contracts/scenario.ts'

/** How far the injected clock is moved at once, ms: a person would not notice. */
const STEP_MS = 500

/** The screens of the product as a person meets them, in Chinese, their language where a test does not say otherwise. */
export class Screens {
  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  /** From here on time is what `pass` makes of it, besides its own flow. Before the first `open`. */
  injectClock = () => this.page.clock.install()

  open = (hash = '#/') => this.page.goto(this.url + hash)

  ring = (scenario: string, mode: 'guided' | 'practice' | 'exam') => this.open(`#/ring/${scenario}?mode=${mode}`)

  /** Rings, and picks up as soon as it does; typing is the way to speak. */
  async begin(scenario: string, mode: 'practice' | 'exam') {
    await this.ring(scenario, mode)
    await this.answerKey.click()
    await this.sayBox.waitFor()
  }

  get answerKey(): Locator {
    return this.page.getByRole('button', { name: /^(接起电话|Answer)/ })
  }
  get sayBox(): Locator {
    return this.page.locator('#say')
  }
  get replies(): Locator {
    return this.page.locator('main.answers [role=group] button')
  }
  get types(): Locator {
    return this.page.locator('input[name=type]')
  }
  get percent(): Locator {
    return this.page.locator('.score b')
  }
  get caption(): Locator {
    return this.page.locator('.voice .said')
  }
  button = (name: string | RegExp) => this.page.getByRole('button', { name })

  /** Lets the injected clock run until it holds. */
  async until(holds: () => Promise<boolean>, what: string, atMostMs = 120_000) {
    for (let passed = 0; passed < atMostMs; passed += STEP_MS) {
      if (await holds()) return
      await this.page.clock.runFor(STEP_MS)
    }
    expect.fail(`within ${atMostMs / 1000} s of the call it never came to: ${what}`)
  }

  async pickUp(ring: number) {
    await this.answerKey.waitFor()
    const rung = new RegExp(`(第 ${ring} 声|ring ${ring})`, 'i')
    await this.until(
      async () => rung.test((await this.page.locator('main [role=status]').allInnerTexts()).join()),
      `ring ${ring}`,
    )
    await this.page.clock.runFor(1000)
    await this.page.keyboard.press('Space')
    await this.sayBox.or(this.page.locator('.voice')).first().waitFor()
  }

  /** Types and sends; the words are said as soon as the caller has finished. */
  async say(words: string) {
    await this.page.clock.runFor(STEP_MS)
    if (await this.over()) return
    await this.sayBox.fill(words)
    await this.sayBox.press('Enter')
    const said = async () => (await this.over()) || (await this.sayBox.inputValue()) === ''
    await this.until(said, `the words were said: ${words}`)
  }

  /** Cuts the caller short. */
  async interrupt(words: string) {
    await this.page.clock.runFor(2000)
    await this.sayBox.fill(words)
    await this.sayBox.press('Enter')
    if ((await this.sayBox.inputValue()) !== '') await this.sayBox.press('Enter')
  }

  over = async () => (await this.types.count()) > 0

  async note(fields: Readonly<Record<string, string>>) {
    for (const [id, value] of Object.entries(fields)) {
      await this.page.locator(`#record-${id}`).fill(value)
      await this.page.locator(`#record-${id}`).press('Tab')
    }
  }

  /** Hangs up, twice where the caller is still talking and the first press only asks. */
  async hangUp() {
    await this.page.keyboard.press('Escape')
    const key = this.button(/^(挂机|Hang up)/)
    await key.click()
    if ((await this.page.locator('footer [role=alert]').count()) > 0) await key.click()
    await this.types.first().waitFor()
  }

  async nameType(type: string, sign?: string) {
    await this.page.locator(`input[name=type][value="${type}"]`).check({ force: true })
    if (sign !== undefined) await this.page.locator(`input[name=sign][value="${sign}"]`).first().check({ force: true })
  }

  async seeResult() {
    await this.button(/^(看这通的结果|See the result)/).click()
    await this.percent.waitFor()
  }

  /** Takes one step of a written plan as a typing person would. */
  private async take(step: PlanStep) {
    if ('answer' in step) return this.pickUp(step.answer)
    if ('say' in step) return this.say(step.say)
    if ('interrupt' in step) return this.interrupt(step.interrupt)
    if ('note' in step) return this.note(step.note)
    if ('letThemGo' in step) return this.until(this.over, 'the caller has hung up')
    if ('name' in step) {
      if (!(await this.over())) await this.until(this.over, 'the call has ended')
      return this.nameType(step.name.type, step.name.sign)
    }
    if ('wait' in step) return this.page.clock.runFor(30_000 + step.wait * 1000)
    if ('hangUp' in step) return this.hangUp()
    throw new Error(`a typing person does not ${Object.keys(step).join()}`)
  }

  /** Plays a plan to its result. */
  async play(plan: Pick<Plan, 'steps'>) {
    for (const step of plan.steps) await this.take(step)
    await this.until(this.over, 'the call has ended')
    await this.seeResult()
  }
}

/** What the page keeps, read past the product. */
export async function kept(page: Page) {
  return page.evaluate(async () => {
    const opening = indexedDB.open('third-ring')
    await new Promise((resolve, reject) => Object.assign(opening, { onsuccess: resolve, onerror: reject }))
    const tx = opening.result.transaction(['profiles', 'attempts', 'events'])
    const all = ['profiles', 'attempts', 'events'].map((name) => tx.objectStore(name).getAll())
    await new Promise((resolve) => Object.assign(tx, { oncomplete: resolve }))
    opening.result.close()
    const [profiles, attempts, events] = all.map((one) => one.result as unknown[])
    return { profiles, attempts, events } as {
      profiles: { name: string }[]
      attempts: { attempt: { id: string; status: string; result?: { percent: number; critical: string[] } } }[]
      events: { seq: number; type: string; line?: string }[]
    }
  })
}
