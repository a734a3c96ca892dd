// Every check that needs no database, or those that are named (`npm run check -- layers "dead code"`). Runs them two at a time,
// and says which failed; fails when one did.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const checks = [
  ['types', 'npx tsc --noEmit'],
  ['web types', 'npx vue-tsc --noEmit -p web/tsconfig.json'],
  ['lint', 'npx eslint .'],
  ['schema', 'node tools/run.mjs schema --check'],
  ['format', 'npx prettier --check --log-level warn .'],
  ['layers', 'npx depcruise --config .dependency-cruiser.cjs api web'],
  ['dead code', 'npx knip --no-progress'],
  ['web operations', 'node tools/codegen-check.mjs'],
  ['links', 'npx remark --quiet --frail README.md CONTEXT.md CONTRIBUTING.md docs'],
];

const named = process.argv.slice(2);
const unknown = named.filter((name) => !checks.some(([known]) => known === name));
if (unknown.length > 0) {
  process.stderr.write(`No such check: ${unknown.join(', ')}. There are ${checks.map(([name]) => name).join(', ')}.\n`);
  process.exit(64);
}

function run([name, command]) {
  return new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(command, { cwd: root, shell: true, env: { ...process.env, FORCE_COLOR: '0' } });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`);
      resolve({ name, ok: code === 0, output });
    });
  });
}

const results = [];
const waiting = checks.filter(([name]) => named.length === 0 || named.includes(name));
async function worker() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) results.push(await run(next));
}
await Promise.all([worker(), worker()]);

const failed = results.filter((result) => !result.ok);
for (const { name, output } of failed) process.stdout.write(`\n── ${name} ──\n${output.slice(-6000)}\n`);
process.stdout.write(`\nchecks: ${results.length - failed.length} passed, ${failed.length} failed\n`);
process.exit(failed.length === 0 ? 0 : 1);
