import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Plan } from '../../src/contracts/scenario.ts'
import { loadScenarios } from '../../scripts/lib/load-scenarios.ts'
import { playPlan } from '../../scripts/scenario/play.ts'
import { REQUIRED_CUES } from '../../src/scenario/lint/cues.ts'
import { planFile } from '../../src/scenario/schema/plan.ts'
import { guard } from '../../src/scenario/schema/rows.ts'
import { shape } from '../../src/scenario/shape.ts'
import { readSource } from '../../src/scenario/source.ts'

const AUTHORING = readFileSync('docs/authoring.md', 'utf8')
const PLANS = readFileSync('docs/plans.md', 'utf8')

/** Words in code style of the lines of a section that begin with `|`. */
function namesIn(text: string, heading: string): readonly string[] {
  const section = text.split(`### ${heading}`)[1]?.split(/^##/m)[0] ?? ''
  return section.split('\n').flatMap((line) => (line.startsWith('| ') ? [line] : []))
}
const codes = (text = '') => [...text.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name)

describe('the documentation for authors', () => {
  it('lists every cue that is needed, with its number of wordings', () => {
    const rows = namesIn(AUTHORING, 'What they say to everything else').flatMap((line) => {
      const [, count, cues] = line.split('|')
      return codes(cues).map((cue) => [cue, Number(count)])
    })
    expect(Object.fromEntries(rows)).toEqual(REQUIRED_CUES)
  })

  it('lists every entry of a condition', () => {
    const names = namesIn(AUTHORING, 'Conditions').flatMap((line) => codes(line.split('|')[1]))
    expect([...names].sort()).toEqual(Object.keys(guard.entries).sort())
  })
})

describe('the documentation of plans', () => {
  const text = /```yaml\n([^]*?)```/.exec(PLANS)?.[1] ?? ''

  it('shows a plan that can be read and played', () => {
    const shaped = shape(planFile, readSource(text, 'docs/plans.md'))
    expect(shaped.ok).toBe(true)
    const plan = parse(text) as Plan
    expect(playPlan(loadScenarios(), plan.scenario, plan).played.scenario).toBe(plan.scenario)
  })

  it('explains every step', () => {
    const steps = [...PLANS.matchAll(/^\| `(\w+): /gm)].map(([, name]) => name)
    const step = planFile.entries.steps.pipe[0].item.pipe[0]
    expect(steps.sort()).toEqual(Object.keys(step.entries).sort())
  })
})
