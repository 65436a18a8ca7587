/** Largest file that is read, bytes. */
export const FILE_MAX = 50 * 1024 * 1024
/** Longest text in a file, UTF-16 units. */
export const TEXT_MAX = 20_000
/** How deep lists and records may lie in each other; a scenario needs nine. */
export const DEPTH_MAX = 24
export const PROFILES_MAX = 2_000
export const SCENARIOS_MAX = 2_000
export const ATTEMPTS_MAX = 50_000
export const EVENTS_MAX = 20_000
/** Corrections of one attempt. */
export const CORRECTIONS_MAX = 2_000
/** Faults told of one file; a broken file repeats itself. */
export const FAULTS_MAX = 40
/** Records between two looks at whether to go on. */
export const BREATH = 8
