import type { FactKind } from '../../contracts/language.ts'

/** A value found in readable text. */
export interface Value {
  readonly kind: FactKind
  readonly value: string
  readonly from: number
  readonly to: number
}
