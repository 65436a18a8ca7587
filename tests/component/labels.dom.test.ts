import { fireEvent, render, screen } from '@testing-library/svelte'
import { expect, test, vi } from 'vitest'
import type { Said } from '../../src/contracts/correction.ts'
import Labels from '../../src/views/trainee/debrief/Labels.svelte'
import { correction, SAID, wholeLog } from '../storage/samples.ts'
import { violations } from './support/open.ts'

const said = wholeLog.filter((event) => event.type === 'in.say').find((event) => event.seq === SAID)!
const shown = (as: 'trainee' | 'trainer' | undefined, corrections = [correction()]) => {
  const onsay = vi.fn((_said: Said) => Promise.resolve())
  render(Labels, { said, corrections, lang: 'en', now: correction().at, as, onsay })
  return onsay
}

test('a trainer takes away, puts back and adds, with a reason', async () => {
  const onsay = shown('trainer')
  expect(screen.getByText('讲师沈去掉了，不计分')).toBeTruthy()
  await fireEvent.click(screen.getByRole('button', { name: '算上“问候”' }))
  await fireEvent.input(screen.getByLabelText('为什么（可以不写）'), { target: { value: ' 谢了 ' } })
  await fireEvent.change(screen.getByLabelText('漏认了'), { target: { value: 'thank' } })
  await fireEvent.click(screen.getByRole('button', { name: '补上' }))
  expect(onsay.mock.calls).toEqual([
    [{ seq: SAID, behaviour: 'greet', shown: true }],
    [{ seq: SAID, behaviour: 'thank', shown: true, note: '谢了' }],
  ])
})

test('a trainee only says what was meant, and can take that back', async () => {
  const mine = correction('c2', { behaviour: 'ask_name', by: { name: '周婷', role: 'trainee' } })
  const onsay = shown('trainee', [mine])
  await fireEvent.click(screen.getByRole('button', { name: '“问候”不是我的意思' }))
  await fireEvent.click(screen.getByRole('button', { name: '收回对“询问称呼”说的话' }))
  expect(onsay.mock.calls.map(([one]) => [one.behaviour, one.shown])).toEqual([
    ['greet', false],
    ['ask_name', true],
  ])
  expect(screen.queryByLabelText('为什么（可以不写）')).toBeNull()
})

test('anybody else reads, and axe finds nothing', async () => {
  shown(undefined)
  expect(screen.queryAllByRole('button')).toEqual([])
  expect(
    (await violations()).filter(
      (one) => !one.startsWith('region') && !one.startsWith('page-has') && !one.startsWith('landmark'),
    ),
  ).toEqual([])
})

test('what could not be kept is said', async () => {
  const onsay = shown('trainer')
  onsay.mockRejectedValueOnce(new Error('full'))
  await fireEvent.click(screen.getByRole('button', { name: '算上“问候”' }))
  expect((await screen.findByRole('alert')).textContent).toContain('没存下来')
})
