import type { Candidate, Place } from '../candidates/candidate';
import { works } from '../works';
import type { Facts, Work } from '../works/work';
import { openCompany, type Company, type CompanyOptions } from './company';
import { readFacts } from './facts';
import { removeFiled } from './leftovers';
import { beginSessions } from './sessions';
import { settingsFor } from './viewers';

/** A company with its candidates running over it, and everybody signed in. */
export interface Scene {
  readonly company: Company;
  readonly facts: Facts;
  readonly candidates: readonly Candidate[];
  readonly cookies: ReadonlyMap<string, string>;
  readonly stop: () => Promise<void>;
}

export interface SceneOptions extends CompanyOptions {
  readonly port: number;
  /** How each candidate is started, in the order they are shown. */
  readonly starts: readonly ((place: Place) => Promise<Candidate>)[];
}

/** As many as the product has when nothing is set, for everybody. */
export const POOL_SIZE = 10;

/** Sets everything up; what was set up is taken down again when something fails. */
export async function setScene(options: SceneOptions): Promise<Scene> {
  const company = await openCompany(options);
  const candidates: Candidate[] = [];
  const stop = async (): Promise<void> => {
    for (const candidate of candidates) await candidate.stop();
    await removeFiled(company.admin).finally(() => company.stop());
  };
  try {
    await removeFiled(company.admin);
    const facts = await readFacts(company.admin);
    const accounts = accountsOf(works);
    const cookies = await beginSessions(company.admin, facts.staff, accounts);
    const settings = await settingsFor(company.admin, accounts);
    const viewers = Object.fromEntries(accounts.map((name) => [cookies.get(name) ?? '', settings.get(name) ?? {}]));
    const { adminUrl, appUrl } = company;
    const place = { adminUrl, appUrl, port: options.port, poolSize: POOL_SIZE, program: options.program, viewers };
    for (const start of options.starts) candidates.push(await start(place));
    return { company, facts, candidates, cookies, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function accountsOf(all: readonly Work[]): string[] {
  return [...new Set(all.map(({ account }) => account))];
}
