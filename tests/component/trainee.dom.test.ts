import { fireEvent, screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { router } from '../../src/views/shared/router.svelte.ts'
import { states } from '../preview/states.ts'
import { openAt } from './support/open.ts'

const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

describe('the first run', () => {
  test('one click, with or without a name, lets the phone ring', async () => {
    const desk = await openAt({ name: 'today' }, states['newcomer'])
    await click('让电话响起来')
    expect(desk.asked).toEqual([['startCall', 'price-per-metre', 'guided', '']])
    await waitFor(() => expect(router.place).toEqual({ name: 'ring', scenario: 'price-per-metre', mode: 'guided' }))
  })
  test('the name goes with it as it was written, trimmed', async () => {
    const desk = await openAt({ name: 'today' }, states['newcomer'])
    await fireEvent.input(screen.getByLabelText('怎么称呼您'), { target: { value: ' <周>婷 ' } })
    await click('让电话响起来')
    expect(desk.asked[0]).toEqual(['startCall', 'price-per-metre', 'guided', '<周>婷'])
  })
  test('somebody known here comes back to their own records', async () => {
    const desk = await openAt({ name: 'today' }, states['back'])
    await click(/孙一鸣/)
    expect(desk.asked).toEqual([['chooseProfile', 'sun']])
    expect(await screen.findByRole('heading', { name: /孙一鸣/ })).toBeTruthy()
  })
})

describe('today', () => {
  test('proposes the next call in the way last practised, and shows only what the house states', async () => {
    const desk = await openAt({ name: 'today' }, (to) => {
      to.house = { ...to.house, parameters: { answerWithinRings: 3 } }
    })
    expect(screen.getByText('第三声之前')).toBeTruthy()
    expect(screen.queryByText('约时间')).toBeNull()
    await click('让电话响起来')
    expect(desk.asked).toEqual([['startCall', 'bus-stop', 'guided']])
  })
  test('another call, another way', async () => {
    const desk = await openAt({ name: 'today' })
    await click('换一通')
    await fireEvent.click(screen.getByRole('radio', { name: '考核' }))
    await click('让电话响起来')
    expect(desk.asked).toEqual([['startCall', 'opening-hours', 'exam']])
  })
  test('never says what kind of caller it will be', async () => {
    await openAt({ name: 'today' })
    expect(document.body.textContent).not.toMatch(/了解型|不明型|调查型/)
  })
  test('an unfinished call is taken up again', async () => {
    const desk = await openAt({ name: 'today' }, states['unfinished'])
    await click('接着打')
    expect(desk.asked).toEqual([['resume', 'open']])
    await waitFor(() => expect(router.place.name).toBe('call'))
  })
  test('one that is over but not judged leads to its result, and is not called unfinished', async () => {
    const desk = await openAt({ name: 'today' }, (to) => {
      states['unfinished']?.(to)
      to.over = ['open']
    })
    await fireEvent.click(await screen.findByText('去看结果'))
    expect(screen.queryByText(/有一通没打完/)).toBeNull()
    expect(desk.asked).toEqual([['resume', 'open']])
  })
  test('the greeting knows whether a call was taken; a score beside the next stop is called the best', async () => {
    await openAt({ name: 'today' }, (desk) => {
      desk.attempts = desk.attempts.map(({ attempt, skills }) => ({
        skills,
        attempt: attempt.result ? { ...attempt, result: { ...attempt.result, passed: false } } : attempt,
      }))
    })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('再接一通电话')
    expect(screen.getByText(/最好 86 分/)).toBeTruthy()
  })
  test('one that cannot go on says so and leads to its debrief', async () => {
    const desk = await openAt({ name: 'today' }, states['unfinished'])
    desk.failing = new Error('other hash')
    await click('接着打')
    expect((await screen.findByRole('alert')).textContent).toContain('接不上')
    expect(screen.getByRole('link', { name: '看复盘' }).getAttribute('href')).toBe('#/debrief/open')
  })
  test('discarding asks first, and keeps what was said', async () => {
    const desk = await openAt({ name: 'today' }, states['unfinished'])
    await click('不要了')
    expect(desk.asked).toEqual([])
    await fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '记成没打完' }))
    expect(desk.asked).toEqual([['abandon', 'open']])
    await waitFor(() => expect(screen.queryByRole('button', { name: '接着打' })).toBeNull())
  })
  test('weak skills come with what they are worked out from', async () => {
    await openAt({ name: 'today' })
    expect(screen.getByText('最近 4 通，得分 54%')).toBeTruthy()
  })
})

describe('all calls', () => {
  test('any of them rings in the chosen way', async () => {
    const desk = await openAt({ name: 'lines' })
    await fireEvent.click(screen.getByRole('radio', { name: '练习' }))
    await click('让《怕吵的一家》响起来')
    expect(desk.asked).toEqual([['startCall', 'quiet-family', 'practice']])
  })
})

describe('attempts', () => {
  test('each leads to its debrief, and says how it ended', async () => {
    await openAt({ name: 'records' })
    const row = screen.getByRole('link', { name: /怕吵的一家/ })
    expect(row.getAttribute('href')).toBe('#/debrief/a0')
    expect(row.textContent).toContain('差 6 分')
  })
  test('the heading tells finished calls from those that broke off', async () => {
    await openAt({ name: 'records' }, states['unfinished'])
    expect(screen.getByText('打完 4 通，没打完 1 通，新的在前')).toBeTruthy()
  })
  test('none yet: a way to the first', async () => {
    await openAt({ name: 'records' }, states['fresh'])
    expect(screen.getByRole('link', { name: '接第一通' }).getAttribute('href')).toBe('#/')
  })
  test('a scenario that is gone is named by its id', async () => {
    await openAt({ name: 'records' }, (desk) => {
      desk.scenarios = desk.scenarios.slice(0, 3)
    })
    expect(screen.getByText(/quiet-family/)).toBeTruthy()
  })
})
