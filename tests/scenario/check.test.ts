import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findProblems } from '../../scripts/lib/find-problems.ts'

const root = mkdtempSync(join(tmpdir(), 'check-'))
afterAll(() => rmSync(root, { recursive: true }))

const errorsAt = (...paths: string[]) =>
  findProblems(paths)
    .filter((one) => one.severity === 'error')
    .map(({ code, file }) => `${code} ${resolve(file)}`)

/** A copy of a file elsewhere, with one thing changed. */
function draft(from: string, name: string, wrong: string, by: string): string {
  const text = readFileSync(from, 'utf8')
  if (!text.includes(wrong)) throw new Error(`${from} has no ${wrong}`)
  writeFileSync(join(root, name), text.replace(wrong, by))
  return join(root, name)
}

describe('scenario check', () => {
  it('says so when a path is not there', () => {
    expect(errorsAt(join(root, 'nowhere.yaml'))).toEqual([`SCN-004 ${join(root, 'nowhere.yaml')}`])
  })

  it('holds a draft that lies elsewhere against the house it names', () => {
    const path = draft(
      'scenarios/sales-hotline/scenarios/red-light.yaml',
      'draft.yaml',
      'facts: [bus]',
      'facts: [buss]',
    )
    expect(errorsAt(path)).toEqual([`SCN-101 ${path}`])
  })

  it('holds a plan that lies elsewhere against the call it names', () => {
    const model = 'scenarios/sales-hotline/plans/red-light/model.yaml'
    const field = draft(model, 'field.yaml', '{contact: ', '{contakt: ')
    const call = draft(model, 'call.yaml', 'scenario: red-light', 'scenario: red-lamp')
    expect(errorsAt(field, call)).toEqual([`SCN-101 ${field}`, `SCN-101 ${call}`])
  })

  it('tells nothing of other files than those that are named', () => {
    expect(errorsAt('scenarios/sales-hotline/scenarios/red-light.yaml', 'scenarios/sales-hotline/plans')).toEqual([])
  })

  describe('of another folder of houses', () => {
    const shop = join(root, 'houses/corner-shop')
    beforeAll(() => {
      cpSync('tests/scenario/fixtures', join(root, 'houses'), { recursive: true })
      const sheet = readFileSync(join(shop, 'sheet.yaml'), 'utf8')
      writeFileSync(join(shop, 'sheet.yaml'), sheet.replace('kind: money', 'kind: monney'))
    })

    it('tells what is wrong in all of it', () => {
      expect(errorsAt(join(root, 'houses'))).toEqual([`SCN-010 ${shop}/sheet.yaml`])
    })

    it('tells of what a house shares with every file of it, since none could be checked', () => {
      expect(errorsAt(join(shop, 'scenarios/tea-and-rice.yaml'))).toEqual([`SCN-010 ${shop}/sheet.yaml`])
      expect(errorsAt(join(shop, 'plans'))).toEqual([`SCN-010 ${shop}/sheet.yaml`])
    })
  })
})
