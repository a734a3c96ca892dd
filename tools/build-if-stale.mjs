// Builds the API and the web client when a source is newer than what was built, or always with --force.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const stamp = join(root, 'dist', '.built');
const sources = [
  'api',
  'web',
  'schema',
  'seeds',
  'docs/analyst.md',
  'package-lock.json',
  'vite.api.config.ts',
  'vite.web.config.ts',
  'tsconfig.json',
];

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
const stale = sources.some((source) => newest(join(root, source)) > built);
if (stale || process.argv.includes('--force')) {
  for (const part of ['api', 'web']) {
    process.stderr.write(`Building ${part}…\n`);
    const { status } = spawnSync('npm', ['run', '--silent', `build:${part}`], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (status !== 0) process.exit(status ?? 70);
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, '');
}
