import { scorm2004 } from '../src/scorm2004.ts'
import { start } from './main.ts'

start(scorm2004)
