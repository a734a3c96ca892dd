import { CommanderError } from 'commander';
import { ConfigError } from '../config';
import { log } from '../platform/log';
import { OperatorError } from '../platform/operator-error';

/** What the program ends with, once it has said why: the message alone where the operator can mend it, else a log line. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 64;
  if (error instanceof OperatorError || error instanceof ConfigError) {
    process.stderr.write(`${error.message}\n`);
    return error instanceof OperatorError ? error.exitCode : 78;
  }
  if (error instanceof Error && error.name === 'Interrupted') return (error as Error & { exitCode: number }).exitCode;
  log('error', 'fault', { error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  return 70;
}
