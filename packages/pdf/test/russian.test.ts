import { expect, it } from 'vitest'
import { russianSpaces } from '../src/russian.ts'

it('Russian keeps short words with the next one, and a dash with the one before', () => {
  expect(russianSpaces('Он вступил в силу и не прав — это факт, а я у дома.')).toBe(
    'Он вступил в\u00A0силу и\u00A0не\u00A0прав\u00A0— это факт, а\u00A0я\u00A0у\u00A0дома.'
  )
  expect(russianSpaces('кто-то из-за на')).toBe('кто-то из-за на')
})
