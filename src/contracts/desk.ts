import type { Attempt, Profile, Role, Settings } from './attempt.ts'
import type { Mode } from './events.ts'
import type { Bilingual, Language } from './language.ts'
import type { Evidence, Rubric, Scorecard } from './score.ts'
import type { Standard } from './standard.ts'
import type { DamagedRecord, StoreProblem } from './storage.ts'

/** A scenario as lists show it, without loading it. `callerType` is for trainers and managers only. */
export interface ScenarioEntry {
  readonly id: string
  readonly hash: string
  readonly standard: string
  readonly language: Language
  readonly title: Bilingual
  readonly briefing: Bilingual
  readonly level: 1 | 2 | 3
  readonly seed: number
  readonly callerType: { readonly id: string; readonly title: Bilingual }
  readonly lines: number
  readonly plans: number
}

/** A house as lists show it. */
export interface StandardEntry {
  readonly id: string
  readonly title: Bilingual
  /** Name of the house, and of the desk where its phone stands (with the house's name). */
  readonly house: Bilingual
  readonly desk: Bilingual
  readonly parameters: Pick<
    Standard['parameters'],
    'answerWithinRings' | 'callLimitS' | 'callTargetS' | 'inviteOptions'
  >
  /** Pass mark of the rubric, per cent. */
  readonly pass: number
  readonly skills: Rubric['skills']
}

/** An attempt with what lists and charts need of its score. `skills`: points of the skill's checks, by skill. */
export interface AttemptEntry {
  readonly attempt: Attempt
  readonly skills: Readonly<Record<string, { readonly points: number; readonly of: number }>>
}

export interface Progress {
  readonly done: number
  readonly of: number
}
export type OnProgress = (progress: Progress) => void

/** Something that an import file holds and that can't be taken: where, what was expected, what is there. */
export interface ImportFault {
  readonly code: string
  readonly path: FaultText
  readonly expected: FaultText
  readonly got: FaultText
}

/** A value as it stands in a file or in a contract, or a phrase that the interface says in its own language. */
export type FaultText = string | { readonly phrase: FaultPhrase; readonly n?: number; readonly text?: string }

/** What can be said of a place in a file; words are in `strings/faults.ts`. */
export type FaultPhrase =
  | 'audioPath'
  | 'bytes'
  | 'characters'
  | 'dateTime'
  | 'entries'
  | 'field'
  | 'finite'
  | 'firstSetup'
  | 'hash'
  | 'id'
  | 'keptEvents'
  | 'key'
  | 'keyLength'
  | 'knownProfile'
  | 'knownStep'
  | 'knownType'
  | 'levels'
  | 'list'
  | 'listOf'
  | 'longText'
  | 'below'
  | 'noField'
  | 'noKey'
  | 'nothing'
  | 'number'
  | 'once'
  | 'oneOf'
  | 'place'
  | 'profileName'
  | 'readable'
  | 'record'
  | 'startOnce'
  | 'text'
  | 'whole'
  | 'utterance'
  | 'yesOrNo'

/** What an import would do; nothing has been written yet. */
export interface ImportPlan {
  readonly file: string
  readonly attempts: number
  /** New here, and would be added. */
  readonly fresh: number
  /** Here already and the same. */
  readonly known: number
  /** Here already, but the file's log goes further, and would be completed. */
  readonly longer: number
  /** Profiles that would be added, by name. */
  readonly profiles: readonly string[]
  /** Records of the file that would be left out. */
  readonly refused: readonly ImportFault[]
}
export type ImportPreview =
  { readonly ok: true; readonly plan: ImportPlan } | { readonly ok: false; readonly faults: readonly ImportFault[] }

/** A chosen file, as the browser hands it over. */
export interface ChosenFile {
  readonly name: string
  readonly size: number
  text(): Promise<string>
}

export interface Keeping {
  /** False: in memory only, gone with the tab. */
  readonly lasting: boolean
  /** The browser agreed not to clear it by itself. */
  readonly persisted: boolean
  readonly usedBytes?: number
  readonly quotaBytes?: number
  /** The last thing that could not be kept. */
  readonly problem?: StoreProblem
}

/** A score with the talk clock, ms, at what it cites. */
export interface Receipt {
  readonly card: Scorecard
  readonly talkAt: (cited: Evidence) => number
}

/** Everything kept as one file: out of this device, and into it. */
export interface Files {
  /** Packs one profile, or everything, into a file and hands it to the browser; resolves to its name. */
  export(profile: string | undefined, onProgress: OnProgress, signal: AbortSignal): Promise<string>
  preview(file: ChosenFile, onProgress: OnProgress): Promise<ImportPreview>
  /**
   * Hands corrections to the browser as labelled utterances, one a line: `labels` complete where a trainer corrected
   * them, or what trainees say they meant, behaviour by behaviour. No file where there is none: `lines` is 0.
   */
  exportLabels(which: 'corrected' | 'meant'): Promise<{ readonly file: string; readonly lines: number }>
  /** Merges the file of the last preview, all or nothing. */
  merge(onProgress: OnProgress): Promise<void>
}

/**
 * What the views see of the product, besides the running call. Properties are live: a view that reads one is redrawn
 * when it changes. Promises reject with `StoreError` or, where something is to be fetched, with any `Error`.
 */
export interface Desk {
  readonly state: 'loading' | 'ready' | 'failed'
  readonly loading: Progress
  /** Why `state` is `failed`, for the small print. */
  readonly failure?: string
  readonly online: boolean
  readonly keeping: Keeping
  /** Records that were passed over. */
  readonly damaged: readonly DamagedRecord[]

  readonly profiles: readonly Profile[]
  /** Who sits at the desk; undefined before the first run. */
  readonly profile: Profile | undefined
  readonly settings: Settings
  readonly standards: readonly StandardEntry[]
  /** The chosen house. */
  readonly house: StandardEntry
  /** Of the chosen house, in the order of its line. */
  readonly scenarios: readonly ScenarioEntry[]
  /** Of everybody on this device and of every house, newest first. */
  readonly attempts: readonly AttemptEntry[]
  /** Wall clock, ms since the epoch. */
  now(): number

  chooseProfile(id: string): Promise<void>
  renameProfile(name: string): Promise<void>
  /** Changes the role in which the present profile looks at the product. */
  switchRole(role: Role): Promise<void>
  /** Deletes the profile with its attempts. */
  deleteProfile(id: string): Promise<void>
  chooseHouse(standard: string): void
  saveSettings(settings: Settings): Promise<void>
  /** Asks the browser to keep the data. */
  persist(): Promise<void>

  /**
   * Must be called in a click: unlocks the sound and starts to fetch the scenario. The caller then goes to the ring.
   * `newcomer`: makes a trainee of that name (may be empty) first, and the call is theirs.
   */
  startCall(scenario: string, mode: Mode, newcomer?: string): void
  /** Takes the unfinished call up where it stopped; the caller then goes to the call. */
  resume(attempt: string): Promise<void>
  abandon(attempt: string): Promise<void>
  /** Is a running attempt's call over, so that only the record and the result are left? */
  isOver(attempt: string): Promise<boolean>

  standard(id: string): Promise<Standard>
  rubric(standard: string): Promise<Rubric>
  /** The score of a filed attempt, derived from its stored events. */
  receipt(attempt: string): Promise<Receipt>

  /** The file work, fetched when it is asked for. */
  files(): Promise<Files>
}
