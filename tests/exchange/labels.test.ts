import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readLabelled } from '../../scripts/lib/labelled.ts'
import { labelLines } from '../../src/exchange/labels.ts'
import { correction, file, SAID, wholeLog } from '../storage/samples.ts'

const HOSTILE = '<script>"\n\u2028'
const trainee = { by: { name: '周婷', role: 'trainee' as const } }
const events = wholeLog.map((event) =>
  event.type === 'in.say' && event.seq === SAID
    ? { ...event, input: { ...event.input, heard: { ...event.input.heard, text: HOSTILE } } }
    : event,
)
const corrected = {
  ...file(),
  events,
  corrections: [
    correction('c1'),
    correction('c2', { behaviour: 'thank', shown: true }),
    correction('c3', { ...trainee, behaviour: 'ask_name' }),
    correction('c4', { ...trainee, behaviour: 'goodbye', shown: true }),
    correction('c5', { ...trainee, behaviour: 'greet', shown: true }),
  ],
}

/** The lines as the evaluation reads them. */
function evaluated(lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'labels-'))
  try {
    writeFileSync(join(folder, 'file.jsonl'), lines.map((line) => `${line}\n`).join(''))
    return readLabelled(join(folder, 'file.jsonl'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

it('writes what trainers corrected as complete labels that the evaluation reads', () => {
  const [row, ...more] = evaluated(labelLines(corrected, 'corrected'))
  expect(more).toEqual([])
  expect(row).toMatchObject({ id: `a1.${SAID}`, lang: 'en', text: HOSTILE })
  const before = events.slice(0, SAID).filter((event) => event.type === 'caller.said')
  expect(row?.context).toBe(before.at(-1)?.text ?? '')
  expect(row?.judged.size).toBe(46)
  expect([...(row?.judged ?? [])].filter(([, shown]) => shown).map(([id]) => id)).toEqual(['ask_name', 'thank'])
})

it('writes what trainees meant as partial labels: only where it differs from what was found', () => {
  const rows = evaluated(labelLines(corrected, 'meant'))
  expect(rows.map((row) => Object.fromEntries(row.judged))).toEqual([{ ask_name: false, goodbye: true }])
})

it('writes nothing of an attempt about which nobody said anything', () => {
  expect(labelLines(file(), 'corrected')).toEqual([])
  expect(labelLines(file(), 'meant')).toEqual([])
})
