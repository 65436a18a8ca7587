import * as v from 'valibot'
import type { FaultPhrase } from '../../contracts/desk.ts'
import {
  BEHAVIOURS,
  LANGUAGES,
  PART_ROLES,
  type Bilingual,
  type FoundBehaviour,
  type Part,
  type Span,
} from '../../contracts/language.ts'
import { TEXT_MAX } from '../limits.ts'
import { exactly } from './exactly.ts'

/** What a pattern asks for, as a phrase of the interface; the message of its finding. */
export const asks = (phrase: FaultPhrase): FaultPhrase => phrase

export const text = v.pipe(v.string(), v.maxLength(TEXT_MAX))
export const short = v.pipe(v.string(), v.maxLength(200))
/** Id of authored content: letters of any script, digits and `. _ : -`. */
export const id = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._:-]{0,119}$/u, asks('id')))
/** Id made by the app for a profile or an attempt. */
export const key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, asks('key')))
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, asks('hash')))
export const flag = v.boolean()
export const number = v.pipe(v.number(), v.finite())
export const whole = v.pipe(v.number(), v.safeInteger())
/** A number of things: whole, not negative. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** A length of time or a size: finite, not negative. */
export const amount = v.pipe(v.number(), v.finite(), v.minValue(0))
/** Wall clock, ms since the epoch. */
export const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8.64e15))

export const list = <S extends v.GenericSchema>(item: S, most = 1000) => v.pipe(v.array(item), v.maxLength(most))
export const ids = list(id)
export const words = list(list(short))
export const byId = <S extends v.GenericSchema>(value: S) => v.record(id, value)
export const maybe = v.exactOptional
export const fields = v.strictObject

export const language = v.picklist(LANGUAGES)
export const behaviour = v.picklist(BEHAVIOURS)
export const bilingual = exactly<Bilingual>()(fields({ 'zh-CN': text, en: text }))
export const perLanguage = <S extends v.GenericSchema>(value: S) => fields({ 'zh-CN': value, en: value })

export const span = exactly<Span>()(v.strictTuple([count, count]))
const part = exactly<Part>()(fields({ role: v.picklist(PART_ROLES), span, value: maybe(short) }))
export const foundBehaviour = exactly<FoundBehaviour>()(
  fields({
    id: behaviour,
    confidence: v.pipe(number, v.minValue(0), v.maxValue(1)),
    spans: list(span),
    parts: maybe(list(part)),
  }),
)
