// The test command: all checks, then all tests, a look at the speed, browser tests last. Prints one closing line.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = {
  vitest: join(tmpdir(), `kehu-vitest-${process.pid}.json`),
  playwright: join(tmpdir(), `kehu-e2e-${process.pid}.json`),
};

function run(command, environment = {}) {
  process.stdout.write(`\n› ${command}\n`);
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: root,
      shell: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    });
    child.on('close', (code) => resolve(code === 0));
  });
}

function count(report, read) {
  try {
    return read(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(report, { force: true });
  }
}

const checksPass = await run('node tools/check.mjs');
const testsPass = await run(`npx vitest run --reporter=default --reporter=json --outputFile.json=${reports.vitest}`);
const builds = await run('node tools/build-if-stale.mjs');
const isFast = builds && (await run('node tools/bench.mjs --quick'));
const journeysPass =
  builds &&
  (await run('npx playwright test --reporter=list,json', { PLAYWRIGHT_JSON_OUTPUT_NAME: reports.playwright }));

const unit = count(reports.vitest, (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + (report.success || report.numFailedTests > 0 ? 0 : 1),
  skipped: report.numPendingTests,
}));
const journeys = count(reports.playwright, ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
}));
const steps = [checksPass, isFast];
const failed = unit.failed + journeys.failed + steps.filter((passed) => !passed).length;
process.stdout.write(
  `\n${unit.passed + journeys.passed + steps.filter((passed) => passed).length} passed, ${failed} failed, ${unit.skipped + journeys.skipped} skipped\n`,
);
process.exit(testsPass && journeysPass && failed === 0 ? 0 : 1);
