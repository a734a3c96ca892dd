import { requireCount } from '../../kernel/statistics/confidence';

/**
 * The value below which an Erlang variable (gamma with integer shape, rate 1) falls with the given probability.
 * Twice this value is the chi-square quantile with 2 × shape degrees of freedom.
 *
 * Integer shapes are all that exact Poisson intervals need, and they keep ln Γ elementary.
 *
 * @param shape        integer > 0
 * @param probability  0 < probability < 1
 * @throws RangeError outside these ranges
 * Source: Abramowitz & Stegun 6.5 (incomplete gamma function), 26.4.17 (Wilson–Hilferty start)
 */
export function erlangQuantile(shape: number, probability: number): number {
  requireCount(shape, 'shape');
  if (shape === 0) throw new RangeError('shape must be > 0');
  if (!(probability > 0 && probability < 1)) throw new RangeError(`probability must lie in (0, 1), got ${probability}`);
  let low = 0;
  let high = Infinity;
  let x = startingPoint(shape, probability);
  for (let step = 0; step < 200; step++) {
    const error = excess(shape, x, probability);
    if (error === 0) return x;
    if (error > 0) high = x;
    else low = x;
    // Newton, but never outside the bracket already known to hold the root.
    const newton = x - error / density(shape, x);
    const inside = newton > low && newton < high;
    const next = inside ? newton : high === Infinity ? 2 * x : (low + high) / 2;
    if (Math.abs(next - x) <= 4 * Number.EPSILON * x) return next;
    x = next;
  }
  return x;
}

function startingPoint(shape: number, probability: number): number {
  const scale = 1 / (9 * shape);
  const cube = 1 - scale + roughNormalQuantile(probability) * Math.sqrt(scale);
  // In the far lower tail of small shapes the cube turns negative; there F(x) ≈ x^shape / shape!.
  return cube > 0.2 ? shape * cube ** 3 : Math.exp((Math.log(probability) + logGamma(shape + 1)) / shape);
}

/** Good to 4.5e-4 (Abramowitz & Stegun 26.2.23); only a start for Newton. */
function roughNormalQuantile(probability: number): number {
  const tail = Math.min(probability, 1 - probability);
  const t = Math.sqrt(-2 * Math.log(tail));
  const z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  return probability < 0.5 ? -z : z;
}

/** F(x) − probability, from whichever tail of F is the small one so that no digits cancel. */
function excess(shape: number, x: number, probability: number): number {
  return x < shape + 1 ? lowerTail(shape, x) - probability : 1 - probability - upperTail(shape, x);
}

/** The density at x, in Loader's saddle-point form: it stays exact where xᵃ and Γ(a) overflow. */
function density(shape: number, x: number): number {
  const ratio = (x - shape) / shape;
  // log1p keeps the digits near the mean, log those far below it.
  const deviance = shape * (ratio - (ratio < -0.5 ? Math.log(x / shape) : Math.log1p(ratio)));
  return (Math.sqrt(shape / (2 * Math.PI)) * Math.exp(-deviance - stirlingError(shape))) / x;
}

function lowerTail(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * Number.EPSILON; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return (density(shape, x) * x * sum) / shape;
}

/** Legendre's continued fraction, evaluated by Lentz's method. */
function upperTail(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let product = d;
  for (let n = 1; ; n++) {
    const a = n * (shape - n);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    const factor = c * d;
    product *= factor;
    // a = 0 ends the fraction exactly: an Erlang tail is a finite sum.
    if (a === 0 || Math.abs(factor - 1) < 2 * Number.EPSILON) return density(shape, x) * x * product;
  }
}

/** ln Γ(a) − Stirling's approximation. */
function stirlingError(shape: number): number {
  if (shape < 16) return logGamma(shape) - ((shape - 0.5) * Math.log(shape) - shape + 0.5 * Math.log(2 * Math.PI));
  const square = 1 / shape ** 2;
  return (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / shape;
}

function logGamma(shape: number): number {
  if (shape >= 16) {
    return (shape - 0.5) * Math.log(shape) - shape + 0.5 * Math.log(2 * Math.PI) + stirlingError(shape);
  }
  let factorial = 1;
  for (let k = 2; k < shape; k++) factorial *= k;
  return Math.log(factorial);
}
