import { trimText } from '../../kernel/text';
import type { Classification } from '../../kernel/access/classification';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import type { ProblemText } from '../../platform/graph/problem';
import {
  decimalsOutOfRange,
  lessSecret,
  notOfKind,
  optionLost,
  optionsMissing,
  optionsNamedTwice,
  tooManyOptions,
} from './field-problem';

export const FIELD_KINDS = ['TEXT', 'NUMBER', 'DATE', 'YES_NO', 'ONE_OF', 'SOME_OF'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** From what most may read to what fewest may. */
export const SECRECIES = ['INTERNAL', 'SECRET', 'TOP_SECRET'] as const;
export type Secrecy = (typeof SECRECIES)[number];

/** Fields in use at a time: a form that asks for more is filled in by nobody. */
export const MOST_FIELDS = 40;
/** Choices of one field, retired ones included. */
export const MOST_OPTIONS = 100;
const MOST_DECIMALS = 6;

export interface FieldOption {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly retired: boolean;
}

export interface ClientField {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Never changes: what is on record was written as this. */
  readonly kind: FieldKind;
  readonly unit: string | null;
  /** Places behind the point that a new value may have; null: no number. */
  readonly decimals: number | null;
  readonly required: boolean;
  readonly secrecy: Secrecy;
  readonly retired: boolean;
  readonly version: number;
  readonly options: readonly FieldOption[];
}

/** A field as it is asked for. */
export interface FieldDraft {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly unit?: string | null;
  readonly decimals?: number | null;
  readonly required: boolean;
  readonly secrecy: Secrecy;
  readonly options?: readonly OptionDraft[] | null;
}

export interface OptionDraft {
  /** Left out: a new one. */
  readonly id?: string | null;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly retired?: boolean | null;
}

const RESOURCES = {
  INTERNAL: 'CLIENT_CARD',
  SECRET: 'ACTIVITY',
  TOP_SECRET: 'CLIENT_CONFIDENTIAL',
} as const satisfies Record<Secrecy, Classification['resource']>;

const CONFIDENTIALITY = {
  INTERNAL: 'internal',
  SECRET: 'secret',
  TOP_SECRET: 'topSecret',
} as const satisfies Record<Secrecy, Classification['confidentiality']>;

/** Whose the values of a field are to read. A text may name somebody, so that pseudonymous readers see none. Source: SD-10 */
export function classificationOf({ kind, secrecy }: Pick<ClientField, 'kind' | 'secrecy'>): Classification {
  return {
    resource: RESOURCES[secrecy],
    confidentiality: CONFIDENTIALITY[secrecy],
    identifying: kind === 'TEXT' || secrecy === 'TOP_SECRET',
  };
}

export const isChoice = (kind: FieldKind): boolean => kind === 'ONE_OF' || kind === 'SOME_OF';

const texts: readonly TextRule<'nameZh' | 'nameEn' | 'unit'>[] = [
  { field: 'nameZh', most: 40, required: true, name: { 'zh-CN': '中文名称', en: 'The Chinese name' } },
  { field: 'nameEn', most: 60, required: true, name: { 'zh-CN': '英文名称', en: 'The English name' } },
  { field: 'unit', most: 20, name: { 'zh-CN': '单位', en: 'The unit' } },
];

/** What keeps a new field from being defined: the first fault, in the order of the form. */
export function fieldFault(kind: FieldKind, draft: FieldDraft): ProblemText | undefined {
  const fault = textFault(draft, texts);
  if (fault !== undefined) return fault;
  if (kind !== 'NUMBER' && (draft.unit?.trim() || draft.decimals != null)) return notOfKind;
  const decimals = draft.decimals ?? 0;
  if (decimals < 0 || decimals > MOST_DECIMALS) return decimalsOutOfRange(MOST_DECIMALS);
  return optionsFault(kind, draft.options ?? []);
}

function optionsFault(kind: FieldKind, options: readonly OptionDraft[]): ProblemText | undefined {
  if (!isChoice(kind)) return options.length > 0 ? notOfKind : undefined;
  if (!options.some(({ retired }) => retired !== true)) return optionsMissing;
  if (options.length > MOST_OPTIONS) return tooManyOptions(MOST_OPTIONS);
  for (const option of options) {
    const fault = textFault(option, texts.slice(0, 2));
    if (fault !== undefined) return { ...fault, field: 'input.options' };
  }
  const names = options.filter(({ retired }) => retired !== true).map(({ nameZh }) => trimText(nameZh).toLowerCase());
  return new Set(names).size < names.length ? optionsNamedTwice : undefined;
}

/**
 * What keeps a field from becoming what is asked for. Its kind stays, its choices are retired and never lost, and it grows
 * no less secret: what was entrusted under one class is not read under a lower one. Source: SD-10
 */
export function changeFault(before: ClientField, draft: FieldDraft): ProblemText | undefined {
  const fault = fieldFault(before.kind, draft);
  if (fault !== undefined) return fault;
  if (SECRECIES.indexOf(draft.secrecy) < SECRECIES.indexOf(before.secrecy)) return lessSecret;
  const named = (draft.options ?? []).flatMap(({ id }) => id ?? []);
  const known = new Set(before.options.map(({ id }) => id));
  const isWhole = before.options.every(({ id }) => named.includes(id));
  return isWhole && named.every((id) => known.has(id)) && new Set(named).size === named.length ? undefined : optionLost;
}

/** A field as the audit trail tells of it. */
export function fieldFacts({
  nameZh,
  nameEn,
  unit,
  decimals,
  required,
  secrecy,
  options,
}: Omit<ClientField, 'id' | 'kind' | 'retired' | 'version'>): Record<string, unknown> {
  const choices = options.map((option) => `${option.nameZh}${option.retired ? '（停用）' : ''}`).join('、');
  return { nameZh, nameEn, unit, decimals, required, secrecy, ...(choices !== '' && { options: choices }) };
}
