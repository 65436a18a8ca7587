import type { Diagnostic } from '../contracts/diagnostics.ts'
import type { Fact, Guard } from '../contracts/scenario.ts'
import type { Standard } from '../contracts/standard.ts'
import type { CallersFile, ScenarioFile } from './schema.ts'
import type { Finding, Source } from './source.ts'

/** What a scenario is linted against. */
export interface LintContext {
  readonly source: Source
  readonly standard: Standard
  readonly callers: CallersFile
  readonly sheet: readonly Fact[]
}

type Path = readonly (string | number)[]
type Report = (path: Path, finding: Finding) => void

/** Cues that every persona has words for; a second wording where the caller may need it twice. */
export const REQUIRED_CUES = {
  'not-understood': 1, 'asked-again': 2, nod: 3, 'silence-1': 1, 'silence-2': 1, 'hold-reason': 2, 'hold-bare': 1, 'hold-back': 1,
  blunt: 2, rude: 1, leave: 1, hurry: 1, vague: 2, 'wrong-fact': 2, 'talked-over': 1, 'goodbye-early': 2, done: 1, bye: 2,
  'bye-warm': 1, 'bye-cold': 1, 'out-of-scope': 2, thanked: 2, apologised: 1, 'let-go': 1, 'off-topic': 1,
} as const // prettier-ignore

/** Written words that nobody says on the phone; each gives a script away. */
const WRITTEN = ['贵方', '该项目', '是否', '以及', '若是', '均为', '即可', '敬请', '在下']
/** Words with which a coach praises; callers and feedback do without. */
const PRAISE = ['很好', '不错哦', '非常好', '太棒', '到位', '专业', 'well done', 'great job', 'excellent', 'perfect']
/** Eleven digits or more that could be dialled; numbers in content begin with 100. */
const DIALLABLE = /(?<!\d)(?!100)1[3-9]\d{9}(?!\d)/

const error = (code: string, message: string, fix?: string): Finding => ({
  code,
  severity: 'error',
  message,
  ...(fix ? { fix } : {}),
})
const warning = (code: string, message: string, fix?: string): Finding => ({
  code,
  severity: 'warning',
  message,
  ...(fix ? { fix } : {}),
})

/** Lints a scenario that has its shape: names that lead nowhere, cues without words, choices that give themselves away. */
export function lintScenario(file: ScenarioFile, context: LintContext): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const report: Report = (path, finding) => found.push(context.source.at(path, finding))
  lintNames(file, context, report)
  lintLines(file, report)
  lintCues(file, context, report)
  lintChoices(file, report)
  lintWords(file, report)
  return found
}

// ── names ──

function lintNames(file: ScenarioFile, { standard, callers, sheet }: LintContext, report: Report) {
  const unknown = (path: Path, what: string, name: string, known: Iterable<string>) => {
    if (![...known].includes(name))
      report(path, error('SCN-101', `there is no ${what} "${name}"`, `Known: ${[...known].slice(0, 12).join(', ')}`))
  }
  if (file.standard !== standard.id)
    report(['standard'], error('SCN-101', `there is no standard "${file.standard}" here`))
  unknown(
    ['caller', 'type'],
    'caller type',
    file.caller.type,
    callers.types.map((one) => one.id),
  )
  file.caller.traits.forEach((trait, i) =>
    unknown(
      ['caller', 'traits', i],
      'trait',
      trait,
      callers.traits.map((one) => one.id),
    ),
  )
  const facts = new Set([...sheet, ...file.sheet].map((fact) => fact.id))
  const items = new Set(file.agenda.map((item) => item.id))
  const slots = new Set(standard.slots.map((slot) => slot.id))
  const tellable = new Set([...slots, ...standard.record.flatMap((field) => field.slot ?? [])])
  file.agenda.forEach((item, i) => {
    const wants = [...(item.wants.facts ?? []), ...(item.wants.behaviours ?? [])]
    if (wants.length === 0)
      report(
        ['agenda', i, 'wants'],
        error('SCN-102', `nothing answers "${item.id}"`, 'Name the facts or the behaviours that answer it.'),
      )
    item.wants.facts?.forEach((fact, j) =>
      unknown(['agenda', i, 'wants', 'facts', j], 'fact on the house sheet', fact, facts),
    )
    lintGuard(item.when, ['agenda', i, 'when'], items, tellable, report)
  })
  file.answers.forEach((answer, i) => {
    unknown(['answers', i, 'slot'], 'slot', answer.slot, slots)
    answer.replies.forEach((reply, j) => {
      for (const slot of Object.keys(reply.tells ?? {}))
        unknown(['answers', i, 'replies', j, 'tells', slot], 'slot', slot, tellable)
      lintGuard(reply.when, ['answers', i, 'replies', j, 'when'], items, tellable, report)
    })
    const last = answer.replies.at(-1)
    if (last?.when && Object.keys(last.when).length > 0)
      report(
        ['answers', i, 'replies', answer.replies.length - 1],
        error(
          'SCN-103',
          `"${answer.slot}" may have no answer: the last reply has a condition`,
          'End with a reply without `when`.',
        ),
      )
  })
  file.choices.forEach((set, i) => {
    lintGuard(set.when, ['choices', i, 'when'], items, tellable, report)
    set.options.forEach((choice, j) =>
      Object.keys(choice.facts).forEach((fact) =>
        unknown(['choices', i, 'options', j, 'facts', fact], 'fact on the house sheet', fact, facts),
      ),
    )
  })
  for (const slot of Object.keys(file.accept)) unknown(['accept', slot], 'slot', slot, tellable)
}

function lintGuard(
  guard: Partial<Record<string, unknown>> | undefined,
  path: Path,
  items: ReadonlySet<string>,
  slots: ReadonlySet<string>,
  report: Report,
) {
  const { open, settled = [], unsettled = [], told = [], untold = [] } = (guard ?? {}) as Guard
  for (const item of [...(open === undefined || open === 'none' ? [] : [open]), ...settled, ...unsettled])
    if (!items.has(item)) report(path, error('SCN-101', `there is no agenda item "${item}"`))
  for (const slot of [...told, ...untold])
    if (!slots.has(slot)) report(path, error('SCN-101', `there is no slot "${slot}"`))
}

// ── lines ──

/** Every place that names lines, with its path. */
function usesOf(file: ScenarioFile): readonly { readonly path: Path; readonly line: string }[] {
  const list = (path: Path, lines: readonly string[] | undefined) =>
    (lines ?? []).map((line, i) => ({ path: [...path, i], line }))
  return [
    ...file.agenda.flatMap((item, i) =>
      (['ask', 'again', 'vague', 'wrong', 'taken'] as const).flatMap((key) => list(['agenda', i, key], item[key])),
    ),
    ...file.answers.flatMap((answer, i) =>
      answer.replies.flatMap((reply, j) => list(['answers', i, 'replies', j, 'lines'], reply.lines)),
    ),
    ...Object.entries(file.says).flatMap(([cue, lines]) => list(['says', cue], lines)),
  ]
}

function lintLines(file: ScenarioFile, report: Report) {
  const uses = usesOf(file)
  for (const { path, line } of uses)
    if (!(line in file.lines))
      report(path, error('SCN-104', `there is no line "${line}"`, 'Write it under `lines`, or mend the name.'))
  const used = new Set(uses.map((use) => use.line))
  for (const id of Object.keys(file.lines))
    if (!used.has(id)) report(['lines', id], error('SCN-105', `nobody says the line "${id}"`, 'Use it or take it out.'))
  const fallbacks = new Set(Object.values(file.says).flat())
  const own = Object.keys(file.lines).filter((id) => !fallbacks.has(id)).length
  if (own < 20 || own > 35)
    report(['lines'], warning('SCN-106', `${own} lines besides the fallbacks`, 'Twenty to thirty-five make a caller.'))
  const short = Object.values(file.lines).filter((line) =>
    file.language === 'en' ? line.text.split(/\s+/).length <= 4 : line.text.replace(/\P{L}/gu, '').length <= 6,
  ).length
  if (short * 4 < Object.keys(file.lines).length)
    report(
      ['lines'],
      warning(
        'SCN-107',
        `only ${short} lines are short`,
        'About a third of what people say on the phone is six characters (four words) or less.',
      ),
    )
  if (!Object.values(file.lines).some((line) => line.sign))
    report(
      ['lines'],
      error(
        'SCN-108',
        'no line is a sign of the caller type',
        'Mark the lines by which a listener can tell with `sign: true`.',
      ),
    )
}

// ── cues ──

function lintCues(file: ScenarioFile, { callers }: LintContext, report: Report) {
  for (const [cue, least] of Object.entries(REQUIRED_CUES)) {
    const lines = file.says[cue] ?? []
    if (lines.length === 0) report(['says'], error('SCN-110', `no words for "${cue}"`, `Give at least ${least}.`))
    else if (new Set(lines.map((line) => file.lines[line]?.text)).size < least)
      report(
        ['says', cue],
        error('SCN-111', `"${cue}" can come up more often than it has words: ${lines.length} of ${least}`),
      )
  }
  const rows = [
    ...callers.base,
    ...callers.types.flatMap((type) => type.rows),
    ...callers.traits.flatMap((trait) => trait.rows),
    ...file.rows,
  ]
  const cues = new Set([
    ...Object.keys(REQUIRED_CUES),
    ...rows.flatMap((row) => [row.id as string, ...row.outcomes.flatMap((one) => one.cue ?? [])]),
  ])
  for (const cue of Object.keys(file.says))
    if (!cues.has(cue))
      report(
        ['says', cue],
        error(
          'SCN-112',
          `nothing calls the cue "${cue}"`,
          'Cues are the ids of rows in callers.yaml and the fallbacks.',
        ),
      )
  file.agenda.forEach((item, i) => {
    if (item.again.length < 2)
      report(
        ['agenda', i, 'again'],
        error(
          'SCN-113',
          `"${item.id}" is asked up to three times and has ${item.again.length} further wordings`,
          'Give two under `again`.',
        ),
      )
  })
}

// ── choices ──

const size = (text: string, language: ScenarioFile['language']) =>
  language === 'en' ? text.replace(/\s+/g, ' ').length : [...text.replace(/\s/g, '')].length

function lintChoices(file: ScenarioFile, report: Report) {
  const ids = new Set<string>()
  file.choices.forEach((set, i) => {
    if (ids.has(set.id)) report(['choices', i, 'id'], error('SCN-120', `two sets are called "${set.id}"`))
    ids.add(set.id)
    const qualities = set.options
      .map((one) => one.quality)
      .sort()
      .join()
    if (qualities !== 'good,middling,poor')
      report(
        ['choices', i, 'options'],
        error('SCN-121', `"${set.id}" offers ${qualities}`, 'One good, one middling, one poor.'),
      )
    const sizes = set.options.map((one) => size(one.text, file.language))
    if (Math.min(...sizes) < Math.max(...sizes) * 0.8)
      report(
        ['choices', i, 'options'],
        error(
          'SCN-122',
          `the replies of "${set.id}" differ by more than a fifth in length: ${sizes.join(', ')}`,
          'Length must not give the good one away.',
        ),
      )
  })
  const last = file.choices.at(-1)
  if (last && Object.keys(last.when).length > 0)
    report(
      ['choices', file.choices.length - 1, 'when'],
      error('SCN-123', 'the last set has a condition, so there may be no reply on offer', 'End with `when: {}`.'),
    )
}

// ── words ──

function textsOf(
  file: ScenarioFile,
): readonly { readonly path: Path; readonly text: string; readonly spoken: boolean }[] {
  return [
    ...Object.entries(file.lines).map(([id, line]) => ({ path: ['lines', id, 'text'], text: line.text, spoken: true })),
    ...file.choices.flatMap((set, i) =>
      set.options.flatMap((one, j) => [
        { path: ['choices', i, 'options', j, 'text'], text: one.text, spoken: true },
        { path: ['choices', i, 'options', j, 'feedback', 'zh-CN'], text: one.feedback['zh-CN'], spoken: false },
        { path: ['choices', i, 'options', j, 'feedback', 'en'], text: one.feedback.en, spoken: false },
      ]),
    ),
  ]
}

function lintWords(file: ScenarioFile, report: Report) {
  for (const { path, text, spoken } of textsOf(file)) {
    const written = spoken ? WRITTEN.find((word) => text.includes(word)) : undefined
    if (written) report(path, warning('SCN-130', `"${written}" is written, not said`))
    const praise = spoken ? undefined : PRAISE.find((word) => text.toLowerCase().includes(word))
    if (praise) report(path, warning('SCN-131', `"${praise}" praises; say what it did to the caller instead`))
    if (!spoken && /[!！]/.test(text))
      report(path, warning('SCN-132', 'the coach does not shout', 'Take the exclamation mark out.'))
    if (DIALLABLE.test(text.replace(/[\s-]/g, '')))
      report(
        path,
        error('SCN-133', 'this number could be dialled', 'Numbers begin with 100: no network gives them out.'),
      )
  }
}
