import { start } from './main.ts'
import { carryProgress } from './progress-file.ts'

start(undefined, carryProgress)
