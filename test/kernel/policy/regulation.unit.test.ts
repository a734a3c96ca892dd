import { describe, expect, it } from 'vitest';
import {
  clauseOfKind,
  InvalidRegulation,
  loadRegulation,
  storedRegulation,
} from '../../../api/kernel/policy/regulation';
import { seededJson, seededRegulation } from './seeded-regulations';

type Json = { [key: string]: Json } & Json[] & (string | number | boolean | null);

function spoil(file: string, change: (document: Json) => unknown): string[] {
  const document = seededJson(file) as Json;
  change(document);
  try {
    loadRegulation(document);
  } catch (problem) {
    if (problem instanceof InvalidRegulation) {
      for (const { zh } of problem.problems) expect(zh).toMatch(/\p{Script=Han}.*。$/u);
      return problem.message.split('\n');
    }
    throw problem;
  }
  return [];
}

/** The parameters of a clause, to change in place. */
function parametersOf(document: Json, id: string): Json {
  const clauses = document['clauses'] as unknown as { id: string; parameters: Json }[];
  const found = clauses.find((clause) => clause.id === id);
  if (!found) throw new Error(`no clause ${id}`);
  return found.parameters;
}

const set = (id: string, patch: object) => (document: Json) => Object.assign(parametersOf(document, id), patch);
const localized = { zh: '一', en: 'one' };

const followUp = { class: 'GRIEVANCE', after: 'reply', within: { amount: 1, unit: 'calendarDay' } } as unknown as Json;
const step = {
  step: 'file',
  post: 'GM_OFFICE',
  state: 'REPLIED',
  handsOn: ['satisfaction'],
} as unknown as Json;
const fine = { violation: 'late', fineYuan: '50.00' };
function vip(level: number, aboveYuan: string) {
  return { level, aboveYuan };
}

describe('a document that is not a regulation', () => {
  it('is refused in words: what is missing, and where', () => {
    expect(() => loadRegulation(null)).toThrow(InvalidRegulation);
    expect(() => loadRegulation('{}')).toThrow(/a group of parameters belongs here/);
    expect(() => loadRegulation({})).toThrow(/^code: /);
    expect(spoil('ka.json', (document) => delete (document as { version?: unknown }).version)).toEqual([
      expect.stringMatching(/^version: .*a whole number belongs here/),
    ]);
  });

  it('reports every problem, each with its clause and path', () => {
    const document = seededJson('cq.json') as Json;
    set('CQ-12', { domestic: { amount: 0, unit: 'calendarDay' } })(document);
    set('CQ-3', { pattern: '{YYYY}{serial:4}' })(document);
    try {
      loadRegulation(document);
      expect.unreachable();
    } catch (problem) {
      expect((problem as InvalidRegulation).problems).toMatchObject([
        { clause: 'CQ-3', path: 'parameters.pattern', message: expect.stringContaining('needs {MM}') as string },
        {
          clause: 'CQ-12',
          path: 'parameters.domestic.amount',
          message: expect.stringContaining('cannot be below 1') as string,
        },
      ]);
    }
  });

  it('says of a number out of all bounds what its clause allows, once', () => {
    expect(spoil('ka.json', set('KA-9', { prospectsAtLeast: 1e300 }))).toEqual([
      'KA-9: parameters.prospectsAtLeast: cannot be above 200',
    ]);
    expect(spoil('ka.json', set('KA-13', { atLeast: 1000 }))).toEqual([
      'KA-13: parameters.atLeast: cannot be above 20',
    ]);
    expect(spoil('ka.json', set('KA-9', { prospectsAtLeast: null }))).toEqual([
      expect.stringMatching(/prospectsAtLeast: is missing, or of the wrong kind: a whole number belongs here/),
    ]);
  });

  it.each(['a\u0000', 'a\ud800', 'a\u202eb', 'a\u0007'])('has no text that cannot be stored or shown (%j)', (zh) => {
    const reword = (document: Json) =>
      Object.assign((document['clauses'] as unknown as { text: object }[])[0]?.text ?? {}, { zh });
    expect(spoil('ka.json', reword)).toEqual([expect.stringMatching(/^KA-1: text\.zh: contains invisible control/)]);
    expect(spoil('ka.json', set('KA-1-duplicates', { commonWords: [zh] }))).toEqual([
      expect.stringMatching(/^KA-1-duplicates: parameters\.commonWords\[0\]: contains invisible control/),
    ]);
  });

  it.each<[string, string, (document: Json) => unknown, RegExp]>([
    ['an unknown key', 'ka.json', (d) => Object.assign(d, { colour: 'red' }), /^unknown key "colour"; delete it/],
    ['an unknown key of a clause', 'cq.json', set('CQ-12', { grace: 1 }), /^CQ-12: parameters: .*"grace"/],
    [
      'an unknown kind',
      'cq.json',
      set('CQ-12', { kind: 'caseClok' }),
      /^CQ-12: parameters.*: unknown kind of parameters; known are tierTable, /,
    ],
    [
      'an unknown unit',
      'cc.json',
      set('CC-11', { within: { amount: 2, unit: 'week' } }),
      /^CC-11: parameters\.within\.unit: .*"workingDay", "calendarDay", "serviceMinute"/,
    ],
    [
      'a case clock in minutes',
      'cq.json',
      set('CQ-12', { domestic: { amount: 15, unit: 'serviceMinute' } }),
      /^CQ-12: parameters\.domestic: runs for days/,
    ],
    ['a float amount', 'cq.json', set('CQ-5', { steps: [{ post: 'GENERAL_MANAGER', upToYuan: 5 }] }), /^CQ-5: /],
    [
      'a day that does not exist',
      'am.json',
      (d) => Object.assign(d, { effectiveFrom: '2024-02-30' }),
      /^effectiveFrom: /,
    ],
    [
      'a clause listed twice',
      'am.json',
      (d) => d['clauses']?.push({ id: 'AM-1', title: localized, text: localized } as unknown as Json),
      /^clauses: clause AM-1 is listed twice$/,
    ],
    [
      'a clause of another regulation',
      'am.json',
      (d) => d['clauses']?.push({ id: 'KA-1', title: localized, text: localized } as unknown as Json),
      /^KA-1: id: must begin with "AM-"$/,
    ],
    [
      'a clause without its English',
      'am.json',
      (d) => d['clauses']?.push({ id: 'AM-2', title: localized, text: { zh: '一', en: ' ' } } as unknown as Json),
      /^AM-2: text\.en: /,
    ],
    ['a misspelt number format', 'cc.json', set('CC-3', { pattern: '{YY}{MM}{serial}' }), /^CC-3: .*unknown part/],
    [
      'closed service hours',
      'sd.json',
      set('SD-2', { serviceHours: [{ from: '9', to: '17:00' }] }),
      /^SD-2: .*time of day/,
    ],
    [
      'two follow-ups of a class',
      'cc.json',
      (d) => parametersOf(d, 'CC-14')['rules']?.push(followUp),
      /^CC-14: .*two follow-up/,
    ],
    ['a gap clause that is not there', 'ka.json', set('KA-3', { gapClause: 'KA-99' }), /^KA-3: .*names KA-99/],
    ['more proofs than there are', 'cq.json', set('CQ-19', { required: 4 }), /^CQ-19: parameters\.required: /],
    [
      'a step listed twice',
      'cq.json',
      (d) => parametersOf(d, 'CQ-4')['steps']?.push(step),
      /^CQ-4: .*step file is listed/,
    ],
    [
      'a decision that leads nowhere when it refuses',
      'cq.json',
      (d) => delete (parametersOf(d, 'CQ-4')['steps']?.[10] as { refusedTo?: string }).refusedTo,
      /^CQ-4: .*may refuse, so it names/,
    ],
    [
      'a step for written complaints that is not the first',
      'cq.json',
      (d) => Object.assign(parametersOf(d, 'CQ-4')['steps']?.[3] as object, { channels: ['WRITTEN'] }),
      /^CQ-4: .*only the first step after filing names "channels"/,
    ],
    [
      'a procedure that is not there',
      'cc.json',
      (d) => Object.assign(parametersOf(d, 'CC-1')['choices']?.[0] as object, { procedure: 'nowhere' }),
      /^CC-1: .*there is no nowhere/,
    ],
    [
      'a class without a procedure',
      'cc.json',
      (d) => parametersOf(d, 'CC-1')['choices']?.splice(2, 1),
      /no procedure for domestic PRODUCT_QUALITY/,
    ],
    [
      'a penalty without consequence',
      'cc.json',
      set('CC-6', { penalties: [{ violation: 'x' }] }),
      /^CC-6: .*no consequence/,
    ],
    [
      'a penalty listed twice',
      'cc.json',
      set('CC-6', { penalties: [fine, { ...fine, occurrence: 1 }] }),
      /^CC-6: .*late \(occurrence 1\) is listed twice/,
    ],
    [
      'a falling range of fines',
      'sd.json',
      set('SD-11', { penalties: [{ violation: 'leak', fineRange: { fromYuan: '2.00', toYuan: '1.00' } }] }),
      /^SD-11: .*toYuan: must be greater/,
    ],
    ['a segment without a rule', 'bk.json', set('BK-2', { rules: [] }), /^BK-2: .*segment GOLD needs exactly one rule/],
    [
      'a segment listed twice',
      'bk.json',
      set('BK-1', { segments: [{ segment: 'GOLD' }, { segment: 'GOLD' }] }),
      /^BK-1: .*segment GOLD is listed twice/,
    ],
    [
      'falling VIP thresholds',
      'bk.json',
      set('BK-3', { levels: [vip(1, '20.00'), vip(2, '10.00')] }),
      /^BK-3: parameters\.levels\[1\]: must be above the level before/,
    ],
  ])('is refused for %s', (_, file, change, message) => {
    expect(spoil(file, change)).toEqual([expect.stringMatching(message)]);
  });

  it.each<[string, [string, string | null][], RegExp]>([
    [
      'stop at a limit',
      [
        ['SALES_MANAGER', '5.00'],
        ['GENERAL_MANAGER', '9.00'],
      ],
      /steps\[1\].*last post must have no limit/,
    ],
    [
      'end twice',
      [
        ['SALES_MANAGER', null],
        ['GENERAL_MANAGER', null],
      ],
      /steps\[0\].*only the last/,
    ],
    [
      'fall',
      [
        ['SALES_MANAGER', '9.00'],
        ['DEPUTY_GM_SALES', '5.00'],
        ['GENERAL_MANAGER', null],
      ],
      /steps\[1\].*greater than the 9\.00/,
    ],
  ])('is refused for approval limits that %s', (_, steps, message) => {
    const patch = { steps: steps.map(([post, upToYuan]) => ({ post, upToYuan })) };
    expect(spoil('cq.json', set('CQ-5', patch))).toEqual([expect.stringMatching(message)]);
  });
});

describe('the clause of a kind', () => {
  it('comes with its id and the version of its regulation', () => {
    expect(clauseOfKind({ ...seededRegulation('CQ'), version: 7 }, 'caseClock')).toMatchObject({
      clause: 'CQ-12',
      policyVersion: 7,
    });
  });

  it('must be there, and be the only one', () => {
    expect(() => clauseOfKind(seededRegulation('AM'), 'tierTable')).toThrow(
      'AM version 1 has no clause with a tierTable',
    );
    expect(() => clauseOfKind(seededRegulation('CC'), 'classDeadline')).toThrow(/has several clauses/);
  });
});

it('is read as it was enacted where later rules would refuse it in a draft, and refused where it is no regulation', () => {
  const json = structuredClone(seededJson('cr.json')) as {
    clauses: { id: string; parameters?: Record<string, unknown> }[];
  };
  const rule = json.clauses.find(({ id }) => id === 'CR-3')?.parameters ?? {};
  rule['priorityWithin'] = { amount: 90, unit: 'workingDay' };
  expect(() => loadRegulation(json)).toThrow(InvalidRegulation);
  expect(clauseOfKind(storedRegulation(json), 'creditApplications').parameters.priorityWithin.amount).toBe(90);
  rule['priorityWithin'] = 'soon';
  expect(() => storedRegulation(json)).toThrow(InvalidRegulation);
});
