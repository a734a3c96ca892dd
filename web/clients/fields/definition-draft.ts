import type { ClientFieldKind, DefineClientFieldInput, FieldSecrecy } from '../../gql/graphql';
import type { CustomField } from './field-entry';

export const fieldKinds = [
  'TEXT',
  'NUMBER',
  'DATE',
  'YES_NO',
  'ONE_OF',
  'SOME_OF',
] as const satisfies ClientFieldKind[];
export const secrecies = ['INTERNAL', 'SECRET', 'TOP_SECRET'] as const satisfies FieldSecrecy[];

export interface OptionDraft {
  /** empty: a new one */
  id: string;
  nameZh: string;
  nameEn: string;
  retired: boolean;
}

/** A field as it is typed. */
export interface DefinitionDraft {
  nameZh: string;
  nameEn: string;
  kind: ClientFieldKind;
  unit: string;
  decimals: number | undefined;
  required: boolean;
  secrecy: FieldSecrecy;
  options: OptionDraft[];
}

export const newOption = (): OptionDraft => ({ id: '', nameZh: '', nameEn: '', retired: false });
export const isChoice = (kind: ClientFieldKind): boolean => kind === 'ONE_OF' || kind === 'SOME_OF';

export function definitionDraft(field?: CustomField): DefinitionDraft {
  return {
    nameZh: field?.nameZh ?? '',
    nameEn: field?.nameEn ?? '',
    kind: field?.kind ?? 'TEXT',
    unit: field?.unit ?? '',
    decimals: field?.decimals ?? 0,
    required: field?.required ?? false,
    secrecy: field?.secrecy ?? 'INTERNAL',
    options: field?.options.map(({ id, nameZh, nameEn, retired }) => ({ id, nameZh, nameEn, retired })) ?? [
      newOption(),
    ],
  };
}

/** Whether the options can be sent: each named twice over, and one of them in use. */
export function areOptionsWhole({ kind, options }: Pick<DefinitionDraft, 'kind' | 'options'>): boolean {
  if (!isChoice(kind)) return true;
  const isNamed = options.every(({ nameZh, nameEn }) => nameZh.trim() && nameEn.trim());
  return isNamed && options.some(({ retired }) => !retired);
}

/** What the API takes, without what only another kind has. */
export function definitionInput(draft: DefinitionDraft): Omit<DefineClientFieldInput, 'kind' | 'idempotencyKey'> {
  return {
    nameZh: draft.nameZh.trim(),
    nameEn: draft.nameEn.trim(),
    unit: draft.kind === 'NUMBER' ? draft.unit.trim() || null : null,
    decimals: draft.kind === 'NUMBER' ? (draft.decimals ?? 0) : null,
    required: draft.required,
    secrecy: draft.secrecy,
    options: isChoice(draft.kind)
      ? draft.options.map(({ id, nameZh, nameEn, retired }) => ({
          id: id || null,
          nameZh: nameZh.trim(),
          nameEn: nameEn.trim(),
          retired,
        }))
      : null,
  };
}
