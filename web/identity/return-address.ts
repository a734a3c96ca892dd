/**
 * Where to go after signing in. Only addresses inside the product are accepted: `//evil.example` and
 * `https://…` would send a user who has just typed a password to a stranger's page.
 */
export function returnAddress(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || /^\/[/\\]/.test(asked)) return '/';
  return asked.startsWith('/sign-in') ? '/' : asked;
}
