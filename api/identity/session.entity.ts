import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'identity', name: 'session' })
export class SessionEntity {
  /** SHA-256 of the token; the token itself is only in the browser. */
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('uuid', { name: 'staff_id' })
  staffId: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: string;

  @Column('timestamptz', { name: 'last_seen_at' })
  lastSeenAt: string;
}
