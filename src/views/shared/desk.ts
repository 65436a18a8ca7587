import { createContext } from 'svelte'
import type { Desk } from '../../contracts/desk.ts'

/** The desk that `App` was given; every view below it reads it from here. */
export const [useDesk, provideDesk] = createContext<Desk>()
