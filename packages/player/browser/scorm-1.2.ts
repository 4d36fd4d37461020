import { scorm12 } from '../src/scorm12.ts'
import { start } from './main.ts'

start(scorm12)
