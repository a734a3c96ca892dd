import type { RouteLocationRaw } from 'vue-router';
import { groupQuery, type RowGroup } from './row-group';

/** These stand in the address of the steps by themselves, so that a group can stand beside them. */
const OWN: Readonly<Partial<Record<RowGroup['dimension'], string>>> = {
  DEPARTMENT: 'department',
  STEP: 'step',
  POST: 'post',
};

/** Where the steps of a group are listed. */
export function stepsOf(group: RowGroup, query: Record<string, string>): RouteLocationRaw {
  const own = OWN[group.dimension];
  return {
    name: 'stageSteps',
    query: { ...query, ...(own === undefined ? groupQuery(group) : { [own]: group.value }) },
  };
}
