import type { ScenarioFile } from '../schema/scenario.ts'
import type { Path } from '../source.ts'
import { dialledIn, isMadeUp, madeUpIn } from './numbers.ts'
import type { Report } from './report.ts'

/** Written words that nobody says on the phone; each gives a script away. */
const WRITTEN =
  /贵(?:方|司|公司|盘|楼盘)|该(?:项目|楼盘|小区|户型|房源|公司)|是否|以及|(?:如|倘)?若(?:是|有|无|您|需|为)|均(?:为|可|有|已|能)|即可|敬请|特此|予以|届时|\b(?:hereby|aforementioned|pursuant to|kindly note|please be advised)\b/i
/** Words with which a coach praises; feedback says what a reply did to the caller instead. */
const COACH_PRAISE =
  /很好(?![找认记走停懂])|非常好|[太真]棒|不错|到位(?!置)|[做说答]得好|优秀|完美|\b(?:well done|good job|great|nicely|excellent|perfect|brilliant|impressive)\b/i
/** Words with which a caller praises like a coach; people show by what they do next. */
const CALLER_PRAISE =
  /专业|服务[真很太]?好|[讲说]得[真很太](?:好|清楚)|[真很太]有?耐心|太棒|\b(?:(?:very|so|really) (?:professional|patient|knowledgeable)|(?:great|excellent) service|well explained)\b/i

interface Spoken {
  readonly path: Path
  readonly text: string
  readonly by: 'caller' | 'trainee' | 'coach'
}

function textsOf(file: ScenarioFile): readonly Spoken[] {
  const lines = Object.entries(file.lines).map(([id, { text }]) => ({
    path: ['lines', id, 'text'],
    text,
    by: 'caller' as const,
  }))
  const choices = file.choices.flatMap((set, i) =>
    set.options.flatMap(({ text, feedback }, j): Spoken[] => {
      const path = ['choices', i, 'options', j]
      return [
        { path: [...path, 'text'], text, by: 'trainee' },
        { path: [...path, 'feedback', 'zh-CN'], text: feedback['zh-CN'], by: 'coach' },
        { path: [...path, 'feedback', 'en'], text: feedback.en, by: 'coach' },
      ]
    }),
  )
  return [...lines, ...choices]
}

/** Words that give a script or a coach away, texts in the wrong language, and numbers that could be dialled. */
export function lintWords(file: ScenarioFile, raw: unknown, report: Report) {
  for (const { path, text, by } of textsOf(file)) {
    if (by !== 'coach') warnOf(report, 'SCN-130', path, WRITTEN.exec(text), 'is written, not said')
    const praise = by === 'coach' ? COACH_PRAISE : by === 'caller' ? CALLER_PRAISE : undefined
    warnOf(report, 'SCN-131', path, praise?.exec(text), 'praises; say what happened instead')
    if (by === 'coach' && /[!！]/.test(text))
      report.warn('SCN-132', path, 'the coach does not shout', { fix: 'Take the exclamation mark out.' })
  }
  lintGlosses(file, report)
  lintNumbers(raw, report)
}

function warnOf(report: Report, code: string, path: Path, found: RegExpExecArray | null | undefined, what: string) {
  if (found) report.warn(code, path, `"${found[0]}" ${what}`)
}

const hasHan = (text: string) => /\p{Script=Han}/u.test(text)
/** Is this text in the other language than it says? Figures alone are in none. */
const isOther = (text: string, language: ScenarioFile['language']) =>
  language === 'en' ? hasHan(text) : !hasHan(text) && /\p{Script=Latin}/u.test(text)

function lintGlosses(file: ScenarioFile, report: Report) {
  const other = file.language === 'en' ? 'zh-CN' : 'en'
  const texts = [
    ...Object.entries(file.lines).map(([id, line]) => ({ path: ['lines', id], ...line })),
    ...file.choices.flatMap((set, i) => set.options.map((one, j) => ({ path: ['choices', i, 'options', j], ...one }))),
  ]
  for (const { path, text, gloss } of texts) {
    if (isOther(text, file.language))
      report.warn('SCN-134', [...path, 'text'], 'this is not in the language of the call', { expected: file.language })
    if (isOther(gloss, other))
      report.warn('SCN-134', [...path, 'gloss'], 'the gloss is not in the other language', { expected: other })
  }
}

/** Every text of a document with its path; figures of the sheet are values, not words. */
function* stringsIn(value: unknown, path: Path = []): Generator<{ path: Path; text: string }> {
  if (typeof value === 'string') yield { path, text: value }
  if (typeof value !== 'object' || value === null) return
  const isFigure = 'kind' in value && value.kind !== 'phone'
  for (const [key, part] of Object.entries(value)) {
    if (isFigure && key === 'values') continue
    yield* stringsIn(part, [...path, Array.isArray(value) ? Number(key) : key])
  }
}

/** Numbers that could be dialled, anywhere in a file and in any script. */
export function lintNumbers(raw: unknown, report: Report) {
  const strings = [...stringsIn(raw)]
  const known = madeUpIn(strings.map(({ text }) => text))
  for (const { path, text } of strings)
    for (const digits of dialledIn(text))
      if (!isMadeUp(digits, known))
        report.error('SCN-133', path, 'this number could be dialled', {
          expected: 'eleven digits that begin with 100',
          got: digits,
          fix: 'No network gives out numbers that begin with 100.',
        })
}
