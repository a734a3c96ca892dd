import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Why } from '../../kernel/policy/why';

/** A client that was merged into another. Source: KA-1-duplicates */
@Entity({ schema: 'clients', name: 'merge' })
export class ClientMergeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'merged_id' })
  mergedId: string;

  @Column('text', { name: 'merged_number' })
  mergedNumber: string;

  @Column('text', { name: 'merged_name' })
  mergedName: string;

  @Column('uuid', { name: 'survivor_id' })
  survivorId: string;

  /** Of the survivor: not a column of the table, but of what is read (the `from` of the repository). */
  @Column({ type: 'uuid', name: 'owner_id', select: false, insert: false, update: false, nullable: true })
  ownerId: string | null;

  /** Rows that followed, by table. */
  @Column('jsonb')
  moved: Readonly<Record<string, number>>;

  @Column('text')
  reason: string;

  @Column('uuid', { name: 'signed_by' })
  signedById: string;

  @Column('timestamptz', { name: 'signed_at' })
  signedAt: string;

  @Column('jsonb')
  why: Why;

  @Column('date', { name: 'undo_until' })
  undoUntil: string;

  @Column('uuid', { name: 'undone_by', nullable: true })
  undoneById: string | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt: string | null;
}
