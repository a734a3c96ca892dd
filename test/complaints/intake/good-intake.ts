import { v7 } from 'uuid';
import { uploaded } from '../arrange-records';
import type { Good } from '../good-inputs';
import type { Bench } from '../petitions/good-petitions';
import { specialist } from '../viewers';

const GOODS = {
  deliveredOn: '2026-11-10',
  deliveredQuantity: '10',
  affectedQuantity: '3',
  affectedQuantityUndetermined: false,
  returnQuantity: '2',
  returnQuantityUndetermined: false,
  sample: 'RECEIVED',
};

/** A complaint to file, and one whose goods are found out about. */
export async function goodIntake({
  database,
  people,
  at,
  desk,
}: Bench): Promise<{ fileComplaint: Good; determineGoods: Good }> {
  const window = at('SERVICE_DIRECTOR');
  const hong = specialist(people.hong);
  const version = async (complaintId: string) => ({ complaintId, version: (await desk.stored(complaintId)).version });
  const withdrawn = await desk.file('PACKAGING');
  await desk.go(withdrawn, window, 'WITHDRAW');
  return {
    fileComplaint: {
      viewer: window,
      input: {
        ...GOODS,
        clientId: people.clientOfMing,
        class: 'PRODUCT_QUALITY',
        channel: 'PHONE',
        severity: 'LOW',
        occurredAt: '2026-11-20T01:00:00.000Z',
        place: '仓库',
        content: '外箱破损',
        demand: '更换',
        orderNumber: 'SO1',
        partNumber: 'P1',
        overseas: false,
        attachmentIds: [await uploaded(database, window.staffId ?? '')],
        idempotencyKey: v7(),
      },
      elsewhere: [{ occurredAt: '2027-01-01T00:00:00.000Z' }],
      strangers: [hong],
    },
    determineGoods: {
      viewer: window,
      input: { ...GOODS, ...(await version(await desk.file('PRODUCT_QUALITY'))), idempotencyKey: v7() },
      // What a grievance is about has no quantity, and of what has ended nothing more is found out.
      elsewhere: [await version(withdrawn), await version(await desk.file('GRIEVANCE'))],
      strangers: [hong, at('PRODUCTION_MANAGER'), at('ACCOUNTANT')],
    },
  };
}
