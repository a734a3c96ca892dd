import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { Arranged } from './arrange';

type Viewer = Partial<ViewerFacts>;

const alone = (staffId: string) => ({ own: [staffId], team: [staffId], unit: [staffId] });

export const specialist = (staffId: string): Viewer => ({ staffId, posts: ['KA_SPECIALIST'], circles: alone(staffId) });

/** Ming reports to the supervisor, Hong does not. */
export const supervisor = ({ supervisor: staffId, ming }: Arranged): Viewer => ({
  staffId,
  posts: ['KA_SUPERVISOR'],
  circles: { own: [staffId], team: [staffId, ming], unit: [staffId, ming] },
});

export const director = ({ director: staffId }: Arranged): Viewer => ({
  staffId,
  posts: ['SERVICE_DIRECTOR'],
  circles: alone(staffId),
});

export const holderOf = (post: ViewerFacts['posts'][number], staffId: string): Viewer => ({
  staffId,
  posts: [post],
  circles: alone(staffId),
});
