import type { Post } from '../../kernel/access/post';
import type { ProblemText } from '../../platform/graph/problem';

/** Whom something that is kept is shared with. */
export type AudienceKind = 'NOBODY' | 'TEAM' | 'UNIT' | 'POST';

export interface Asked {
  readonly audience: AudienceKind;
  readonly post?: Post | null;
}

/** Where somebody stands: the head of their team and their unit; null: they have none. */
export interface Place {
  readonly teamHead: string | null;
  readonly unitId: string | null;
}

/** An audience as it is stored. Only what its kind is made of is there. */
export interface Audience {
  readonly audience: AudienceKind;
  readonly teamHead: string | null;
  readonly unitId: string | null;
  readonly post: Post | null;
}

/** The audience somebody asks for, made of their own circles; or why there is none. */
export function audienceOf({ audience, post = null }: Asked, place: Place): Audience | ProblemText {
  const nobody = { audience, teamHead: null, unitId: null, post: null };
  if ((audience === 'POST') !== (post !== null)) return audience === 'POST' ? choosePost : noPost;
  if (audience === 'TEAM') return place.teamHead === null ? noTeam : { ...nobody, teamHead: place.teamHead };
  if (audience === 'UNIT') return place.unitId === null ? noUnit : { ...nobody, unitId: place.unitId };
  return { ...nobody, post };
}

const about = (field: string, code: string, zh: string, en: string): ProblemText => ({
  code,
  field: `input.${field}`,
  wording: { 'zh-CN': zh, en },
});

const choosePost = about('post', 'REQUIRED', '请选择共享给哪个岗位。', 'Choose the post to share it with.');
const noPost = about(
  'post',
  'NOT_FOR_A_POST',
  '只有按岗位共享时才填写岗位。',
  'A post is named only when sharing with a post.',
);
const noTeam = about(
  'audience',
  'NO_TEAM',
  '您没有所属团队。请改为共享给部门或岗位。',
  'You belong to no team. Share it with the unit or with a post.',
);
const noUnit = about(
  'audience',
  'NO_UNIT',
  '您没有所属部门。请改为共享给岗位。',
  'You belong to no unit. Share it with a post.',
);
