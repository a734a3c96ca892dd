const HERE = 'http://kehu.invalid';

/**
 * Where to go after signing in. Only addresses inside the product are accepted: `//evil.example`, `https://…` and their
 * disguises (`/\evil`, a tab between the slashes) would send a user who has just typed a password to a stranger's page.
 */
export function returnAddress(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || !URL.canParse(asked, HERE)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, HERE);
  const isInside = origin === HERE && !pathname.startsWith('//') && !pathname.startsWith('/sign-in');
  return isInside ? pathname + search + hash : '/';
}
