import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Post } from '../kernel/access/post';

/** A post that passes from its absent holder to a delegate. Source: CC-2 */
@Entity({ schema: 'identity', name: 'delegation' })
export class DelegationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  post: Post;

  @Column('uuid', { name: 'principal_id' })
  principalId: string;

  @Column('uuid', { name: 'delegate_id' })
  delegateId: string;

  /** Days, `[2026-11-23,2026-11-28)`. */
  @Column('daterange')
  valid: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: string;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: string | null;

  @Column('integer')
  version: number;
}
