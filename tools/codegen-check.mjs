// Fails when web/gql/ is not what the schema and the operations in web/ generate.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const generated = join(root, 'web', 'gql');
const kept = mkdtempSync(join(tmpdir(), 'kehu-gql-'));
cpSync(generated, kept, { recursive: true });

const { status } = spawnSync('npx', ['graphql-codegen', '--config', 'codegen.ts', '--silent'], {
  cwd: root,
  stdio: 'inherit',
});
const changed = readdirSync(generated).filter((name) => {
  try {
    return readFileSync(join(generated, name), 'utf8') !== readFileSync(join(kept, name), 'utf8');
  } catch {
    return true;
  }
});
rmSync(kept, { recursive: true });
if (status !== 0) process.exit(status ?? 1);
if (changed.length > 0) {
  process.stdout.write(`Generated anew: ${changed.join(', ')}. Commit what "npm run codegen" writes.\n`);
  process.exit(1);
}
