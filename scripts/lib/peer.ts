// nlp.js, taught from the same kind of file as our own judgement, to be held beside it.
import { NormalizerEn, StemmerEn, TokenizerEn } from '@nlpjs/lang-en-min'
import { NormalizerZh, StemmerZh } from '@nlpjs/lang-zh'
import { NeuralNetwork } from '@nlpjs/neural'
import { BEHAVIOURS, type Behaviour, type Language } from '../../src/contracts/language.ts'
import { cutsOf } from '../train/learn.ts'
import type { Finds } from './evaluate.ts'
import type { Labelled } from './labelled.ts'

/** For the thresholds, one line in so many is held back at a time. */
const FOLDS = 3

type Features = Readonly<Record<string, number>>

/** What nlp.js makes of a text before its network sees it: normalised, divided into words, stemmed. */
const FEATURES_OF: Readonly<Record<Language, () => (text: string) => Features>> = {
  'zh-CN': () => {
    const normalizer = new NormalizerZh()
    const stemmer = new StemmerZh()
    silently(() => stemmer.dictionary.start())
    return (text) => features(stemmer.processText(normalizer.normalize(text)))
  },
  en: () => {
    const normalizer = new NormalizerEn()
    const tokenizer = new TokenizerEn()
    const stemmer = new StemmerEn()
    return (text) => features(stemmer.stem(tokenizer.innerTokenize(normalizer.normalize(text))))
  },
}

const features = (words: readonly string[]): Features => Object.fromEntries(words.map((word) => [word, 1]))

/** nlp.js says on standard output that it compiles its dictionary; that is ours. */
function silently(work: () => void) {
  const { log } = console
  console.log = () => {}
  try {
    work()
  } finally {
    console.log = log
  }
}

interface Lesson {
  readonly input: Features
  /** By behaviour. */
  readonly shown: readonly boolean[]
}

/** An intent a behaviour: the network learns each apart, and an utterance may show several. Gives scores by behaviour. */
function learn(lessons: readonly Lesson[]): (input: Features) => number[] {
  const network = new NeuralNetwork({ log: false })
  network.train(
    lessons.map(({ input, shown }) => ({
      input,
      output: Object.fromEntries(BEHAVIOURS.filter((_, at) => shown[at]).map((id) => [id, 1])),
    })),
  )
  return (input) => {
    const scores = network.run(input)
    return BEHAVIOURS.map((id) => scores?.[id] ?? 0)
  }
}

/** Scores of every lesson by a network that did not learn from it. */
function crossScores(lessons: readonly Lesson[]): number[][] {
  const scores: number[][] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const scoresOf = learn(lessons.filter((_, row) => row % FOLDS !== fold))
    lessons.forEach(({ input }, row) => {
      if (row % FOLDS === fold) scores[row] = scoresOf(input)
    })
  }
  return scores
}

/**
 * Trains nlp.js on utterances of one language, its network and settings as they come; a behaviour that a line was not
 * judged for counts as not shown. Thresholds, one a behaviour, are tuned by cross-validation on the same lines, as ours
 * are. Reading a text is normalising, dividing, stemming and the network, without what else nlp.js would do by default.
 */
function trainLanguage(rows: readonly Labelled[], language: Language): (text: string) => Behaviour[] {
  const featuresOf = FEATURES_OF[language]()
  const lessons = rows.map(({ text, judged }): Lesson => {
    return { input: featuresOf(text), shown: BEHAVIOURS.map((id) => judged.get(id) === true) }
  })
  const cuts = cutsOf(crossScores(lessons), lessons).map((cut) => Math.max(0, cut))
  const scoresOf = learn(lessons)
  return (text) => {
    const scores = scoresOf(featuresOf(text))
    return BEHAVIOURS.filter((_, at) => (scores[at] as number) > (cuts[at] as number))
  }
}

/** Trains nlp.js on labelled utterances, each language on its own; `tell` hears what takes long. */
export function trainPeer(rows: readonly Labelled[], tell: (what: string) => void = () => {}): Finds {
  const readers = new Map<Language, (text: string) => Behaviour[]>()
  for (const language of new Set(rows.map((row) => row.lang))) {
    const own = rows.filter((row) => row.lang === language)
    tell(`nlp.js learns from ${own.length} utterances (${language})`)
    readers.set(language, trainLanguage(own, language))
  }
  return (text, { language }) => {
    const read = readers.get(language)
    if (!read)
      throw new Error(`EVL-102 nlp.js was given no utterance in ${language} to learn from; nothing was evaluated`)
    return { behaviours: read(text).map((id) => ({ id })) }
  }
}
