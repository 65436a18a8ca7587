import type { Language } from '../../contracts/language.ts'
import { expand } from '../rules/rule.ts'
import { ZH } from '../zh/words.ts'
import type { Value } from './value.ts'

const TITLE =
  /先生|女士|小姐|太太|夫人|经理|总监|主任|主管|老师(?!傅)|老板|[局处科校院店]长|医生|大夫|师傅|律师|教授|阿姨|叔叔|大[哥姐]|总(?![共价之是的在要算台机])/g
const SURNAME = expand('{surname}', ZH)
const FULL = new RegExp(`(?![向和于时从方查])(?:${SURNAME})[^的了是我您他她们在和给让请找有这那跟好,.?! ]{1,2}$`)
/** A surname's sign that ends another word: 客房经理, 对于先生. */
const OTHER_WORD = /(?:[客租]房|[资基现]金|[对关由]于|[同有]时|保[安管]|工程|对方|行李|位)$/
const NEAR = new RegExp(`(?:${SURNAME})$`)

const zhNames = (text: string) =>
  [...text.matchAll(TITLE)].flatMap((match): Value[] => {
    const before = text.slice(Math.max(0, match.index - 3), match.index)
    const name = OTHER_WORD.test(before) ? null : (NEAR.exec(before) ?? FULL.exec(before))
    const [from, to] = [match.index - (name?.[0].length ?? 0), match.index + match[0].length]
    return name ? [{ kind: 'name', value: text.slice(from, to), from, to }] : []
  })

const EN =
  /\b(mrs?|ms|miss|dr|professor)\.? (?!(?:and|or|is|was|has|had|will|who|said|says|the|it|you|them|him|her|me|my|your|our|an?|this|that|out|in|on|at|to|of|for|with|any\w*|some\w*)\b)([a-z][a-z-]*(?:'(?!s\b)[a-z]+)?)/g
/** "I miss Sunday" */
const VERB = /(?:\b(?:i|you|we|to|not|never|and|an?)|n't|'ll) $/
const titled = (words: string) => words.replace(/(?<![a-z])[a-z]/g, (one) => one.toUpperCase())

const enNames = (text: string) =>
  [...text.matchAll(EN)].flatMap((match): Value[] => {
    const [{ length }, title = '', name = ''] = match
    if (title === 'miss' && VERB.test(text.slice(Math.max(0, match.index - 6), match.index))) return []
    return [{ kind: 'name', value: titled(`${title} ${name}`), from: match.index, to: match.index + length }]
  })

/** Names with a title, as they are said: 王先生, "Mr Brown". */
export const names = (text: string, language: Language): readonly Value[] =>
  language === 'en' ? enNames(text) : zhNames(text)
