import type { FoundBehaviour, Language, Span, Understand, UtteranceContext } from '../contracts/language.ts'
// In this order in the built file too: what is alike stands close together, which makes it 2 KB smaller.
import { EN_MODEL } from './model/en.ts'
import { gramsOf } from './model/grams.ts'
import { judge } from './model/judge.ts'
import { gramAt, unpack, type Model } from './model/packed.ts'
import { ZH_MODEL } from './model/zh.ts'
import { ASKING, derive } from './rules/derive.ts'
import { clausesAt, findAll, type Evidence, type Reading } from './rules/find.ts'
import { settle, withCompany } from './rules/settle.ts'
import { EN_DERIVATION } from './en/derivation.ts'
import { EN_PATTERNS } from './en/patterns.ts'
import { ZH_DERIVATION } from './zh/derivation.ts'
import { ZH_PATTERNS } from './zh/patterns.ts'
import { factsOf, valuesOf } from './facts/facts.ts'
import { partsOf } from './parts/parts.ts'
import { houseEvidence } from './house.ts'
import { clausesOf } from './text/clauses.ts'
import { isSpeech } from './text/speech.ts'
import { normalise } from './text/normalise.ts'
import { originalSpan, type Readable } from './text/original.ts'

const LANGUAGES = {
  'zh-CN': { patterns: ZH_PATTERNS, derivation: ZH_DERIVATION, packed: ZH_MODEL },
  en: { patterns: EN_PATTERNS, derivation: EN_DERIVATION, packed: EN_MODEL },
} as const

const models = new Map<Language, Model>()

/** A language's trained judgement, unpacked once. */
function modelOf(language: Language): Model {
  const model = models.get(language) ?? unpack(LANGUAGES[language].packed)
  models.set(language, model)
  return model
}

/** Longer pastes are read up to here: nine minutes of speech. */
const LONGEST = 2000

/** Stands for a caller's line in mid-call that is not known: nothing that callers say is like it. */
const UNKNOWN_LINE = '-'.repeat(40)

/** The caller's line before, readable; nothing precedes an opening. */
function callerWords({ before, language, opening }: UtteranceContext): string {
  if (opening === true) return ''
  const words = normalise(before, language).text.trim()
  return words === '' && opening === false ? UNKNOWN_LINE : words
}

function behaviourOf(id: FoundBehaviour['id'], evidence: readonly Evidence[], source: Readable): FoundBehaviour {
  const spans = new Map<string, Span>()
  for (const { from, to } of evidence) {
    const span = originalSpan(source, from, to)
    spans.set(span.join(), span)
  }
  const confidence = Math.max(...evidence.map((one) => one.confidence))
  return { id, confidence, spans: [...spans.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]) }
}

function grouped(evidence: readonly Evidence[], source: Readable): FoundBehaviour[] {
  const byId = new Map<FoundBehaviour['id'], Evidence[]>()
  for (const one of evidence) byId.set(one.id, [...(byId.get(one.id) ?? []), one])
  return [...byId].map(([id, own]) => behaviourOf(id, own, source))
}

/** A question of which no word shows a behaviour that may be put as one. */
function hasUnreadQuestion({ clauses }: Reading, standing: readonly Evidence[]): boolean {
  const asking = standing.filter(({ id }) => ASKING.includes(id))
  const read = new Set(asking.flatMap(({ from, to }) => clausesAt(clauses, from, to)))
  return clauses.some((clause) => clause.asks && !read.has(clause))
}

/** The text made readable and divided, with the caller's line before. */
export function readingOf(text: string, context: UtteranceContext): Reading & { readonly source: Readable } {
  const source = normalise(text.slice(0, LONGEST), context.language)
  return { source, text: source.text, clauses: clausesOf(source.text, context.language), before: callerWords(context) }
}

/** What the patterns find in an utterance, before it is judged. */
export function patternsFind(reading: Reading, context: UtteranceContext): Evidence[] {
  const { patterns, derivation } = LANGUAGES[context.language]
  const found = [...findAll(patterns, reading), ...houseEvidence(reading, context)]
  return settle(derive(derivation, found, reading), reading)
}

/** What the trained judgement makes of an utterance, with what the patterns found among its grounds. */
function judged(reading: Reading, found: readonly Evidence[], language: Language): Evidence[] {
  const model = modelOf(language)
  const grams = gramsOf(reading, language, new Set(found.map((one) => one.id)), (key) => gramAt(model, key))
  return judge(model, grams, found, reading)
}

/**
 * Reads one utterance: what it does, which values it names, whether it could be read at all. Pure, deterministic,
 * linear in the length of `text`, of which at most the first 2000 characters are read. Spans are UTF-16 offsets into `text` as given.
 * Patterns find what they know; what many people's utterances taught decides, with that among its grounds.
 */
export const understand: Understand = (text, context) => {
  const { source, ...reading } = readingOf(text, context)
  const found = patternsFind(reading, context)
  const speech = isSpeech(source.text, context.language)
  const standing = speech || found.length > 0 ? withCompany(judged(reading, found, context.language), reading) : []
  const values = valuesOf(source.text, context.language, context.today)
  const behaviours = grouped(standing, source).map((one) => ({
    ...one,
    ...partsOf(one.id, { standing, reading, source, values, context }),
  }))
  const facts = factsOf(source, values)
  return {
    behaviours,
    facts,
    understood: behaviours.length > 0 || facts.length > 0 || speech,
    ...(hasUnreadQuestion(reading, standing) ? { unreadQuestion: true as const } : {}),
  }
}
