// The test command: all checks, then all tests, a look at the speed, browser tests last. Prints one closing line.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

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
    return { passed: 0, failures: [`no report at ${report}`], skipped: 0 };
  } finally {
    rmSync(report, { force: true });
  }
}

/** Where it failed and the first line of why: enough to begin with when only the end of the output was kept. */
const failure = (file, name, why) =>
  `${relative(root, file)} › ${name}: ${stripVTControlCharacters(String(why)).split('\n')[0]}`;

function countVitest({ numPassedTests, numPendingTests, success, testResults }) {
  const failures = testResults.flatMap(({ name: file, status, message, assertionResults }) => {
    const tests = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && tests.length === 0) return [failure(file, 'the file itself', message)];
    return tests.map((test) => failure(file, test.fullName, test.failureMessages[0]));
  });
  if (!success && failures.length === 0) failures.push('vitest failed outside of any test');
  return { passed: numPassedTests, failures, skipped: numPendingTests };
}

function countPlaywright({ stats, suites, errors }) {
  const specs = suites.flatMap(function all(suite) {
    return [...suite.specs, ...(suite.suites ?? []).flatMap(all)];
  });
  const failures = specs.flatMap(({ ok, file, title, tests }) => {
    const result = tests.flatMap(({ results }) => results).find(({ error }) => error !== undefined);
    return ok ? [] : [failure(join(root, 'test/journeys', file), title, result?.error.message ?? 'did not run')];
  });
  failures.push(...errors.map(({ message }) => `playwright: ${message}`));
  return { passed: stats.expected + stats.flaky, failures, skipped: stats.skipped };
}

const checksPass = await run('node tools/check.mjs');
const testsPass = await run(`npx vitest run --reporter=default --reporter=json --outputFile.json=${reports.vitest}`);
const builds = await run('node tools/build-if-stale.mjs');
const isFast = builds && (await run('node tools/bench.mjs --quick'));
const journeysPass =
  builds &&
  (await run('npx playwright test --reporter=list,json', { PLAYWRIGHT_JSON_OUTPUT_NAME: reports.playwright }));

const unit = count(reports.vitest, countVitest);
const journeys = builds ? count(reports.playwright, countPlaywright) : { passed: 0, failures: [], skipped: 0 };
const steps = { checks: checksPass, build: builds, 'quick bench': isFast };
const failures = [...Object.keys(steps).filter((step) => !steps[step]), ...unit.failures, ...journeys.failures];
const passed = unit.passed + journeys.passed + Object.values(steps).filter(Boolean).length;
if (failures.length > 0) process.stdout.write(`\nFailed:\n${failures.map((line) => `  ${line}`).join('\n')}\n`);
process.stdout.write(`\n${passed} passed, ${failures.length} failed, ${unit.skipped + journeys.skipped} skipped\n`);
process.exit(testsPass && journeysPass && failures.length === 0 ? 0 : 1);
