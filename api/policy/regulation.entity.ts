import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Regulation } from '../kernel/policy/regulation';

@Entity({ schema: 'policy', name: 'regulation' })
export class RegulationEntity {
  @PrimaryColumn('text')
  code: string;
}

/** Never changes once stored, since cases cite it for good; one that has not begun may be revoked. */
@Entity({ schema: 'policy', name: 'regulation_version' })
export class RegulationVersionEntity {
  @PrimaryColumn('text')
  code: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('date', { name: 'effective_from' })
  effectiveFrom: string;

  @Column('jsonb')
  document: Regulation;

  /** SHA-256 of the document's canonical JSON. */
  @Column('text')
  checksum: string;

  /** Who put it into force; null for a version that was loaded. */
  @Column('uuid', { name: 'enacted_by', nullable: true })
  enactedBy: string | null;

  @Column('timestamptz', { name: 'enacted_at', nullable: true })
  enactedAt: string | null;

  /** Who revoked it before it began; null for one that was not. */
  @Column('uuid', { name: 'revoked_by', nullable: true })
  revokedBy: string | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: string | null;

  @Column('text', { name: 'revoked_for', nullable: true })
  revokedFor: string | null;
}
