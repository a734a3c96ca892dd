import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Post as PostName } from '../kernel/access/post';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { Region } from '../shared-types/region.schema';
import { Post } from '../shared-types/post.schema';
import { Reach } from './reach.schema';
import { StandIn } from './stand-in.schema';

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A part of the company. Units form a tree.' })
export class Unit {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'What people call it.' })
  name: string;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A member of staff. Colleagues know each other: open to everybody signed in.' })
export class Staff {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'Staff number.' })
  number: string;

  @Field(() => String, { description: 'Full name.' })
  name: string;

  @Field(() => Unit, { nullable: true, description: 'The unit they work in.' })
  unit: Unit | null;

  @Field(() => Region, { nullable: true, description: 'The region they look after.' })
  region: Region | null;

  @Field(() => [Post], { description: 'Posts they hold today.' })
  posts: PostName[];
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'Who asks.' })
export class Viewer {
  @Field(() => Staff, { description: 'The member of staff.' })
  staff: Staff;

  @Field(() => [Post], { description: 'Posts the session acts for.' })
  posts: PostName[];

  @Field(() => [StandIn], { description: 'Whom the viewer stands in for today; `posts` contain theirs (CC-2).' })
  standsIn: StandIn[];

  @Field(() => [Post], { description: 'Posts the viewer holds themselves.' })
  ownPosts: PostName[];

  @Field(() => Boolean, { description: 'An account of the demonstration company, whose password is published.' })
  demo: boolean;

  @Field(() => [Reach], { description: 'What the viewer may see, one entry for each resource.' })
  reaches: Reach[];
}
