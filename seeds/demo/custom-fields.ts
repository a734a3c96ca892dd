import { addDays } from '../../api/kernel/civil-date';
import { clientPlan } from './clients';
import { dayMs, staffId } from './company';
import type { CopyRow } from './copy';
import { Random, seededId } from './random';

const KIND = { field: 60, option: 61 } as const;
const DEFINED_DAYS_AGO = 300;

interface Planned {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: 'TEXT' | 'NUMBER' | 'DATE' | 'YES_NO' | 'ONE_OF' | 'SOME_OF';
  readonly unit?: string;
  readonly decimals?: number;
  readonly secrecy: 'INTERNAL' | 'SECRET' | 'TOP_SECRET';
  /** How many of the clients have it. */
  readonly share: number;
  readonly options?: readonly (readonly [string, string])[];
}

/** What this company wants to know of its clients besides the card. */
const PLANNED: readonly Planned[] = [
  {
    nameZh: '主要用途',
    nameEn: 'Main use',
    kind: 'ONE_OF',
    secrecy: 'INTERNAL',
    share: 0.8,
    options: [
      ['零售门店', 'Retail shops'],
      ['工程项目', 'Building projects'],
      ['酒店与餐饮', 'Hotels and catering'],
      ['出口贸易', 'Export'],
      ['自用', 'Own use'],
    ],
  },
  {
    nameZh: '年需求量',
    nameEn: 'Yearly demand',
    kind: 'NUMBER',
    unit: '件',
    decimals: 0,
    secrecy: 'INTERNAL',
    share: 0.7,
  },
  { nameZh: '下次资质复审', nameEn: 'Next qualification review', kind: 'DATE', secrecy: 'INTERNAL', share: 0.45 },
  { nameZh: '接受电子对账', nameEn: 'Takes e-statements', kind: 'YES_NO', secrecy: 'INTERNAL', share: 0.6 },
  {
    nameZh: '竞争品牌',
    nameEn: 'Also buys from',
    kind: 'SOME_OF',
    secrecy: 'SECRET',
    share: 0.35,
    options: [
      ['本地品牌', 'Local makers'],
      ['全国品牌', 'National brands'],
      ['进口品牌', 'Imported brands'],
    ],
  },
  { nameZh: '决策人习惯', nameEn: 'How they decide', kind: 'TEXT', secrecy: 'TOP_SECRET', share: 0.15 },
];

const HABITS = ['先看样品再谈价', '季度末集中下单', '须总经理当面签字', '看重交期多于价格', '喜欢长期锁价'];

const definedOn = (asOf: string): string => addDays(asOf, -DEFINED_DAYS_AGO);
const fieldId = (asOf: string, place: number): string => seededId(dayMs(definedOn(asOf)), KIND.field, place);
const optionId = (asOf: string, field: number, place: number): string =>
  seededId(dayMs(definedOn(asOf)), KIND.option, field * 100 + place);

export const FIELD_COLUMNS =
  'clients.custom_field (id, name_zh, name_en, kind, unit, decimals, required, secrecy, place, defined_by, defined_at)';

export function* fieldRows(asOf: string): Generator<CopyRow> {
  const at = new Date(dayMs(definedOn(asOf)) + 10 * 3_600_000).toISOString();
  for (const [place, { nameZh, nameEn, kind, unit, decimals, secrecy }] of PLANNED.entries())
    yield [
      ...[fieldId(asOf, place), nameZh, nameEn, kind, unit ?? null, decimals ?? null, false, secrecy, place + 1],
      ...[staffId('dengchao'), at],
    ];
}

export const OPTION_COLUMNS = 'clients.field_option (id, field_id, name_zh, name_en, place, retired)';

export function* optionRows(asOf: string): Generator<CopyRow> {
  for (const [at, { options = [] }] of PLANNED.entries())
    for (const [place, [zh, en]] of options.entries())
      yield [optionId(asOf, at, place), fieldId(asOf, at), zh, en, place + 1, false];
}

export const VALUE_COLUMNS =
  'clients.field_value (client_id, field_id, text_value, number_value, date_value, yes_value, option_ids)';

export function* valueRows(count: number, asOf: string): Generator<CopyRow> {
  for (let place = 0; place < count; place += 1) {
    const plan = clientPlan(place, asOf);
    const random = new Random(61, place);
    for (const [at, field] of PLANNED.entries()) {
      if (!random.chance(field.share)) continue;
      const chosen = (field.options ?? []).map((_, option) => optionId(asOf, at, option));
      const first = random.pick(chosen.length > 0 ? chosen : ['']);
      const some = chosen.filter((id) => id === first || (field.kind === 'SOME_OF' && random.chance(0.3)));
      yield [
        plan.id,
        fieldId(asOf, at),
        field.kind === 'TEXT' ? random.pick(HABITS) : null,
        field.kind === 'NUMBER' ? random.whole(2, 400) * 50 : null,
        field.kind === 'DATE' ? addDays(asOf, random.whole(-30, 500)) : null,
        field.kind === 'YES_NO' ? random.chance(0.7) : null,
        some.length > 0 ? `{${some.join(',')}}` : null,
      ];
    }
  }
}
