import { CommanderError } from 'commander';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exitCodeOf } from '../../api/commands/exit-code';
import { Interrupted } from '../../api/commands/serving';
import { readConfig } from '../../api/config';
import { OperatorError } from '../../api/platform/operator-error';

const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
afterEach(() => said.mockClear());

function configFault(): unknown {
  try {
    return readConfig({ KEHU_PORT: 'x' });
  } catch (error) {
    return error;
  }
}

describe('the exit code', () => {
  it.each([69, 78] as const)('is %i where the operator can mend it, with the message and nothing else', (code) => {
    expect(exitCodeOf(new OperatorError('This server is 14.11.', code))).toBe(code);
    expect(said.mock.calls).toEqual([['This server is 14.11.\n']]);
  });

  it('is 78 for a wrong setting, which is named', () => {
    expect(exitCodeOf(configFault())).toBe(78);
    expect(said.mock.calls.flat().join()).toContain('KEHU_PORT');
  });

  it('is 64 for a wrong command, and 0 for help', () => {
    expect(exitCodeOf(new CommanderError(1, 'commander.unknownCommand', 'unknown'))).toBe(64);
    expect(exitCodeOf(new CommanderError(0, 'commander.help', 'help'))).toBe(0);
  });

  it('is that of the signal where one stopped it', () => {
    expect([exitCodeOf(new Interrupted('SIGINT')), exitCodeOf(new Interrupted('SIGTERM'))]).toEqual([130, 143]);
    expect(said).not.toHaveBeenCalled();
  });

  it('is 70 for a fault', () => {
    expect(exitCodeOf(new Error('why'))).toBe(70);
  });
});
