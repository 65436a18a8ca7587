// npm run train [-- --cross]: learns to judge utterances from tests/language/authors/ and writes src/language/model/{zh,en}.ts.
//   --cross  writes nothing; judges every author by what the others taught, and prints the table
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BEHAVIOURS, type Language } from '../src/contracts/language.ts'
import { gramsOf } from '../src/language/model/grams.ts'
import { pack, type Packed } from '../src/language/model/packed.ts'
import { patternsFind, readingOf } from '../src/language/understand.ts'
import { count, emptyTally, scoreOf, type Tally } from './lib/evaluate.ts'
import { readLabelled } from './lib/labelled.ts'
import { ROOT } from './lib/run.mjs'
import { authorsOf, fingerprint, SHORT } from './train/authors.ts'
import { crossMargins, cutsOf, learn, rounded, short, type Example, type Recipe } from './train/learn.ts'

const RECIPES: Readonly<Record<Language, Recipe>> = {
  'zh-CN': { cost: 0.03, atLeast: 3, keep: 20_000 },
  en: { cost: 0.06, atLeast: 3, keep: 21_000 },
}

function examplesOf(language: Language): Example[] {
  return authorsOf(language).flatMap((author) =>
    readLabelled(author).map(({ text, context, judged }): Example => {
      const reading = readingOf(text, { language, before: context })
      const shown = new Set(patternsFind(reading, { language, before: context }).map((one) => one.id))
      return {
        author,
        grams: gramsOf(reading, language, shown),
        shown: BEHAVIOURS.map((id) => judged.get(id)),
      }
    }),
  )
}

const source = (name: string, packed: Packed) => `// Written by npm run train; not to be edited.
import type { Packed } from './packed.ts'

export const ${name}: Packed = ${JSON.stringify(packed, null, 2)}
`

function train(language: Language) {
  const examples = examplesOf(language)
  const recipe = RECIPES[language]
  const cuts = cutsOf(crossMargins(examples, recipe), examples)
  const learnt = learn(examples, recipe)
  const { scales, grams } = rounded(learnt)
  const offsets = learnt.bias.map((bias, label) => short(bias - (cuts[label] as number)))
  const packed = pack(fingerprint(language), offsets, scales, grams)
  const file = join(ROOT, 'src', 'language', 'model', `${SHORT[language]}.ts`)
  writeFileSync(file, source(`${SHORT[language].toUpperCase()}_MODEL`, packed))
  console.log(`${language}: ${examples.length} utterances, ${grams.size} grams, ${packed.weights.length} weights`)
}

/** Prints how each behaviour fares by author-wise cross-validation; the places to decide come from the other authors, too. */
function cross(language: Language) {
  const examples = examplesOf(language)
  const margins = crossMargins(examples, RECIPES[language])
  const authors = [...new Set(examples.map((one) => one.author))]
  const tallies = BEHAVIOURS.map(emptyTally)
  for (const author of authors) {
    const others = examples.flatMap((one, row) => (one.author === author ? [] : [row]))
    const cuts = cutsOf(
      others.map((row) => margins[row] as number[]),
      others.map((row) => examples[row] as Example),
    )
    examples.forEach((one, row) => {
      if (one.author !== author) return
      one.shown.forEach((own, label) => {
        if (own !== undefined) count(tallies[label], own, (margins[row]?.[label] ?? 0) > (cuts[label] as number))
      })
    })
  }
  const rows = BEHAVIOURS.map((id, label) => ({ id, tally: tallies[label] as Tally })).map(({ id, tally }) => ({
    id,
    falseAlarms: tally.extra / Math.max(1, tally.extra + tally.clear),
    ...scoreOf(tally),
  }))
  for (const { id, f1, precision, recall, falseAlarms, support } of rows.sort((a, b) => a.f1 - b.f1))
    console.log(
      `  ${id.padEnd(24)} F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  false alarms ${(100 * falseAlarms).toFixed(2)} %  support ${support}`,
    )
  const macroF1 = rows.reduce((sum, { f1 }) => sum + f1, 0) / rows.length
  console.log(`${language}: ${examples.length} utterances of ${authors.length} authors, macro-F1 ${macroF1.toFixed(3)}`)
}

const { values } = parseArgs({ options: { cross: { type: 'boolean' } } })
for (const language of ['zh-CN', 'en'] as const)
  if (values.cross) cross(language)
  else train(language)
