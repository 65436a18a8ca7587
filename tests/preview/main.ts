import { mount } from 'svelte'
import type { Settings } from '../../src/contracts/attempt.ts'
import App from '../../src/views/App.svelte'
import { DESK_PAGES, type LoadPage } from '../../src/views/pages.ts'
import '../../src/views/shared/tokens.css'
import '../../src/views/shared/base.css'
import { FakeDesk } from '../component/support/fake-desk.svelte.ts'
import { states } from './states.ts'

/** The views over a desk of samples, for looking at: `?lang=en&theme=dark&state=newcomer#/records`. Never shipped. */
const query = new URLSearchParams(location.search)
const desk = new FakeDesk()
desk.settings = {
  ...desk.settings,
  interface: query.get('lang') === 'en' ? 'en' : 'zh-CN',
  theme: (query.get('theme') ?? 'light') as Settings['theme'],
}
states[query.get('state') ?? '']?.(desk)

const notHere: LoadPage = () => Promise.reject(new Error('the preview has no running call'))
const pages = { ...DESK_PAGES, ring: notHere, call: notHere, debrief: notHere, fork: notHere }
const target = document.getElementById('app')
if (target) mount(App, { target, props: { desk, pages } })
