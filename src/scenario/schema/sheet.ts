import * as v from 'valibot'
import { FACT_KINDS } from '../../contracts/language.ts'
import { both, groups, id, text, words } from './parts.ts'

export const fact = v.strictObject({
  id,
  topic: both,
  title: both,
  show: both,
  say: both,
  kind: v.picklist(FACT_KINDS),
  values: v.array(text),
  words: groups,
  wrongWords: words,
})

export const sheetFile = v.strictObject({ facts: v.array(fact) })
export type SheetFile = v.InferOutput<typeof sheetFile>
