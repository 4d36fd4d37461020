/** Elements of SVG that draw, in their own case (SVG 2 and SVG 1.1): no script, no HTML inside, nothing that changes an address later. */
export const svgElements: ReadonlySet<string> = names(`
  a circle clipPath defs desc ellipse filter g image line linearGradient marker mask metadata path pattern polygon polyline
  radialGradient rect solidcolor stop style svg switch symbol text textPath title tref tspan use view
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
  feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
  fePointLight feSpecularLighting feSpotLight feTile feTurbulence
`)

/** Attributes that draw or describe; addresses (`href`) and `style` are looked at apart. */
export const svgAttributes: ReadonlySet<string> = names(`
  class id lang role tabindex version type media x x1 x2 y y1 y2 z dx dy cx cy r rx ry fx fy fr d points pathLength width height
  viewBox preserveAspectRatio transform gradientTransform gradientUnits patternTransform patternUnits patternContentUnits
  spreadMethod offset clipPathUnits maskUnits maskContentUnits maskType markerHeight markerWidth markerUnits refX refY orient
  rotate textLength lengthAdjust startOffset method spacing side systemLanguage requiredFeatures requiredExtensions zoomAndPan
  baseProfile enable-background
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-profile color-rendering direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity
  font font-family font-feature-settings font-size font-size-adjust font-stretch font-style font-variant font-variation-settings
  font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning letter-spacing
  lighting-color line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order
  pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration text-orientation text-overflow
  text-rendering transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode
  amplitude azimuth baseFrequency bias diffuseConstant divisor edgeMode elevation exponent filterUnits primitiveUnits in in2
  intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength limitingConeAngle mode numOctaves operator order pointsAtX pointsAtY
  pointsAtZ preserveAlpha radius result scale seed slope specularConstant specularExponent stdDeviation stitchTiles surfaceScale
  tableValues targetX targetY values xChannelSelector yChannelSelector
  aria-describedby aria-details aria-hidden aria-label aria-labelledby aria-roledescription
`)

/** Functions of CSS that compute and draw and load nothing. `url` is looked at apart. */
export const svgFunctions: ReadonlySet<string> = names(`
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix device-cmyk icc-color var calc min max clamp
  matrix matrix3d translate translatex translatey translate3d scale scalex scaley scale3d rotate rotatex rotatey rotatez skew skewx
  skewy perspective path polygon circle ellipse inset rect blur brightness contrast drop-shadow grayscale hue-rotate invert
  opacity saturate sepia not is where has lang nth-child nth-last-child nth-of-type nth-last-of-type
`)

function names(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
