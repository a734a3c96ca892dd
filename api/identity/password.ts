import { Algorithm, hash, verify } from '@node-rs/argon2';
import { MAX_PASSWORD_CHARACTERS, PASSWORD_HASHING } from './security';

// The package's enum is ambient and const, which isolated modules cannot read: 2 is Argon2id.
const ARGON2ID: Algorithm = 2;

/** A salted Argon2id hash, in the format that names its own parameters. @throws RangeError past 200 characters */
export function hashPassword(password: string): Promise<string> {
  if (password.length > MAX_PASSWORD_CHARACTERS)
    throw new RangeError(`A password has at most ${MAX_PASSWORD_CHARACTERS} characters`);
  return hash(password, { ...PASSWORD_HASHING, algorithm: ARGON2ID });
}

/** False for a wrong password and for a hash that is none. Never throws. */
export async function isPassword(password: string, passwordHash: string): Promise<boolean> {
  if (password.length > MAX_PASSWORD_CHARACTERS) return false;
  return verify(passwordHash, password).catch(() => false);
}
