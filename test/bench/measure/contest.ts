import type { Candidate } from '../candidates/candidate';
import type { Work } from '../works/work';
import type { Address } from './ask';

/** One candidate asked one work: everything that is needed to send it again and again. */
export interface Entry {
  readonly candidate: Candidate;
  readonly work: Work;
  readonly address: Address;
  readonly body: string;
  /** Whose ratios are shown, and to whom. */
  readonly role: 'ours' | 'theirs';
  /** Done before each burst and undone after it; not measured. */
  readonly around?: { readonly before: () => Promise<unknown>; readonly after: () => Promise<unknown> };
}

/** What one burst of one entry came to. */
export interface Score {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Processor time a request, of the candidate's processes and of its connections in PostgreSQL. */
  readonly serverCpuMs: number;
  readonly databaseCpuMs: number;
  /** Of the candidate's processes when the burst was over. */
  readonly memoryMb: number;
}

/** The scores of an entry, one a round. */
export interface Standing {
  readonly entry: Entry;
  readonly scores: readonly Score[];
}

/** All who were asked the same work. */
export interface Contest {
  readonly work: Work;
  readonly standings: readonly Standing[];
}
