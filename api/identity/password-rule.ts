import { MAX_PASSWORD_CHARACTERS } from './security';

/** Long enough that no rule of signs is needed on top. */
export const FEWEST_PASSWORD_CHARACTERS = 10;

export type PasswordFault = 'TOO_SHORT' | 'TOO_LONG' | 'IS_ACCOUNT' | 'TOO_PLAIN' | 'SAME';

/** What keeps a text from being a new password; undefined when nothing does. Characters are counted as people see them. */
export function passwordFault(
  wanted: string,
  { account, old }: { readonly account: string; readonly old: string },
): PasswordFault | undefined {
  const characters = [...wanted];
  if (characters.length < FEWEST_PASSWORD_CHARACTERS) return 'TOO_SHORT';
  if (wanted.length > MAX_PASSWORD_CHARACTERS) return 'TOO_LONG';
  if (wanted.toLowerCase().includes(account.toLowerCase())) return 'IS_ACCOUNT';
  if (new Set(characters).size < 4) return 'TOO_PLAIN';
  return wanted === old ? 'SAME' : undefined;
}
