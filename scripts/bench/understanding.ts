import { join } from 'node:path'
import type { Language } from '../../src/contracts/language.ts'
import { understand } from '../../src/language/understand.ts'
import type { Finds } from '../lib/evaluate.ts'
import { readLabelled, type Labelled } from '../lib/labelled.ts'
import { trainPeer } from '../lib/peer.ts'
import { ROOT } from '../lib/run.mjs'
import { SHORT } from '../train/authors.ts'
import { median, percentile, type Measures } from './measure.ts'

const TIMES = 9
/** µs, the median of what people say. */
const MEDIAN = 300
const LENGTHS = [1_000, 4_000, 20_000] as const
/** By so much may a length cost more than its share, for what a machine does besides. */
const SLACK = 1.25

const labelled = (name: string, language: Language) =>
  readLabelled(join(ROOT, 'tests', 'language', `${name}-${SHORT[language]}.jsonl`))

function usOf(finds: Finds, text: string, { lang, context }: Labelled): number {
  const from = performance.now()
  finds(text, { language: lang, before: context })
  return (performance.now() - from) * 1000
}

const timesOf = (finds: Finds, text: string, row: Labelled) =>
  Array.from({ length: TIMES }, () => usOf(finds, text, row))

/** Reading what people say, beside nlp.js taught from the development data: both read each line in turn, again and again. */
function utterances(language: Language): Measures {
  const learnt = labelled('dev', language)
  const rows = [...learnt, ...labelled('fresh', language)]
  const peer = trainPeer(learnt)
  const rounds = Array.from({ length: TIMES + 1 }, () =>
    rows.map((row) => ({ ours: usOf(understand, row.text, row), theirs: usOf(peer, row.text, row) })),
  )
  const warm = rounds.slice(1)
  const ours = rows.map((_, at) => median(warm.map((round) => round[at]?.ours ?? Number.NaN)))
  const theirs = rows.map((_, at) => median(warm.map((round) => round[at]?.theirs ?? Number.NaN)))
  const beside = (share: number) => {
    const [value, peer] = [percentile(ours, share), percentile(theirs, share)]
    return { value, unit: 'µs', peer, ratio: value / peer } as const
  }
  const name = `understand-${SHORT[language]}`
  return { [`${name}-p50`]: { ...beside(0.5), limit: MEDIAN }, [`${name}-p95`]: beside(0.95) }
}

/** What a paste costs, as a multiple of one of 1,000 characters. */
function growth(language: Language): Measures {
  const rows = labelled('dev', language)
  const [row] = rows
  if (!row) throw new Error(`no development data in ${language}`)
  const words = rows.map(({ text }) => text).join(' ')
  const paste = (length: number) => words.repeat(Math.ceil(length / words.length)).slice(0, length)
  const costs = LENGTHS.map((length) => Math.min(...timesOf(understand, paste(length), row)))
  const [shortest, ...longer] = LENGTHS.map((length, at) => ({ length, us: costs[at] ?? Number.NaN }))
  return Object.fromEntries(
    longer.map(({ length, us }) => [
      `understand-${SHORT[language]}-${length}`,
      { value: us / (shortest?.us ?? Number.NaN), unit: '×', limit: (length / LENGTHS[0]) * SLACK },
    ]),
  )
}

/** Time to read what people say, and how it grows with the length, in one language. */
export const benchUnderstanding = (language: Language): Measures => ({ ...utterances(language), ...growth(language) })
