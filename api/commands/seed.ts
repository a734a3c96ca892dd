import { seedDemo } from '../../seeds/demo';
import { civilDateAt, parseCivilDate } from '../kernel/civil-date';
import { AttachmentFiles } from '../platform/attachments/attachment-files';
import { log } from '../platform/log';
import { OperatorError } from '../platform/operator-error';
import type { Connection } from './connect';
import { isEmpty } from './is-empty';
import { progressBar } from './progress';

export interface SeedOptions {
  /** Multiplies clients and complaints; a whole number from 1 to 500. */
  readonly scale: number;
  /** Short histories and more complaints; large companies are made so in any case. */
  readonly measuring?: boolean;
  /** The civil date the company's history ends on; undefined: today. Equal dates make equal companies. */
  readonly asOf?: string;
  /** Where documents are kept. */
  readonly attachmentDirectory: string;
}

const LARGEST_SCALE = 500;

/** Makes the demonstration company, with progress shown. @throws OperatorError when there is a company already */
export async function runSeed(
  { adminUrl }: Connection,
  { scale, asOf, measuring, attachmentDirectory }: SeedOptions,
): Promise<void> {
  if (!Number.isInteger(scale) || scale < 1 || scale > LARGEST_SCALE)
    throw new OperatorError(`--scale is a whole number from 1 to ${LARGEST_SCALE}.`, 64);
  if (asOf !== undefined && !isCivilDate(asOf))
    throw new OperatorError('--as-of is a date of the calendar, YYYY-MM-DD.', 64);
  if (!(await isEmpty(adminUrl)))
    throw new OperatorError(
      'This database has a company already. Seed an empty one, for example with another KEHU_DATA_DIR.',
      73,
    );
  log('info', 'seeding', { scale });
  const progress = progressBar();
  try {
    await seedDemo({
      adminUrl,
      scale,
      measuring,
      asOf: asOf ?? civilDateAt(new Date().toISOString()),
      onProgress: progress.update,
      keepDocument: (content) => new AttachmentFiles(attachmentDirectory).keep(content),
    });
  } finally {
    progress.end();
  }
}

function isCivilDate(text: string): boolean {
  try {
    return parseCivilDate(text) === text;
  } catch {
    return false;
  }
}
