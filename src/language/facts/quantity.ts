/** A number found in readable text, before anything is known about what it counts. */
export interface Quantity {
  readonly value: number
  readonly from: number
  readonly to: number
  /** Read out digit by digit, or written as bare digits: the digits as they stand, leading zeros kept. */
  readonly digits?: string
  /** Said as "fifteenth": counts only where it numbers a floor. */
  readonly ordinal?: boolean
}

/** A value as a fact carries it: no exponent, no trailing zeros, at most two decimals. */
export const plain = (value: number): string => String(Math.round(value * 100) / 100)
