import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import type { Signs } from '../duplicates/duplicate-score';

export interface AlikeProspect {
  readonly id: string;
  readonly signs: Signs;
}

/** Whom a prospect is compared with. */
export interface Comparison {
  readonly name: string;
  readonly creditCode: string | null;
  /** Legal forms in small letters, the longest before all: they tell no two companies apart. */
  readonly forms: readonly string[];
  /** One that is not compared: the prospect itself. */
  readonly except: string | null;
}

/** What open prospects have in common with one that is described, in whatever portfolio, twenty at most. */
export async function alikeProspects(
  context: RequestContext,
  { name, creditCode, forms, except }: Comparison,
): Promise<AlikeProspect[]> {
  const rows = await context.database.rows<{
    readonly id: string;
    readonly likeness: number;
    readonly sameCode: boolean;
    readonly codesDiffer: boolean;
  }>({
    text: `select prospect_id as id, likeness, same_code as "sameCode", codes_differ as "codesDiffer"
      from clients.alike_prospects($1, $2, $3::text[], $4::uuid)`,
    values: [name, creditCode, forms, except],
  });
  return rows.map(({ id, likeness, sameCode, codesDiffer }) => ({
    id,
    signs: { creditCode: sameCode ? 100 : 0, name: likeness, phone: 0, address: 0, codesDiffer },
  }));
}

/** Whether an open prospect has this credit code, in whatever portfolio; whoever asks holds the lock of the code. */
export async function isCodeOfProspect(
  transaction: Transaction,
  creditCode: string,
  except: string | undefined,
): Promise<boolean> {
  const [found] = await transaction.rows<{ readonly taken: boolean }>({
    text: 'select clients.is_code_of_prospect($1, $2::uuid) as taken',
    values: [creditCode, except ?? null],
  });
  return found?.taken === true;
}
