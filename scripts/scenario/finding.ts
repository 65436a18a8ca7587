import type { Diagnostic } from '../../src/contracts/diagnostics.ts'

/** One finding as people read it: where, what, and what to do. */
export function findingText({
  file,
  line,
  column,
  code,
  severity,
  path,
  message,
  expected,
  got,
  fix,
}: Diagnostic): string {
  const facts = [expected ? `expected ${expected}` : '', got ? `got ${got}` : ''].filter(Boolean).join(', ')
  return `${file}:${line}:${column} ${severity} ${code} ${path ? `${path}: ` : ''}${message}${facts ? ` (${facts})` : ''}${fix ? `\n    ${fix}` : ''}`
}
