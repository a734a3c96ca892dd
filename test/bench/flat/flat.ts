import { setTimeout } from 'node:timers/promises';
import type { Candidate } from '../candidates/candidate';
import { startTogether } from '../candidates/kehu-together';
import { bodyOf, sendBody, type Address } from '../measure/ask';
import { ratioOf, spreadOf } from '../measure/spread';
import type { BenchOptions } from '../options';
import { short, times } from '../report/figures';
import { markdownTable, textTable } from '../report/table';
import { openCompany, type Company } from '../stage/company';
import { readFacts } from '../stage/facts';
import { PROGRAM } from '../stage/program';
import { POOL_SIZE } from '../stage/scene';
import { beginSessions } from '../stage/sessions';
import type { Facts } from '../works/work';
import { loadDocuments } from './documents';
import { QUESTIONS, type Question } from './questions';

/** A company with the product over it. */
interface Side {
  readonly company: Company;
  readonly facts: Facts;
  readonly candidate: Candidate;
  readonly cookies: ReadonlyMap<string, string>;
}

const WARM_UPS = 2;
const FOLD_WAIT_MS = 500;

/**
 * Asks the dashboards of a small and of a large company in turn, one question after the other, and tells how many times
 * longer the large one takes. @returns the exit code
 */
export async function flat(options: BenchOptions): Promise<number> {
  const sides: Side[] = [];
  try {
    for (const scale of [options.flat, options.scale]) sides.push(await openSide({ ...options, scale }));
    const [small, large] = sides;
    if (small === undefined || large === undefined) throw new Error('Two companies are compared');
    const textOf = await loadDocuments();
    const rows: string[][] = [];
    for (const question of QUESTIONS) {
      const body = bodyOf(textOf(question.name), question.variables);
      const [brief, long] = await timesOf([small, large], { question, body, rounds: options.rounds });
      const name = [question.name, question.of].filter(Boolean).join(' ');
      rows.push([name, ...[brief, long].map((each) => short(spreadOf(each).median)), times(ratioOf(long, brief))]);
    }
    const head = ['', ...sides.map(({ facts }) => `ms, ${facts.complaints} complaints`), 'ratio'];
    process.stdout.write(`${(options.isMarkdown ? markdownTable : textTable)(head, rows)}\n`);
    return 0;
  } finally {
    for (const { candidate, company } of sides) {
      await candidate.stop();
      await company.stop();
    }
  }
}

async function openSide(options: BenchOptions): Promise<Side> {
  const company = await openCompany({ ...options, measuring: true, program: PROGRAM });
  try {
    const { admin, adminUrl, appUrl } = company;
    const facts = await readFacts(admin);
    const cookies = await beginSessions(admin, facts.staff, [...new Set(QUESTIONS.map(({ account }) => account))]);
    const place = { adminUrl, appUrl, port: options.port, poolSize: POOL_SIZE, program: PROGRAM, viewers: {} };
    const candidate = await startTogether(place);
    await untilFolded(admin);
    return { company, facts, cookies, candidate };
  } catch (error) {
    await company.stop();
    throw error;
  }
}

/** Steps of a new company are counted by the first fold; until then figures of them are counted from the steps. */
async function untilFolded(admin: Company['admin']): Promise<void> {
  for (;;) {
    const { rows } = await admin.query<{ due: boolean }>(
      `select step_calendar is null or exists (select from complaints.step_delta) as due from analytics.fold_state`,
    );
    if (rows[0]?.due === false) return;
    await setTimeout(FOLD_WAIT_MS);
  }
}

interface Asked {
  readonly question: Question;
  readonly body: string;
  readonly rounds: number;
}

/** Milliseconds of each round on both sides, after both are warm. */
async function timesOf(
  [small, large]: readonly [Side, Side],
  { question, body, rounds }: Asked,
): Promise<[number[], number[]]> {
  const found: [number[], number[]] = [[], []];
  for (let round = -WARM_UPS; round < rounds; round += 1)
    for (const [at, { candidate, cookies }] of [small, large].entries()) {
      const address = { url: candidate.url, cookie: cookies.get(question.account) ?? '' };
      const taken = await timeOf(address, body);
      if (round >= 0) found[at]?.push(taken);
    }
  return found;
}

async function timeOf(address: Address, body: string): Promise<number> {
  const began = performance.now();
  const data = JSON.stringify(await sendBody(address, body));
  const taken = performance.now() - began;
  if (/"__typename":"(InvalidInput|NotAllowed)"/.test(data))
    throw new Error(`A figure was refused: ${data.slice(0, 300)}`);
  return taken;
}
