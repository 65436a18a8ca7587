import { configure, render, screen } from '@testing-library/svelte'
import axe from 'axe-core'
import { tick } from 'svelte'
import { vi } from 'vitest'
import App from '../../../src/views/App.svelte'
import { DESK_PAGES, type LoadPage } from '../../../src/views/pages.ts'
import { router } from '../../../src/views/shared/router.svelte.ts'
import type { Place } from '../../../src/views/shared/routes.ts'
import { FakeDesk } from './fake-desk.svelte.ts'

// jsdom knows <dialog> but not how to open one.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true
  this.querySelector<HTMLElement>('button, input')?.focus()
}
HTMLDialogElement.prototype.close = function () {
  this.open = false
  this.dispatchEvent(new Event('close'))
}
window.scrollTo = () => {}

// A busy machine may take its time; the pages are fetched before the first test.
vi.setConfig({ testTimeout: 30_000 })
configure({ asyncUtilTimeout: 10_000 })
await Promise.all(Object.values(DESK_PAGES).map((load) => load()))

const elsewhere: LoadPage = () => import('./Elsewhere.svelte')
const pages = { ...DESK_PAGES, ring: elsewhere, call: elsewhere, debrief: elsewhere, fork: elsewhere }

/** Opens the product at a place, on a desk of samples that `change` may alter first. */
export const openAt = async (place: Place, change: (desk: FakeDesk) => void = () => {}): Promise<FakeDesk> => {
  const desk = new FakeDesk()
  change(desk)
  router.go(place, true)
  render(App, { desk, pages })
  await screen.findByRole('heading', { level: 1 })
  await tick()
  return desk
}

/** What axe finds on the page. Contrast and layout are looked at in a real browser. */
export const violations = async (): Promise<string[]> => {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: true } },
  })
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
}
