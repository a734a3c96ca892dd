import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Post } from '../../kernel/access/post';
import type { AudienceKind } from './audience';

/** A GraphQL document of the explorer, under a name. */
@Entity({ schema: 'identity', name: 'saved_query' })
export class SavedQueryEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  description: string | null;

  @Column('text')
  document: string;

  /** JSON of an object, as it was written. */
  @Column('text', { nullable: true })
  variables: string | null;

  @Column('text', { name: 'operation_name', nullable: true })
  operationName: string | null;

  @Column('text')
  audience: AudienceKind;

  @Column('text', { nullable: true })
  post: Post | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: string;

  @Column('integer')
  version: number;
}
