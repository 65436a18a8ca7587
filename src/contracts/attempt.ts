import type { Correction } from './correction.ts'
import type { Language } from './language.ts'
import type { CallEvent, CallSetup } from './events.ts'
import type { Scenario } from './scenario.ts'

export const ROLES = ['trainee', 'trainer', 'manager'] as const
export type Role = (typeof ROLES)[number]

/** Somebody who practises, teaches or looks after a team on this device. */
export interface Profile {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly createdAt: number
}

/** Longest name of a profile, in UTF-16 units. */
export const PROFILE_NAME_MAX = 60

/** A name that can be kept: trimmed, not too long, no controls or direction marks; empty: none given. */
export const isProfileName = (name: string): boolean =>
  name.length <= PROFILE_NAME_MAX && name.trim() === name && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name)

/** One practised call. Its events are kept beside it; score and debrief are derived from them. */
export interface Attempt {
  readonly id: string
  readonly profile: string
  readonly setup: CallSetup
  readonly standard: string
  /** Wall clock, ms since the epoch. */
  readonly startedAt: number
  readonly status: 'running' | 'finished' | 'abandoned'
  /** From when the attempt was filed, so that lists need not read events; absent while running. */
  readonly result?: {
    readonly percent: number
    readonly passed: boolean
    readonly critical: readonly string[]
    readonly rubric: number
    readonly talkMs: number
    readonly captionsReturned: boolean
    /** Points by skill of the rubric, for the team's page. */
    readonly skills: Readonly<Record<string, { readonly points: number; readonly of: number }>>
    /** What it was before trainers corrected labels, and their names; absent: nobody did. */
    readonly corrected?: { readonly percent: number; readonly passed: boolean; readonly by: readonly string[] }
  }
}

/** An attempt with all it needs to be shown, replayed or forked anywhere. */
export interface AttemptFile {
  readonly attempt: Attempt
  readonly scenario: Scenario
  readonly events: readonly CallEvent[]
  /** What people said of the labels since, in order; absent: nothing. */
  readonly corrections?: readonly Correction[]
}

export interface Settings {
  readonly interface: Language
  readonly theme: 'system' | 'light' | 'dark'
  readonly captions: boolean
  readonly gloss: boolean
  readonly telephone: boolean
  readonly ringSounds: boolean
  readonly background: boolean
  readonly reduceMotion: boolean
  readonly singleKeys: boolean
  /** Typing allowance in seconds, 30–300. */
  readonly allowanceS: number
  readonly volume: number
}
