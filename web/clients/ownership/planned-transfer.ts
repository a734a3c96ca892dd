interface Owned {
  readonly owner?: { readonly id: string } | null;
  readonly assignments?: readonly { readonly validFrom: string }[] | null;
}

/** Whether a client is to go to somebody else: giving it to whoever has it takes that back. */
export const isPlanned = ({ assignments }: Owned, today: string): boolean =>
  (assignments ?? []).some(({ validFrom }) => validFrom > today);

/** What is planned first, of a client that is to go to somebody else. */
export const plannedOf = <Period extends { readonly validFrom: string }>(
  assignments: readonly Period[] | null | undefined,
  today: string,
): Period | undefined =>
  (assignments ?? [])
    .filter(({ validFrom }) => validFrom > today)
    .sort((one, other) => one.validFrom.localeCompare(other.validFrom))[0];

/** Whether giving it so leaves a client with whoever has it: what was planned falls away. */
export const takesBack = (
  client: Owned,
  { ownerId, from }: { readonly ownerId: string; readonly from: string },
  today: string,
): boolean =>
  ownerId === client.owner?.id &&
  isPlanned(client, today) &&
  (client.assignments ?? []).every(({ validFrom }) => validFrom <= today || validFrom >= from);

/** Those whom a client can be given to: whoever has it only while it is to go to somebody else. */
export function choicesFor<Choice extends { readonly id: string }>(
  managers: readonly Choice[],
  client: Owned,
  today: string,
): Choice[] {
  return managers.filter(({ id }) => id !== client.owner?.id || isPlanned(client, today));
}
