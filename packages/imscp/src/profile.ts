/** How one binding writes LOM. */
export interface LomProfile {
  /** Namespace prefix, to be bound on the root of the manifest. */
  prefix: string
  namespace: string
  /** IMS Metadata 1.2: names in lower case, texts in `langstring` with `xml:lang`. */
  lowerCase: boolean
  /** Whether vocabulary terms name their `source`; Common Cartridge's schema leaves it out but for its own roles. */
  source: boolean
  /** False: the profile has `educational` alone (Common Cartridge's for a resource). */
  general: boolean
  /** Which of the optional elements the profile has. */
  identifier: boolean
  version: boolean
  learningTime: boolean
  /** Element that holds a length of time. */
  duration: 'datetime' | 'duration'
}

/**
 * The four bindings that our packages use: `imsmd` in SCORM 1.2, `lom` in SCORM 2004, and the two restricted ones of
 * Common Cartridge 1.1, for the manifest (`lomimscc`) and for a resource (`lomResource`).
 */
export const lomProfiles: Readonly<Record<'imsmd' | 'lom' | 'lomimscc' | 'lomResource', LomProfile>> = {
  imsmd: {
    prefix: 'imsmd',
    namespace: 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
    lowerCase: true,
    source: true,
    general: true,
    identifier: false,
    version: true,
    learningTime: true,
    duration: 'datetime'
  },
  lom: {
    prefix: 'lom',
    namespace: 'http://ltsc.ieee.org/xsd/LOM',
    lowerCase: false,
    source: true,
    general: true,
    identifier: true,
    version: true,
    learningTime: true,
    duration: 'duration'
  },
  lomimscc: cartridge('lomimscc', 'manifest'),
  lomResource: cartridge('lom', 'resource')
}

function cartridge(prefix: string, place: string): LomProfile {
  return {
    prefix,
    namespace: `http://ltsc.ieee.org/xsd/imsccv1p1/LOM/${place}`,
    lowerCase: false,
    source: false,
    general: place === 'manifest',
    identifier: true,
    version: false,
    learningTime: false,
    duration: 'duration'
  }
}
