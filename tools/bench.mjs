// The bench: builds the product and the bench, installs what only the bench needs on its first use, and runs it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);

function run(command, ...rest) {
  const { status } = spawnSync(command, rest, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(status ?? 70);
}

run(process.execPath, 'tools/build-if-stale.mjs');
run('npx', 'vite', 'build', '--config', 'test/bench/vite.config.ts', '--logLevel', 'warn');
const isContest = !['--quick', '--flat'].some((mode) => args.includes(mode));
if (isContest && !existsSync(`${root}/test/bench/node_modules/postgraphile`)) {
  process.stderr.write('Installing what the bench is compared with…\n');
  run('npm', 'ci', '--prefix', 'test/bench', '--engine-strict=false', '--no-audit', '--no-fund', '--loglevel', 'error');
}

// PostGraphile asks for a newer Node than the product needs, which the package "node" brings. All candidates run on the same.
const isOld = Number(process.versions.node.split('.')[0]) < 22;
const node = isContest && isOld ? `${root}/test/bench/node_modules/node/bin/node` : process.execPath;
const bench = spawn(node, ['--enable-source-maps', 'dist/bench/bench.js', ...args], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => bench.kill(signal));
bench.on('exit', (code) => process.exit(code ?? 130));
