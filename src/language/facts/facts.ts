import type { FoundFact, Language } from '../../contracts/language.ts'
import type { Readable } from '../text/original.ts'
export const factsOf = (_source: Readable, _language: Language): FoundFact[] => []
