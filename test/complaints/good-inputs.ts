import { v7 } from 'uuid';
import { compileReports } from '../../api/complaints/monthly/compile-report.service';
import { compilePenalties } from '../../api/complaints/penalty-lists/compile-penalties.service';
import { followUpsOfComplaint } from '../../api/complaints/follow-ups/follow-up.service';
import type { Post } from '../../api/kernel/access/post';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { seededJson } from '../kernel/policy/seeded-regulations';
import type { TestDatabase } from '../support/database';
import { arrange } from './arrange';
import { acted, penalty, uploaded } from './arrange-records';
import { caseDesk } from './case-desk';
import { staffPosts } from './case-staff';
import type { Input } from './hostile-values';
import { goodIntake } from './intake/good-intake';
import { goodPetitions } from './petitions/good-petitions';
import { addClosed } from './monthly/closed-cases';
import { specialist } from './viewers';

/** An input that is right, and who may send it. */
export interface Good {
  readonly viewer: Partial<ViewerFacts>;
  readonly input: Input;
  /** Changes that make it an input for something in a state in which this is not done. */
  readonly elsewhere: readonly Input[];
  /** Others who may not send it, beside those who never may. */
  readonly strangers?: readonly Partial<ViewerFacts>[];
}

/** For each mutation of the room of complaints: something to do it with, arranged and not done yet. */
export async function goodInputs(database: TestDatabase): Promise<Readonly<Record<string, Good>>> {
  const people = await arrange(database);
  const at = await staffPosts(database, [people.ming, people.hong]);
  const desk = caseDesk({ database, people, at });
  const keyed = (input: Input): Input => ({ ...input, idempotencyKey: v7() });
  const ofCase = async (id: string, input: Input = {}): Promise<Input> =>
    keyed({ complaintId: id, version: (await desk.stored(id)).version, ...input });
  const toCase = async (id: string): Promise<Input> => ({
    complaintId: id,
    version: (await desk.stored(id)).version,
  });
  const standing = async (step: string, complaintClass: 'PRODUCT_QUALITY' | 'PACKAGING' = 'PRODUCT_QUALITY') => {
    const id = await desk.file(complaintClass);
    await desk.until(id, step);
    return id;
  };
  const withdrawn = await desk.file('PACKAGING');
  await desk.go(withdrawn, at('SERVICE_DIRECTOR'), 'WITHDRAW');
  const nowhere = [await toCase(withdrawn), await toCase(await desk.file('GRIEVANCE'))];
  const ended = [await toCase(withdrawn)];
  const hong = [specialist(people.hong)];

  const shared = await desk.file('PRODUCT_QUALITY');
  await desk.until(shared, 'decide');
  await desk.decide(shared, at('GM_OFFICE'), {
    budget: '1000.00',
    shares: [
      { party: 'FACTORY', percentage: '50' },
      { party: 'SUPPLIER', name: '恒鑫轴承', percentage: '50' },
    ],
  });
  await desk.go(shared, at('GM_OFFICE'), 'COMPLETE', { conclusion: 'UPHELD' });
  await desk.until(shared, 'ship');
  const supplier = { party: 'SUPPLIER', name: '恒鑫轴承', happenedOn: '2026-11-20', note: '见纪要' };
  const others: readonly Post[] = ['RND_ENGINEER', 'SALES_MANAGER'];
  const strangers = [...hong, ...others.map(at)];

  const decided = await standing('dealWith');
  const action = await acted(database, decided, people.ming);
  const sharing = await standing('decide');

  return {
    ...(await goodIntake({ database, people, at, desk })),
    moveComplaint: {
      viewer: at('SERVICE_DIRECTOR'),
      input: await ofCase(await desk.file('PACKAGING'), {
        move: 'COMPLETE',
        fields: [{ name: 'transferReason', value: '需现场核对' }],
      }),
      elsewhere: ended,
      strangers,
    },
    recordDecision: {
      viewer: at('GM_OFFICE'),
      input: await ofCase(sharing, {
        budget: '100.00',
        repairBy: '2026-12-10',
        memo: '属实',
        shares: [
          { party: 'SUPPLIER', name: '恒鑫轴承', department: null, percentage: '60' },
          { party: 'FACTORY', department: 'PRODUCTION', percentage: '40' },
        ],
      }),
      elsewhere: nowhere,
      strangers: [...strangers, at('PRODUCTION_MANAGER')],
    },
    recordLosses: {
      viewer: at('ACCOUNTANT'),
      input: await ofCase(await standing('dealWith'), {
        lines: [{ loss: 'reworkHour', quantity: '2', cost: null, note: '返修' }],
      }),
      elsewhere: nowhere,
      strangers,
    },
    addCorrectiveAction: {
      viewer: at('PRODUCTION_MANAGER'),
      input: await ofCase(await standing('repair'), {
        department: 'PRODUCTION',
        action: '修订作业指导书',
        ownerId: people.ming,
        dueOn: '2026-12-20',
        negligence: false,
      }),
      elsewhere: nowhere,
      strangers: hong,
    },
    finishCorrectiveAction: {
      viewer: at('PRODUCTION_MANAGER'),
      input: await ofCase(decided, { actionId: action, result: '已落实' }),
      elsewhere: [...nowhere, await toCase(sharing)],
      strangers: hong,
    },
    recordShipment: {
      viewer: at('LOGISTICS_SUPERVISOR'),
      input: await ofCase(await standing('ship'), {
        kind: 'DISPATCHED',
        happenedOn: '2026-11-20',
        place: '成品仓',
        note: '顺路',
      }),
      elsewhere: [...nowhere, await toCase(sharing)],
      strangers,
    },
    addDocument: {
      viewer: at('SERVICE_DIRECTOR'),
      input: await ofCase(await desk.file('PACKAGING'), {
        attachmentId: await uploaded(database, at('SERVICE_DIRECTOR').staffId ?? ''),
      }),
      elsewhere: [...ended, { attachmentId: await uploaded(database, people.hong) }],
      strangers: hong,
    },
    ...(await goodPetitions({ database, people, at, desk })),
    recordThirdPartyAnswer: {
      viewer: at('QUALITY_MANAGER'),
      input: await ofCase(shared, { ...supplier, answer: 'AGREED', amount: '400.00' }),
      elsewhere: [...nowhere, await toCase(sharing), { party: 'CARRIER' }, { name: '别家' }],
      strangers: [...strangers, at('ACCOUNTANT')],
    },
    recordRecovery: {
      viewer: at('ACCOUNTANT'),
      input: await ofCase(await settled(), { ...supplier, amount: '100.00' }),
      // Of what nobody has agreed to, nothing is recovered.
      elsewhere: [...nowhere, await toCase(sharing), await toCase(shared), { amount: '600.00' }],
      strangers: [...strangers, at('QUALITY_MANAGER')],
    },
    recordFollowUp: await calledBack(),
    ...(await violations()),
    moveMonthlyReport: await reported(),
    freezePenaltyList: await listed(),
  };

  /** A case whose supplier has accepted. */
  async function settled(): Promise<string> {
    const id = await desk.file('PRODUCT_QUALITY');
    await desk.until(id, 'decide');
    await desk.decide(id, at('GM_OFFICE'), {
      budget: '1000.00',
      shares: [{ party: 'SUPPLIER', name: '恒鑫轴承', percentage: '100' }],
    });
    await desk.go(id, at('GM_OFFICE'), 'COMPLETE', { conclusion: 'UPHELD' });
    await desk.until(id, 'dealWith');
    await database.sql(
      `insert into complaints.third_party_entry (id, complaint_id, decision_id, seq, party, name, kind, amount, happened_on, by_staff, at)
       select gen_random_uuid(), $1, d.id, 1, 'SUPPLIER', '恒鑫轴承', 'AGREED', 500, '2026-11-19', $2, now()
       from complaints.decision d where d.complaint_id = $1`,
      [id, people.ming],
    );
    return id;
  }

  async function calledBack(): Promise<Good> {
    const viewer = specialist(people.ming);
    const owed = async () => {
      const id = await standing('close', 'PACKAGING');
      const context = database.contextOf(viewer);
      const [call] = await followUpsOfComplaint(context, id);
      await context.database.close();
      return call;
    };
    const [call, done] = [await owed(), await owed()];
    await database.sql(
      `update complaints.follow_up set outcome = 'SATISFIED', done_at = now(), done_by = $2, version = version + 1 where id = $1`,
      [done?.id, people.ming],
    );
    return {
      viewer,
      input: keyed({
        followUpId: call?.id,
        version: call?.version,
        outcome: 'DISSATISFIED',
        note: '仍有破损',
        againOn: '2026-12-20',
        newNeed: { class: 'SUGGESTION', content: '改用托盘' },
      }),
      elsewhere: [{ followUpId: done?.id, version: (done?.version ?? 0) + 1 }],
      strangers: hong,
    };
  }

  async function violations(): Promise<{ registerViolation: Good; movePenalty: Good }> {
    await database.sql(
      `with r as (insert into policy.regulation (code) values ('SD') on conflict do nothing)
       insert into policy.regulation_version (code, version, effective_from, document, checksum)
       values ('SD', 1, '2000-01-01', $1, 'x')`,
      [JSON.stringify(seededJson('sd.json'))],
    );
    await database.sql('update identity.staff set reports_to = $1 where id = $2', [people.supervisor, people.ming]);
    const team = [people.supervisor, people.ming];
    const head: Partial<ViewerFacts> = {
      staffId: people.supervisor,
      posts: ['KA_SUPERVISOR'],
      circles: { own: [people.supervisor], team, unit: team },
    };
    const proposed = await penalty(database, people, 'PROPOSED');
    const refusedOne = await penalty(database, people, 'WITHDRAWN');
    return {
      registerViolation: {
        viewer: head,
        input: keyed({
          staffId: people.ming,
          clause: 'SD-9',
          violation: 'serviceRule',
          breaks: 'SD-3',
          happenedOn: '2026-11-20',
          evidence: '来电记录未交回',
          complaintNumber: null,
          fine: null,
        }),
        elsewhere: [{ happenedOn: '2027-01-01' }, { staffId: people.director }, { violation: 'noSuchRule' }],
        strangers: hong,
      },
      movePenalty: {
        viewer: at('GENERAL_MANAGER'),
        input: keyed({ id: proposed, version: 1, move: 'REJECT', note: '证据不足' }),
        elsewhere: [{ id: refusedOne }],
        strangers: [...hong, head],
      },
    };
  }

  async function listed(): Promise<Good> {
    const context = database.systemContext({ now: '2026-11-01T00:30:00.000Z' });
    await compilePenalties(context);
    await context.database.close();
    return {
      viewer: at('GM_OFFICE'),
      input: keyed({ id: '2026-10', version: 1 }),
      elsewhere: [{ id: '2020-01' }],
      strangers: [...hong, at('LOGISTICS_SUPERVISOR'), at('GENERAL_MANAGER')],
    };
  }

  async function reported(): Promise<Good> {
    await addClosed(database, people, { department: 'PRODUCTION', loss: '10.00' });
    const context = database.systemContext({ now: '2026-11-01T00:30:00.000Z' });
    await compileReports(context);
    await context.database.close();
    const [line] = await database.sql<{ id: string; report: string }>(
      `select id, report_id as report from complaints.monthly_line where department = 'PRODUCTION' limit 1`,
    );
    return {
      viewer: at('PRODUCTION_MANAGER'),
      input: keyed({ reportId: line?.report, move: 'OBJECT', lineIds: [line?.id], note: '属来料问题' }),
      elsewhere: [{ move: 'SETTLE' }, { reportId: '2020-01' }],
      strangers: [...hong, at('LOGISTICS_SUPERVISOR')],
    };
  }
}
