import type { zh } from '../zh/ring.ts'
import type { Translated } from '../words.ts'

export const en: Translated<typeof zh> = {
  notNow: 'Not now',
  beforePickUp: 'This house asks',
  answerBefore: ({ n }) => `Pick up before ring ${n}`,
  opening: 'Uniform opening',
  talkTime: ({ from, to }) => `Talk ${from} to ${to} minutes`,
  atMost: ({ minutes }) => `${minutes} minutes at the most`,
  twoTimes: 'Fix a visit by offering two times',
  answer: 'Answer',
  space: 'Space',
  silentRing: 'The browser has not let the sound through: the bell flashes without a sound',
  turnSoundOn: 'Turn the sound on',
  noSound: 'This device plays no sound; what is said will be shown as captions',
  afterAnswer: 'The clock starts when you pick up. The caller hears every word you say.',
  ringingAgain: 'The same number is ringing again',
  line1: 'Line 1',
  turn: ({ n }) => `turn ${n}`,
  captionsBack: 'The recording could not be played; captions are back, and the result will say so',
  storeFull: 'This device is full: the last step is not saved yet. It will be once there is room',
  storeFailed: 'The last step could not be saved; it will be tried again',
  memoryOnly: 'The browser won’t save anything: close this page and the call is gone',
  goOn: 'Go on',
  leave: 'Leave',
  partLost: 'Part of this page could not be loaded; everything so far is saved. Go on once you are online',
  teachAnswer: 'It is ringing: press Space or click here to answer',
}
