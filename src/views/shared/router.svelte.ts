import { hrefOf, readHash, type Place } from './routes.ts'

/** Where the product stands. The address bar is the truth; `go` writes it and everything else follows. */
class Router {
  #place = $state.raw<Place>(readHash(location.hash))
  /** Whether anybody has moved since the page was opened: only then the heading takes the focus. */
  moved = $state(false)

  constructor() {
    addEventListener('hashchange', () => this.#follow())
  }

  get place(): Place {
    return this.#place
  }

  /** `replace`: the place left behind is not worth going back to (the ring, once answered). */
  go(place: Place, replace = false): void {
    if (replace) {
      history.replaceState(null, '', hrefOf(place))
      this.#follow()
    } else location.hash = hrefOf(place)
  }

  #follow(): void {
    this.#place = readHash(location.hash)
    this.moved = true
  }
}
export const router = new Router()
