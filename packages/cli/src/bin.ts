#!/usr/bin/env node
import process from 'node:process'
import { run } from './run.ts'

const stop = new AbortController()
process.once('SIGINT', () => stop.abort(new Error('interrupted')))

process.exitCode = await run(process.argv.slice(2), {
  folder: process.cwd(),
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  columns: process.stderr.columns ?? 80,
  epoch: process.env.SOURCE_DATE_EPOCH,
  signal: stop.signal
})
