import { readFile } from 'node:fs/promises';
import onlineRetail from '../../seeds/import/online-retail.json';
import type { Config } from '../config';
import { importOrders } from '../sales/import/import-orders';
import { reconciles, reportText } from '../sales/import/import-report';
import { parseMapping, type ImportMapping } from '../sales/import/mapping';
import { log } from '../platform/log';
import { OperatorError } from '../platform/operator-error';
import { bringUpToDate } from './after-import';
import { withDatabase } from './connect';
import { openSource } from './source';
import { progressBar } from './progress';
import { clockOf } from './serving';

const STAGES = { read: 'Reading', apply: 'Applying' } as const;

/**
 * Imports invoice lines and prints what became of them.
 * @throws OperatorError 65 when the sums do not meet; the file's own errors otherwise
 */
export async function runImport(config: Config, options: { file: string; mapping?: string }): Promise<void> {
  const mapping = await readMapping(options.mapping);
  await withDatabase(config, async (connection) => {
    const progress = progressBar();
    const report = await importOrders({
      adminUrl: connection.adminUrl,
      file: options.file,
      mapping,
      onProgress: (stage, done, total) => progress.update(STAGES[stage], done, total),
    }).finally(progress.end);
    const source = await openSource(connection, 2);
    await bringUpToDate(source, clockOf(config)()).finally(() => source.destroy());
    process.stdout.write(`${reportText(report)}\n`);
    if (!reconciles(report)) throw new OperatorError('The import does not reconcile with its file.', 65);
    if (report.errorFile !== null) log('warn', 'rejected-rows', { file: report.errorFile });
  });
}

async function readMapping(file: string | undefined): Promise<ImportMapping> {
  if (file === undefined) return parseMapping(onlineRetail, 'seeds/import/online-retail.json');
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new OperatorError(`The mapping ${file} cannot be read: ${String(error)}`, 66, { cause: error });
  });
  try {
    return parseMapping(JSON.parse(text), file);
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(`The mapping ${file} is not JSON.`, 65, { cause: error });
  }
}
