/** A form as the graph describes it, filled in. */
export interface FormField {
  readonly name: string;
  readonly kind: 'TEXT' | 'LINE' | 'CHOICE' | 'MONEY' | 'DATE' | 'STAFF';
  readonly required: boolean;
  readonly most?: number | null | undefined;
  readonly options: readonly string[];
}

export type FormValues = Record<string, string>;

/** A choice that leaves nothing to choose is made. */
export function emptyForm(fields: readonly FormField[]): FormValues {
  return Object.fromEntries(fields.map(({ name, options }) => [name, options.length === 1 ? (options[0] ?? '') : '']));
}

/** What keeps the form from being sent, by field: a word of `case.fault`. The server judges again. */
export function formFaults(fields: readonly FormField[], values: FormValues): Record<string, 'required' | 'amount'> {
  const faults: Record<string, 'required' | 'amount'> = {};
  for (const { name, kind, required } of fields) {
    const value = (values[name] ?? '').trim();
    if (value === '' && required) faults[name] = 'required';
    else if (value !== '' && kind === 'MONEY' && !/^\d{1,12}(\.\d{1,2})?$/.test(value)) faults[name] = 'amount';
  }
  return faults;
}

/** The fields that are sent: what was left empty is left out. */
export function fieldsToSend(fields: readonly FormField[], values: FormValues): { name: string; value: string }[] {
  return fields.flatMap(({ name }) => {
    const value = (values[name] ?? '').trim();
    return value === '' ? [] : [{ name, value }];
  });
}

/** The field that a problem's path names; null when it is about the whole form. */
export function fieldOfPath(path: string | null, fields: readonly FormField[]): string | null {
  const name = path?.replace(/^input\.fields\./, '');
  return fields.some((field) => field.name === name) ? (name ?? null) : null;
}
