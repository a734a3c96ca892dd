import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Post } from '../../kernel/access/post';
import type { AudienceKind } from './audience';
import type { ViewPage } from './page-parameters';

/** A page with its filters, under a name. */
@Entity({ schema: 'identity', name: 'saved_view' })
export class SavedViewEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  @Column('text')
  page: ViewPage;

  @Column('text')
  name: string;

  /** What stands behind the question mark of the page's address. */
  @Column('text')
  query: string;

  @Column('text')
  audience: AudienceKind;

  @Column('text', { nullable: true })
  post: Post | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: string;

  @Column('integer')
  version: number;
}
