import type { Viewer } from '../kernel/access/viewer';
import { Resource, type Reach } from './reach.schema';

/** What the viewer may see, by resource. Regulations are everybody's who is signed in. */
export function reachesOfViewer({ reaches }: Viewer): Reach[] {
  return Object.values(Resource).map((resource) => {
    const { scope, write } = reaches[resource === 'POLICY' ? 'PUBLIC' : resource];
    return { resource, scope, write };
  });
}
