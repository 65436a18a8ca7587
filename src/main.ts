import { mount } from 'svelte'
import { browserAudio } from './audio/browser.ts'
import { Shelf } from './session/catalog.ts'
import { browserClock } from './session/clock.ts'
import { DeskSession } from './session/desk.svelte.ts'
import { download } from './session/download.ts'
import { holdAttempt } from './storage/lock.ts'
import { openStore } from './storage/open-store.ts'
import Root from './views/Root.svelte'
import { router } from './views/shared/router.svelte.ts'
import './views/shared/tokens.css'
import './views/shared/base.css'

const shelf = new Shelf('./scenarios/')
const { place } = router
// What a deep link needs is fetched beside the page; where that fails, the desk says so.
if (place.name === 'ring') shelf.expect(place.scenario).catch(() => {})

const desk = new DeskSession({
  clock: browserClock,
  audio: browserAudio({ base: './audio/' }),
  shelf,
  store: openStore,
  newId: () => crypto.randomUUID(),
  download,
  hold: holdAttempt,
})
void desk.open(navigator.language.startsWith('zh') ? 'zh-CN' : 'en')
const target = document.getElementById('app')
if (target) mount(Root, { target, props: { desk } })
