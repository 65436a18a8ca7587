import { locale } from './locale.svelte.ts'

const numbers = (options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale.current, options)
const dates = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale.current === 'en' ? 'en-GB' : 'zh-CN', options)

export const formatNumber = (value: number): string => numbers().format(value)

/** Length of time as a call clock shows it: `2:17`. Takes ms. */
export const formatClock = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** `9:14`, 24 h. Takes ms since the epoch. */
export const formatTime = (at: number): string =>
  dates({ hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).format(at)

/** `11月24日` or `24 November`. */
export const formatDate = (at: number): string => dates({ day: 'numeric', month: 'long' }).format(at)

/** The day as a heading: `11月24日　星期二` or `Tuesday 24 November`. */
export const formatDay = (at: number): string =>
  locale.current === 'en'
    ? dates({ weekday: 'long', day: 'numeric', month: 'long' }).format(at)
    : `${formatDate(at)}　${dates({ weekday: 'long' }).format(at)}`

const dayOf = (at: number): number => {
  const date = new Date(at)
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000)
}

/** When something was, as one would say it today: `今天 9:14`, `yesterday 17:42`, `11月18日 16:20`. */
export const formatWhen = (at: number, now: number): string => {
  const days = dayOf(at) - dayOf(now)
  if (days !== 0 && days !== -1) return `${formatDate(at)} ${formatTime(at)}`
  const day = new Intl.RelativeTimeFormat(locale.current, { numeric: 'auto' }).format(days, 'day')
  return `${day} ${formatTime(at)}`
}

/** Size as people read it: `412 KB`, `7.5 MB`. */
export const formatBytes = (bytes: number): string => {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(1024)))
  const unit = units[step] ?? 'byte'
  const value = bytes / 1024 ** step
  return numbers({ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)
}
