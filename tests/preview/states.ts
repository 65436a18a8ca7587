import type { FakeDesk } from '../component/support/fake-desk.svelte.ts'
import { PROFILES, RUNNING } from '../component/support/samples.ts'

const fault = (path: string, expected: string, got: string) => ({ code: 'PKG-007', path, expected, got })
const as = (role: 'trainer' | 'manager') => (desk: FakeDesk) => {
  desk.profile = { id: 'shen', name: '沈', role, createdAt: 0 }
}
const fresh = (desk: FakeDesk) => {
  desk.attempts = []
}

const WIDE = [
  ['接起与开场', 'Picking up and opening'],
  ['了解对方', 'Knowing the caller'],
  ['解答', 'Answering'],
  ['倾听与引导', 'Listening and leading'],
  ['留下联系方式', 'Obtaining a number'],
  ['邀约看房', 'Inviting to view'],
  ['收尾', 'Closing'],
  ['登记', 'Recording'],
] as const

/** States of the desk by the name that `?state=` takes. */
export const states: Record<string, (desk: FakeDesk) => void> = {
  trainer: as('trainer'),
  manager: as('manager'),
  fresh,
  newcomer: (desk) => {
    desk.profile = undefined
    desk.profiles = []
    fresh(desk)
  },
  back: (desk) => {
    desk.profile = undefined
  },
  unfinished: (desk) => {
    desk.attempts = [{ attempt: RUNNING, skills: {} }, ...desk.attempts]
  },
  'manager-empty': (desk) => {
    as('manager')(desk)
    fresh(desk)
  },
  trouble: (desk) => {
    desk.online = false
    desk.keeping = { ...desk.keeping, lasting: false, problem: 'full' }
    desk.damaged = [{ store: 'attempts', key: 'a7', why: 'no scenario' }]
  },
  full: (desk) => {
    desk.keeping = { ...desk.keeping, problem: 'full' }
  },
  loading: (desk) => {
    desk.state = 'loading'
  },
  failed: (desk) => {
    desk.state = 'failed'
  },
  offline: (desk) => {
    desk.failing = new Error('Failed to fetch')
    as('trainer')(desk)
  },
  plan: (desk) => {
    desk.preview = {
      ok: true,
      plan: {
        file: 'zhou-ting-2026-11-20.ring', attempts: 26, fresh: 6, known: 17, longer: 2, profiles: ['何老师'],
        refused: [fault('attempts[11].events', '第 31 条之后连着的编号', '缺 3 条')],
      },
    } // prettier-ignore
  },
  refused: (desk) => {
    desk.preview = {
      ok: false,
      faults: [
        fault('profiles[3].role', 'trainee, trainer, manager', '"boss"'),
        fault('attempts[0].startedAt', 'number', '"昨天"'),
      ],
    }
  },
  wide: (desk) => {
    as('manager')(desk)
    const skills = WIDE.map(([zh, en], i) => ({ id: `w${i}`, title: { 'zh-CN': zh, en }, checks: [] }))
    desk.house = { ...desk.house, skills }
    const share = (i: number, s: number) => [`w${s}`, { points: (i * 31 + s * 17) % 60, of: 60 }] as const
    desk.attempts = desk.attempts.map((entry, i) => ({
      ...entry,
      skills: Object.fromEntries(WIDE.map((_, s) => share(i, s))),
    }))
  },
  everybody: (desk) => {
    desk.profiles = [...PROFILES, { id: 'x', name: '', role: 'trainee', createdAt: 0 }]
  },
}
