import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Post as PostName } from '../../kernel/access/post';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { Post } from '../../shared-types/post.schema';
import { Staff } from '../staff.schema';
import { Audience } from './audience.schema';
import { VIEW_PAGES, type ViewPage as ViewPageName } from './page-parameters';

export const ViewPage = Object.fromEntries(VIEW_PAGES.map((page) => [page, page])) as {
  readonly [page in ViewPageName]: page;
};

registerEnumType(ViewPage, {
  name: 'ViewPage',
  description: 'A page of which views are kept.',
  valuesConfig: {
    DASHBOARD: { description: 'The executive dashboard.' },
    QUALITY: { description: 'The quality of complaints.' },
    DEADLINES: { description: 'Resolution times and deadlines.' },
    SEGMENTS: { description: 'Segmentation of clients.' },
    RETURN_FIGURES: { description: 'Figures of returns and of the cost of poor quality.' },
    MANAGERS: { description: 'Figures of account managers.' },
    REBATE_FIGURES: { description: 'Figures of rebates.' },
    CLIENTS: { description: 'The portfolio.' },
    PROSPECTS: { description: 'Prospects.' },
    COMPLAINTS: { description: 'Complaints, as a list or as a board.' },
    RETURNS: { description: 'Returns and allowances.' },
    REBATES: { description: 'Rebates of a month.' },
    RECEIVABLES: { description: 'Receivables.' },
    PLANS: { description: 'Development plans.' },
    TARGETS: { description: 'Sales targets.' },
    NOTICES: { description: 'Notices to clients.' },
    PENALTIES: { description: 'The register of violations.' },
    EVENTS: { description: 'Events for clients.' },
    MARKET_NOTES: { description: 'What was learned of the market.' },
    SURVEYS: { description: 'Opinion surveys of clients.' },
    IMPORTS: { description: 'Imports of clients.' },
    DESK: { description: 'The service desk: questions, contacts, logs, planned and owed contacts.' },
  },
});

/** Public as a type: the rows are those shared with the viewer, by row-level security. */
@Classified(UNCLASSIFIED)
@ObjectType({
  description:
    'A page with its filters, under a name. It carries filters and no rows: whoever opens it sees what their own rights show.',
})
export class SavedView {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ViewPage, { description: 'The page.' })
  page: ViewPageName;

  @Field(() => String, { description: 'What its owner calls it.' })
  name: string;

  @Field(() => String, {
    description: 'What stands behind the question mark of the page’s address, its parameters in a fixed order.',
  })
  query: string;

  @Field(() => Staff, { description: 'Whose it is.' })
  owner: Staff;

  @Field(() => Audience, { description: 'Whom it is shared with.' })
  audience: Audience;

  @Field(() => Post, { nullable: true, description: 'The post it is shared with; null: with none.' })
  post: PostName | null;

  @Field(() => Boolean, { description: 'It is the viewer’s own; nobody else changes it.' })
  isMine: boolean;

  @Field(() => Boolean, {
    description: 'Its owner has left the company: whoever it is shared with may take it over.',
  })
  isLeftBehind: boolean;

  @Field(() => Boolean, { description: 'The page opens with it for the viewer when its address says nothing.' })
  isDefault: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  changedAt: string;

  @Field(() => Int, { description: 'Grows with every change; send it back when changing.' })
  version: number;
}

const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';
const NAME = 'What to call it, 1 to 60 characters; no two of one’s own on a page are called the same.';
const QUERY =
  'The address behind the question mark, 2000 characters at most; refused with a parameter the page does not know.';
const POST = 'The post, when it is shared with one.';

@InputType({ description: 'A view to be kept.' })
export class SaveViewInput {
  @Field(() => ViewPage, { description: 'The page.' })
  page: ViewPageName;

  @Field(() => String, { description: NAME })
  name: string;

  @Field(() => String, { description: QUERY })
  query: string;

  @Field(() => Audience, { defaultValue: 'NOBODY', description: 'Whom to share it with.' })
  audience: Audience;

  @Field(() => Post, { nullable: true, description: POST })
  post?: PostName | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A view of one’s own as it shall be. What is left out stays.' })
export class ChangeViewInput {
  @Field(() => ID, { description: 'The view.' })
  id: string;

  @Field(() => Int, { description: 'Its version as it was read; another is answered StaleVersion.' })
  version: number;

  @Field(() => String, { nullable: true, description: NAME })
  name?: string | null;

  @Field(() => String, { nullable: true, description: QUERY })
  query?: string | null;

  @Field(() => Audience, { nullable: true, description: 'Whom to share it with.' })
  audience?: Audience | null;

  @Field(() => Post, { nullable: true, description: POST })
  post?: PostName | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A view of one’s own to be deleted, for everybody it is shared with.' })
export class DeleteViewInput {
  @Field(() => ID, { description: 'The view.' })
  id: string;

  @Field(() => Int, { description: 'Its version as it was read; another is answered StaleVersion.' })
  version: number;
}

@InputType({ description: 'The view a page opens with, for the viewer.' })
export class ChooseDefaultViewInput {
  @Field(() => ViewPage, { description: 'The page.' })
  page: ViewPageName;

  @Field(() => ID, { nullable: true, description: 'A view of that page; null: it opens as it is.' })
  viewId?: string | null;
}

@InputType({
  description: 'A view that somebody shared and left behind, to be the viewer’s own. It stays shared as it is.',
})
export class TakeOverViewInput {
  @Field(() => ID, { description: 'The view.' })
  id: string;

  @Field(() => Int, { description: 'Its version as it was read; another is answered StaleVersion.' })
  version: number;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The view is kept.' })
export class ViewSaved {
  @Field(() => SavedView, { description: 'The view.' })
  view: SavedView;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The view is changed.' })
export class ViewChanged {
  @Field(() => SavedView, { description: 'The view.' })
  view: SavedView;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The view is the viewer’s own.' })
export class ViewTakenOver {
  @Field(() => SavedView, { description: 'The view.' })
  view: SavedView;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The view is gone, and with it every default that named it.' })
export class ViewDeleted {
  @Field(() => ID, { description: 'The view.' })
  id: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({
  description: 'The page opens with that view from now on, or as it is. Choosing it again changes nothing.',
})
export class DefaultViewChosen {
  @Field(() => ViewPage, { description: 'The page.' })
  page: ViewPageName;
}

const typeOf = (value: object): string | undefined => ('__typename' in value ? String(value.__typename) : undefined);

export const SaveViewResult = createUnionType({
  name: 'SaveViewResult',
  description: 'What came of keeping a view.',
  types: () => [ViewSaved, InvalidInput, NotAllowed, NotFound] as const,
  resolveType: typeOf,
});

export const ChangeViewResult = createUnionType({
  name: 'ChangeViewResult',
  description: 'What came of changing a view.',
  types: () => [ViewChanged, InvalidInput, NotAllowed, NotFound, StaleVersion] as const,
  resolveType: typeOf,
});

export const TakeOverViewResult = createUnionType({
  name: 'TakeOverViewResult',
  description: 'What came of taking over a view.',
  types: () => [ViewTakenOver, InvalidInput, NotAllowed, NotFound, StaleVersion] as const,
  resolveType: typeOf,
});

export const DeleteViewResult = createUnionType({
  name: 'DeleteViewResult',
  description: 'What came of deleting a view.',
  types: () => [ViewDeleted, NotAllowed, NotFound, StaleVersion] as const,
  resolveType: typeOf,
});

export const ChooseDefaultViewResult = createUnionType({
  name: 'ChooseDefaultViewResult',
  description: 'What came of choosing the view a page opens with.',
  types: () => [DefaultViewChosen, NotFound] as const,
  resolveType: typeOf,
});
