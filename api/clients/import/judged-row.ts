import type { Viewer } from '../../kernel/access/viewer';
import type { ClientKey } from '../client-key';
import { plannedChange } from '../fields/field-plan';
import type { ComparedRow } from './compare-row';
import type { RowDraft } from './import-draft';
import type { CheckedRow, RawRow } from './import-row.repository';
import type { ImportDirectory } from './import-words';
import { ofRow, type RowProblem } from './row-problem';

/** A row while it is looked at. */
export abstract class JudgedRow {
  readonly problems: RowProblem[];
  /** A credit code that it would bring on record. */
  abstract readonly creditCode: string | null;
  /** What tells it from others; null: it is not compared. */
  readonly key: ClientKey | null = null;

  constructor(
    readonly row: RawRow,
    readonly matchKey: string | null,
    problems: readonly RowProblem[],
  ) {
    this.problems = [...problems];
  }

  get isRefused(): boolean {
    return this.problems.some(({ severity }) => severity === 'REFUSED');
  }

  checked(): CheckedRow {
    const { row, problems, matchKey } = this;
    const nothing = { creditCode: null, core: null, alikeId: null, clientId: null, baseVersion: null, changes: null };
    return {
      rowNo: row.rowNo,
      state: this.isRefused ? 'REFUSED' : this.sound(),
      problems,
      matchKey,
      ...nothing,
      ...this.kept(),
    };
  }

  /** What it is when nothing refuses it. */
  protected abstract sound(): CheckedRow['state'];
  protected abstract kept(): Partial<CheckedRow>;
}

/** A row that is no client on record. */
export class NewRow extends JudgedRow {
  alikeId: string | null = null;

  constructor(
    row: RawRow,
    matchKey: string | null,
    readonly draft: RowDraft,
    override readonly key: ClientKey | null,
  ) {
    super(row, matchKey, draft.problems);
  }

  get creditCode(): string | null {
    return this.draft.card.creditCode;
  }

  protected sound(): CheckedRow['state'] {
    return this.problems.length > 0 ? 'WARNED' : 'READY';
  }

  protected kept(): Partial<CheckedRow> {
    const { creditCode, key, alikeId } = this;
    return { creditCode, core: key?.core ?? null, alikeId };
  }
}

/** A row that is refused for its key, or is a client that is left alone. */
export class SetAside extends JudgedRow {
  readonly creditCode = null;

  constructor(
    row: RawRow,
    matchKey: string | null,
    readonly why: { readonly clientId: string } | RowProblem,
  ) {
    super(row, matchKey, 'code' in why ? [why] : []);
  }

  protected sound(): CheckedRow['state'] {
    return 'SKIPPED';
  }

  protected kept(): Partial<CheckedRow> {
    return 'code' in this.why ? {} : { clientId: this.why.clientId };
  }
}

/** A row that is a client on record, which it may change. */
export class MatchedRow extends JudgedRow {
  constructor(
    row: RawRow,
    matchKey: string | null,
    readonly stored: { readonly id: string; readonly version: number },
    readonly compared: ComparedRow,
  ) {
    super(row, matchKey, compared.problems);
  }

  get creditCode(): string | null {
    return this.compared.change?.after.creditCode ?? null;
  }

  protected sound(): CheckedRow['state'] {
    return this.compared.changes.length > 0 ? 'CHANGES' : 'UNCHANGED';
  }

  protected kept(): Partial<CheckedRow> {
    const { creditCode, stored, compared } = this;
    return { creditCode, clientId: stored.id, baseVersion: stored.version, changes: compared.changes };
  }
}

/** What the values of a new row come to, or why they cannot be taken. */
export function newValues(
  viewer: Viewer,
  { inputs, ownerId }: Pick<RowDraft, 'inputs' | 'ownerId'>,
  { fields }: Pick<ImportDirectory, 'fields'>,
): {
  readonly values: Exclude<ReturnType<typeof plannedChange>, { code: string }>;
  readonly problem: RowProblem | null;
} {
  const planned = plannedChange(viewer, { clientId: '', ownerId, inputs, isNew: true }, { fields, rows: [] });
  if (planned === undefined) return { values: undefined, problem: null };
  return 'code' in planned ? { values: undefined, problem: ofRow(planned) } : { values: planned, problem: null };
}
