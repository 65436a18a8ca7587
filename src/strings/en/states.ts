import { count, type Translated } from '../words.ts'
import type { zh } from '../zh/states.ts'

export const en: Translated<typeof zh> = {
  notFoundTag: 'No such page',
  notFoundTitle: 'There is nothing at this address',
  notFoundBody: 'Part of the address may be missing, or the page is no longer there.',
  notFoundKept: 'Your records are all there and untouched.',
  toToday: 'Back to today',
  pageFailedTag: 'Page not opened',
  pageFailedTitle: 'This page could not be loaded',
  pageFailedBody: 'Part of the page did not download; the connection was probably lost for a moment.',
  pageBrokenTitle: 'This page could not be shown',
  pageBrokenBody:
    'Something went wrong while showing this page. Try again; if it keeps happening, give the code shown here to whoever runs this.',
  kept: 'Your records are on this device, untouched.',
  again: 'Try again',
  deskFailedTag: 'Not opened',
  deskFailedTitle: 'The records on this device cannot be opened',
  deskFailedBody: 'The browser did not let us read what is stored. Closing other tabs of this product often helps.',
  deskFailedKept: 'What is stored has not been touched or deleted.',
  offline: 'No network; you can still practise.',
  offlineMore: 'Calls fetched before are on this device. Others wait until you are online.',
  notLasting: 'This window keeps no records.',
  notLastingMore: 'It may be a private window. What you practise is gone when you close it, unless you take a copy.',
  full: 'This device is full.',
  fullMore: 'A new call cannot be kept. Take a copy, then delete profiles you no longer need.',
  notKept: 'Something was not kept just now.',
  notKeptMore: 'What is on the screen is still there. Take a copy, then reload.',
  takeAway: 'Take a copy',
  damaged: ({ n }) => `${count(n, 'record')} could not be read and ${n === 1 ? 'was' : 'were'} skipped.`,
  damagedMore: 'Everything else is fine. If somebody looks into it, give them these lines.',
  damagedList: 'Which ones',
}
