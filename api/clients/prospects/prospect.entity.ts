import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProspectStage } from './prospect';

/** A company that may become a key client. Development tracking is top secret. Source: KA-6, SD-10 */
@Entity({ schema: 'clients', name: 'prospect' })
export class ProspectEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'credit_code', nullable: true })
  creditCode: string | null;

  @Column('text', { name: 'region_code', nullable: true })
  regionCode: string | null;

  @Column('text', { nullable: true })
  city: string | null;

  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  @Column('text', { nullable: true })
  channel: string | null;

  @Column('text')
  stage: ProspectStage;

  @Column('numeric', { name: 'expected_yearly', precision: 14, scale: 2, nullable: true })
  expectedYearly: string | null;

  @Column('int', { nullable: true })
  score: number | null;

  @Column('int', { name: 'pass_mark', nullable: true })
  passMark: number | null;

  @Column('uuid', { name: 'applied_by', nullable: true })
  appliedById: string | null;

  @Column('uuid', { name: 'visited_by', nullable: true })
  visitedById: string | null;

  @Column('uuid', { name: 'client_id', nullable: true })
  clientId: string | null;

  @Column('timestamptz', { name: 'moved_at' })
  movedAt: string;

  @Column('int')
  version: number;
}
