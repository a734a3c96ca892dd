import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Regulation } from '../kernel/policy/regulation';

/** The next version of a regulation while it is written. One at a time is open for each. */
@Entity({ schema: 'policy', name: 'draft' })
export class DraftEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  code: string;

  /** The version it was begun from, and the latest as long as the draft is open. */
  @Column('int', { name: 'base_version' })
  baseVersion: number;

  @Column('text')
  state: 'OPEN' | 'ENACTED' | 'WITHDRAWN';

  @Column('jsonb')
  document: Regulation;

  @Column('int', { name: 'enacted_version', nullable: true })
  enactedVersion: number | null;

  /** Everybody who wrote on it: none of them may put it into force. */
  @Column('uuid', { array: true })
  editors: string[];

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: string;

  @Column('uuid', { name: 'changed_by' })
  changedBy: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: string;

  @Column('int')
  version: number;
}
