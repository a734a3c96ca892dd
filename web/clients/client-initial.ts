/**
 * The sign that stands for a client: the first character of its own name. Most company names start with their city,
 * which would give half of a portfolio the same sign.
 */
export function initialOf(name: string, city?: string | null): string {
  const full = name.trim();
  const place = city?.trim().replace(/市$/, '');
  const own = place && full.startsWith(place) ? full.slice(place.length).replace(/^市/, '') : full;
  return ([...own][0] ?? [...full][0] ?? '·').toUpperCase();
}
