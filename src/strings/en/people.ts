import type { Translated } from '../words.ts'
import type { zh } from '../zh/people.ts'

export const en: Translated<typeof zh> = {
  people: 'Who is practising',
  peopleOpen: ({ name }) => `${name}, change person or role`,
  peopleHere: 'On this device',
  newcomer: 'Somebody new',
  mine: 'My profile',
}
