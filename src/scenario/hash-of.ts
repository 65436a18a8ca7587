import type { Scenario } from '../contracts/scenario.ts'
import { canonical, sha256 } from './hash.ts'

/** SHA-256 (first 16 hex digits) over a compiled scenario without its hash, its recordings and their lengths. */
export function hashOf({ hash: _hash, lines, ...rest }: Scenario): string {
  const words = Object.fromEntries(Object.entries(lines).map(([id, { ms: _ms, audio: _audio, ...line }]) => [id, line]))
  return sha256(canonical({ ...rest, lines: words })).slice(0, 16)
}
