import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: { include: ['packages/*/test/**/*.test.ts', 'test/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000 }
})
