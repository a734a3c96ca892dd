import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'identity', name: 'unit' })
export class UnitEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  /** What English readers call it; null: as everybody else does. */
  @Column('text', { name: 'name_en', nullable: true })
  nameEn: string | null;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;
}

@Entity({ schema: 'identity', name: 'region' })
export class RegionEntity {
  @PrimaryColumn('text')
  code: string;

  @Column('text')
  name: string;

  /** What English readers call it; null: as everybody else does. */
  @Column('text', { name: 'name_en', nullable: true })
  nameEn: string | null;
}

@Entity({ schema: 'identity', name: 'staff' })
export class StaffEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  number: string;

  @Column('text')
  name: string;

  /** What the person signs in with, in lower case. */
  @Column('text')
  account: string;

  /** Written only: the application has no right to read it. Null: cannot sign in. */
  @Column('text', { name: 'password_hash', nullable: true, select: false })
  passwordHash: string | null;

  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId: string | null;

  @Column('text', { name: 'region_code', nullable: true })
  regionCode: string | null;

  @Column('uuid', { name: 'reports_to', nullable: true })
  reportsTo: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  /** False once the person has left; sessions end with it. */
  @Column('boolean')
  active: boolean;

  /** The password was handed out and only opens the choice of another, until then; null: it is the person's own. */
  @Column('timestamptz', { name: 'one_time_until', nullable: true })
  oneTimeUntil: string | null;

  /** Since when the administrator lets them in no more. */
  @Column('timestamptz', { name: 'locked_at', nullable: true })
  lockedAt: string | null;

  @Column('timestamptz', { name: 'last_sign_in_at', nullable: true })
  lastSignInAt: string | null;

  /** The last day at work; the account is closed the day after. */
  @Column('date', { name: 'leaves_on', nullable: true })
  leavesOn: string | null;

  /** An account of the demonstration company, whose password is published. */
  @Column('boolean')
  demo: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: string;

  @Column('integer')
  version: number;
}

@Entity({ schema: 'identity', name: 'staff_post' })
export class StaffPostEntity {
  @PrimaryColumn('uuid', { name: 'staff_id' })
  staffId: string;

  @PrimaryColumn('text')
  post: string;

  /** Days on which the post is held, `[2026-01-01,)`. A delegate holds it for the days of the absence (CC-2). */
  @PrimaryColumn('daterange')
  valid: string;
}
