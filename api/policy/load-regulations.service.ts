import { InvalidRegulation } from '../kernel/policy/regulation';
import { recordAudit, type Acting } from '../platform/audit/audit';
import type { RequestDatabase } from '../platform/database/request-database';
import { PackConflict } from './pack-conflict';
import { loadPacks, type ChangesFrom, type PacksLoaded } from './pack.service';

/**
 * Puts regulations into a database, for the operator at the machine, with what was new on record. Needs the system's
 * reach. @returns every problem of the documents, in English, when one is refused; nothing is stored then
 */
export async function loadRegulations(
  context: Acting & { readonly database: RequestDatabase },
  documents: readonly unknown[],
  changes?: ChangesFrom,
): Promise<PacksLoaded | { readonly problem: string }> {
  try {
    return await context.database.write(async (transaction) => {
      const loaded = await loadPacks(transaction, documents, changes);
      for (const { code, version } of loaded.stored)
        await recordAudit(transaction, context, {
          action: 'policy.load',
          subjectType: 'Regulation',
          subjectId: code,
          after: { version },
        });
      return loaded;
    });
  } catch (error) {
    if (error instanceof InvalidRegulation || error instanceof PackConflict) return { problem: error.message };
    throw error;
  }
}
