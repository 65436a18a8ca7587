import type { Catalog, House } from '../contracts/catalog.ts'
import type { Scenario } from '../contracts/scenario.ts'

/** Compiled houses and scenarios, fetched from beside the script and kept for the visit. */
export class Shelf {
  private readonly fetched = new Map<string, Promise<unknown>>()

  constructor(
    private readonly base: string,
    private readonly fetchJson: (url: string) => Promise<unknown> = fetchFrom,
  ) {}

  catalog = () => this.get<Catalog>('index.json')
  house = (standard: string) => this.get<House>(`${standard}/house.json`)
  scenario = (standard: string, id: string) => this.get<Scenario>(`${standard}/${id}.json`)

  /** Fetches a scenario and its house ahead of being asked for them. */
  async expect(id: string) {
    const entry = (await this.catalog()).scenarios.find((one) => one.id === id)
    if (entry) await Promise.all([this.house(entry.standard), this.scenario(entry.standard, id)])
  }

  private get<T>(path: string): Promise<T> {
    const known = this.fetched.get(path) as Promise<T> | undefined
    if (known) return known
    const coming = this.fetchJson(this.base + path) as Promise<T>
    this.fetched.set(path, coming)
    coming.catch(() => this.fetched.delete(path))
    return coming
  }
}

async function fetchFrom(url: string): Promise<unknown> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return answer.json()
}
