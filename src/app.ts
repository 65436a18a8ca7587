import { mount } from 'svelte'
import { browserAudio } from './audio/browser.ts'
import type { Shelf } from './session/catalog.ts'
import { browserClock } from './session/clock.ts'
import { DeskSession, type DeskPorts } from './session/desk.svelte.ts'
import { holdAttempt } from './storage/lock.ts'
import Root from './views/Root.svelte'
import './views/shared/tokens.css'
import './views/shared/base.css'

/** Builds the desk from what has been opened already, and shows it. */
export function start(shelf: Shelf, store: DeskPorts['store']) {
  const desk = new DeskSession({
    clock: browserClock,
    audio: browserAudio({ base: './audio/' }),
    shelf,
    store,
    newId: () => crypto.randomUUID(),
    hold: holdAttempt,
  })
  const look = () => (desk.online = navigator.onLine)
  for (const change of ['online', 'offline']) addEventListener(change, look)
  look()
  void desk.open(navigator.language.startsWith('zh') ? 'zh-CN' : 'en')
  const target = document.getElementById('app')
  if (target) mount(Root, { target, props: { desk } })
}
