export { fillIn } from '../scoring/words.ts'
