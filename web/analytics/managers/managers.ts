import type { ManagerNamesFragment } from '../../gql/graphql';

/** Names of account managers, as far as the viewer may know them. */
export function managerNames(answer: ManagerNamesFragment): Map<string, string> {
  const keys = answer.__typename === 'Breakdown' ? answer.groups.flatMap((group) => group.keys) : [];
  return new Map(keys.flatMap(({ staff }) => (staff?.name ? [[staff.id, staff.name] as const] : [])));
}
