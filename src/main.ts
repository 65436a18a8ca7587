import { Shelf } from './session/catalog.ts'
import { openStore } from './storage/open-store.ts'
import { readHash } from './views/shared/routes.ts'

// The small beginning: what a ring waits for is on its way while the app itself is still being fetched.
const shelf = new Shelf('./scenarios/')
const place = readHash(location.hash)
shelf.catalog().catch(() => {})
if (place.name === 'ring') shelf.expect(place.scenario).catch(() => {})
const store = openStore()
store.catch(() => {})
void import('./app.ts').then(({ start }) => start(shelf, () => store))
