import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Regulation } from '../kernel/policy/regulation';

@Entity({ schema: 'policy', name: 'regulation' })
export class RegulationEntity {
  @PrimaryColumn('text')
  code: string;
}

/** Never changes once stored: cases cite it for good. */
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
}
