import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { requestAllowance } from '../../../api/returns/request-return.service';
import { v7 } from 'uuid';
import { caseDesk } from '../../complaints/case-desk';
import { staffPosts } from '../../complaints/case-staff';
import { addOrder, doing } from '../../returns/some-returns';
import { approve, database, linesOf, openStage, people, receive, request } from '../../returns/stage';
import { entitiesOfAllRooms, openDoor, type Door } from '../../support/door';
import { pdfPages } from '../../support/pdf-text';

const NOW = '2026-11-23T01:00:00.000Z';
type Viewer = Partial<ViewerFacts>;

let door: Door;
let desk: ReturnType<typeof caseDesk>;
let at: Awaited<ReturnType<typeof staffPosts>>;

beforeAll(async () => {
  await openStage(entitiesOfAllRooms());
  at = await staffPosts(database, [people.ming, people.hong]);
  desk = caseDesk({ database, people, at });
  door = await openDoor(database, { now: NOW });
});
afterAll(async () => {
  await door.stop();
  await database.drop();
});

const ask = (path: string, viewer: Viewer | null): Promise<Response> =>
  fetch(`${door.url}/${path}`, { headers: viewer === null ? {} : door.enter(viewer) });

async function paper(path: string, viewer: Viewer): Promise<string[]> {
  const answer = await ask(path, viewer);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return pdfPages(new Uint8Array(await answer.arrayBuffer()));
}

async function refusal(path: string, viewer: Viewer | null): Promise<unknown> {
  const answer = await ask(path, viewer);
  const { code, clause } = (await answer.json()) as { code: string; clause?: string };
  return [answer.status, code, clause];
}

describe('the return note', () => {
  it('goes out in four copies, each named for its holder, with what came and what decided', async () => {
    const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '100' }]);
    const asked = await request([[line, '40']], { reason: '批次😡开裂!', basis: '检验报告 Q-1' });
    expect(await refusal(`papers/return-note/${asked.id}`, people.seller)).toEqual([409, 'NO_RETURN_NOTE', 'CQ-16']);
    const row = await receive(await approve(asked), ['50']);
    const pages = await paper(`papers/return-note/${row.id}`, people.seller);
    const each = pages.length / 4;
    expect(Number.isInteger(each)).toBe(true);
    for (const [copy, holder] of ['销售', '仓库', '会计', '总经理室'].entries()) {
      const text = pages.slice(copy * each, (copy + 1) * each).join('');
      expect(text).toContain(`${holder}存（一式四份）`);
      expect(text).toContain('批次〓开裂!');
      expect(text).toContain('检验报告Q-1');
      expect(text).toMatch(/40件50/);
      expect(text).toContain('超出超收率，暂停待批示');
      expect(text).toContain('CQ-16（制度第1版）：退货单一式4份');
      expect(text).toContain('CQ-5（制度第1版）：由销售经理批示：核准');
      expect(text).toContain('CQ-17（制度第1版）');
      expect(text).toContain('内部单据，不得交给客户');
    }
    expect(await refusal(`client-papers/return-note/${row.id}`, people.seller)).toEqual([
      403,
      'INTERNAL_PAPER',
      'CQ-10',
    ]);
    expect(await refusal(`papers/allowance-certificate/${row.id}`, people.seller)).toEqual([
      409,
      'NO_CERTIFICATE',
      'CQ-15',
    ]);
  });

  it('is for those who may know of the return, and one line of the audit trail for each that was made', async () => {
    const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '10' }]);
    const row = await approve(await request([[line, '4']]));
    const path = `papers/return-note/${row.id}`;
    const [stranger] = await database.sql<{ id: string }>(
      `insert into identity.staff (id, number, name, account) values (gen_random_uuid(), 'Z9', '外人', 'z9') returning id`,
    );
    const outsider: Viewer = { staffId: stranger?.id ?? '', posts: ['KA_SPECIALIST'] };
    expect(await refusal(path, null)).toEqual([401, 'UNAUTHENTICATED', undefined]);
    expect(await refusal(path, outsider)).toEqual([404, 'NOT_FOUND', undefined]);
    expect(await refusal(`papers/return-note/${v7()}`, people.seller)).toEqual([404, 'NOT_FOUND', undefined]);
    expect(await refusal(`papers/return-note/1'or'1`, people.seller)).toEqual([404, 'NOT_FOUND', undefined]);
    expect(await refusal(`papers/no-such-paper/${row.id}`, people.seller)).toEqual([404, 'NOT_FOUND', undefined]);
    await paper(path, people.seller);
    expect(
      await database.sql(
        `select actor_id, subject_type, after ->> 'paper' as paper from platform.audit where action = 'paper.make' and subject_id = $1`,
        [row.id],
      ),
    ).toEqual([{ actor_id: people.seller.staffId, subject_type: 'Return', paper: 'return-note' }]);
  });

  it('is the same to the byte when nothing has changed', async () => {
    const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '10' }]);
    const row = await approve(await request([[line, '4']]));
    const bytes = async () =>
      Buffer.from(await (await ask(`papers/return-note/${row.id}`, people.seller)).arrayBuffer());
    expect((await bytes()).equals(await bytes())).toBe(true);
  });
});

describe('the sales-allowance certificate', () => {
  it('has two copies and a place for the client to sign, and may leave the house', async () => {
    const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '100' }]);
    const asked = await doing(
      database,
      people.seller,
      (context, { input, selection }) => requestAllowance(context, input, selection),
      {
        clientId: people.clientOfMing,
        reason: '表面划伤',
        basis: '检验报告 Q-2',
        lines: [{ orderLineId: line, quantity: '40', unitAllowance: '2.5' }],
        idempotencyKey: v7(),
      },
    );
    const row = await approve(asked);
    expect(await linesOf(row)).toHaveLength(1);
    const pages = await paper(`client-papers/allowance-certificate/${row.id}`, people.seller);
    const text = pages.join('');
    for (const words of [
      '第一联销售存（一式二份）',
      '第二联会计存',
      '40件2.50',
      '100.00',
      '客户签认：____',
      'CQ-15（制度第1版）',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('内部');
    expect(text).not.toContain('按批示办理');
  });
});

describe('the papers of a case', () => {
  const FINDINGS = '叉车司机操作不当';

  it('answer the client without a word of how the house came to it', async () => {
    const id = await desk.file('PACKAGING');
    await desk.until(id, 'reply', {
      findings: FINDINGS,
      result: '扣司机奖金',
      transferReason: '转仓储',
      reason: '同意转办',
    });
    const director = at('SERVICE_DIRECTOR');
    expect(await refusal(`client-papers/reply-letter/${id}`, director)).toEqual([409, 'NOT_ANSWERED', 'CC-13']);
    await desk.until(id, 'close', { reply: '已为您更换外箱，并致歉意。' });
    const text = (await paper(`client-papers/reply-letter/${id}`, director)).join('');
    for (const words of ['尊敬的', '外箱破损', '已为您更换外箱，并致歉意。', '投诉成立', 'CC-13（制度第1版）'])
      expect(text).toContain(words);
    for (const words of [FINDINGS, '扣司机奖金', '转仓储', '同意转办', '内部', '仓储物流'])
      expect(text).not.toContain(words);
  });

  it('keep the internal form inside the house, whoever asks', async () => {
    const id = await desk.file('PACKAGING');
    await desk.until(id, 'reply', { findings: FINDINGS });
    const director = at('SERVICE_DIRECTOR');
    for (const name of ['case-form', 'transfer-slip', 'investigation-memo', 'closing-copies'])
      expect(await refusal(`client-papers/${name}/${id}`, at('GENERAL_MANAGER'))).toEqual([
        403,
        'INTERNAL_PAPER',
        'CQ-10',
      ]);
    const text = (await paper(`papers/case-form/${id}`, director)).join('');
    for (const words of [FINDINGS, '内部单据，不得交给客户（CQ-10）', '检验与处理', 'CC-11'])
      expect(text).toContain(words);
  });

  it('show a transfer with both signatures and the approval, once it is approved', async () => {
    const id = await desk.file('PACKAGING');
    const director = at('SERVICE_DIRECTOR');
    await desk.until(id, 'approveTransfer', { transferReason: '请仓储核实' });
    expect(await refusal(`papers/transfer-slip/${id}`, director)).toEqual([409, 'NO_TRANSFER', 'CC-5']);
    await desk.until(id, 'receive', { transferReason: '请仓储核实' });
    const unsigned = (await paper(`papers/transfer-slip/${id}`, director)).join('');
    expect(unsigned).toContain('接收人：____');
    await desk.until(id, 'inspect');
    const text = (await paper(`papers/transfer-slip/${id}`, director)).join('');
    for (const words of [
      '请仓储核实',
      '转办人：SERVICE_DIRECTOR',
      '总经理：GENERAL_MANAGER',
      '接收人：LOGISTICS_SUPERVISOR',
    ])
      expect(text).toContain(words);
  });

  it('tell what was found, by whom, and who bears how much of it', async () => {
    const id = await desk.file('PRODUCT_QUALITY');
    const director = at('SERVICE_DIRECTOR');
    expect(await refusal(`papers/investigation-memo/${id}`, director)).toEqual([409, 'NO_FINDINGS', 'CC-9']);
    await desk.until(id, 'decide', { findings: FINDINGS });
    const found = (await paper(`papers/investigation-memo/${id}`, director)).join('');
    for (const words of [
      FINDINGS,
      '现场备忘录',
      '销售经理：SALES_MANAGER',
      '客户会签：____',
      'CC-9（制度第1版）',
      '内部',
    ])
      expect(found).toContain(words);
    expect(found).not.toContain('责任划分');
    await desk.until(id, 'dealWith', { findings: FINDINGS, amount: '1000.01' });
    const decided = (await paper(`papers/investigation-memo/${id}`, at('GENERAL_MANAGER'))).join('');
    for (const words of ['责任划分（第1版，客户已会签）', '工厂·生产', '70%700.01', '30%300.00', '合计100%1,000.01'])
      expect(decided).toContain(words);
    expect(decided).toContain('客户会签：已会签');
    const form = (await paper(`papers/case-form/${id}`, at('GENERAL_MANAGER'))).join('');
    expect(form).toContain('责任划分（第1版，客户已会签）');
  });

  it('go to five departments when the case is closed', async () => {
    const id = await desk.file('PACKAGING');
    const director = at('SERVICE_DIRECTOR');
    expect(await refusal(`papers/closing-copies/${id}`, director)).toEqual([409, 'NOT_CLOSED', 'CQ-7']);
    await desk.until(id, 'end', { findings: FINDINGS });
    const pages = await paper(`papers/closing-copies/${id}`, director);
    for (const holder of ['品质', '生产', '销售', '会计', '总经理室'])
      expect(pages.some((page) => page.includes(`${holder}存（一式五份）`))).toBe(true);
  });
});
