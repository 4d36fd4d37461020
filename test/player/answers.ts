import type { Visit } from './visit.ts'

/** Answers each question of the graded quiz of `everyKind`. */
export async function answerAll(
  { question, frame }: Pick<Visit, 'question' | 'frame'>,
  how: 'right' | 'wrong'
): Promise<void> {
  const right = how === 'right'
  const choose = async (name: string, ...labels: string[]): Promise<void> => {
    for (const label of labels) await question(name).locator('.choice', { hasText: label }).locator('input').check()
  }
  await choose('Single', right ? 'Right one' : 'Wrong one')
  await choose('Multiple', ...(right ? ['First', 'Second'] : ['Third']))
  await choose('Truth', right ? 'True' : 'False')
  await question('Text')
    .locator('input')
    .fill(right ? ' cwc' : 'BWC')
  await question('Number')
    .locator('input')
    .fill(right ? '9.2 h' : '540')
  for (const [row, capital] of Object.entries(
    right ? { France: 'Paris', Italy: 'Rome' } : { France: 'Madrid', Italy: 'Madrid' }
  )) {
    await question('Match').getByLabel(row).selectOption({ label: capital })
  }
  await order(question('Order'), right ? ['First', 'Second', 'Third'] : ['Second', 'Third', 'First'])
  await question('Cloze')
    .locator('input')
    .fill(right ? 'chemical weapons convention' : 'no')
  await question('Cloze')
    .locator('select')
    .selectOption(right ? 'The Hague' : 'Vienna')
  const words = right ? ['dog', 'cat'] : ['cat', 'dog']
  for (const [index, word] of words.entries()) {
    await question('Drag').locator('select').nth(index).selectOption({ label: word })
  }
  await question('Spot')
    .locator('.areas input')
    .nth(right ? 0 : 1)
    .check()
  const drawn = await frame.locator('.view:not([hidden]) .item:visible .name', { hasText: 'of two' }).textContent()
  await choose(drawn ?? '', { 'One of two': right ? 'a' : 'b', 'Two of two': right ? 'c' : 'd' }[drawn ?? ''] ?? '')
}

/** By the buttons, as a keyboard does it. One move at least: an order that nobody touched is no answer, and it may be the wanted one. */
async function order(list: ReturnType<Visit['question']>, wanted: string[]): Promise<void> {
  await list.locator('[data-place]').last().locator('button').first().press('Enter')
  for (const [place, name] of wanted.entries()) {
    for (let steps = 0; steps < 5; steps++) {
      const names = await list.locator('[data-place]').allTextContents()
      const at = names.findIndex(each => each.includes(name))
      if (at <= place) break
      await list.locator('[data-place]').nth(at).locator('button').first().press('Enter')
    }
  }
}
