import type { Translated } from '../words.ts'
import type { zh } from '../zh/first.ts'

export const en: Translated<typeof zh> = {
  firstTitle: 'The phone is about to ring, and you answer it',
  firstName: 'First call',
  lineIdle: 'Line 1 · waiting',
  nobodyYet: 'Caller not known yet',
  yourName: 'What shall we call you?',
  yourNameHint: 'Kept on this device only, to tell your records from others’. No sign-up.',
  firstCall: 'The first call is guided: choose one of three replies and learn the phone as you go',
  firstSound: 'The ring is the sound check. If you hear nothing you can still answer; the screen counts the rings',
  house: 'Which house’s standard',
  letItRing: 'Let it ring',
  nameLater: 'No name? Just press this',
  firstFoot:
    'You are a trainee. To see scenarios or the whole team, change to trainer or manager beside your name later.',
  knownHere: 'People already on this device',
  bringRecords: 'I have records from another device',
}
