import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApp, picture, type App } from './support/browser.ts'

let app: App
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

describe('the built page', () => {
  it('opens with a heading, no console message, no uncaught error and no request to anywhere else', async () => {
    const { page, leave } = await app.visit()
    await page.goto(app.url, { waitUntil: 'networkidle' })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await picture(page, 'first-page')
    await leave()
  })

  it.each([
    ['zh-CN', /^(让电话响起来)/, 'red-light'],
    ['en-GB', /^(Let it ring)/, 'bus-sunday'],
  ])('lets a newcomer’s first call be one in their own language (%s)', async (locale, ring, scenario) => {
    const { page, leave } = await app.visit({ locale })
    await page.goto(app.url)
    await page.getByRole('button', { name: ring }).click()
    await page.waitForURL((url) => url.hash === `#/ring/${scenario}?mode=guided`)
    await leave()
  })

  it('forbids scripts, styles and frames from anywhere else, in the header and in the page itself', async () => {
    const { page, leave } = await app.visit()
    const reply = await page.goto(app.url)
    const headers = reply?.headers() ?? {}
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['permissions-policy']).toContain('microphone=(self)')
    const meta = page.locator('meta[http-equiv="Content-Security-Policy"]')
    expect(await meta.getAttribute('content')).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
    expect(await reply?.text()).not.toMatch(/<style|\sstyle=/)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.locator('script:not([src]), style, [style]').count()).toBe(0)
    await leave()
  })

  it('comes compressed, and what carries a hash in its name is kept for good', async () => {
    const { page, context, leave } = await app.visit()
    const replies: Record<string, string>[] = []
    context.on('response', (reply) => {
      if (/\/assets\/.*\.(js|css)$/.test(reply.url())) replies.push(reply.headers())
    })
    const first = await page.goto(app.url, { waitUntil: 'networkidle' })
    expect(first?.headers()['content-encoding']).toMatch(/^(br|gzip)$/)
    expect(replies.length).toBeGreaterThan(0)
    for (const headers of replies) expect(headers['cache-control']).toContain('immutable')
    const worthIt = replies.filter((headers) => Number(headers['content-length']) > 512)
    for (const headers of worthIt) expect(headers['content-encoding']).toMatch(/^(br|gzip)$/)
    await leave()
  })

  it('has nothing to say to a path outside of it', async () => {
    const reply = await fetch(`${app.url}..%2fpackage.json`)
    expect(reply.status).toBe(404)
  })
})
