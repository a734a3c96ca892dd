import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Post as PostName } from '../kernel/access/post';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { Region } from '../shared-types/region.schema';
import { Post } from '../shared-types/post.schema';

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A part of the company. Units form a tree.' })
export class Unit {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, {
    description: 'What the reader calls it: its English name for an English one, where there is one.',
  })
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
