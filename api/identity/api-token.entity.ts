import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'identity', name: 'api_token' })
export class ApiTokenEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'staff_id' })
  staffId: string;

  @Column('text')
  name: string;

  /** SHA-256 of the secret. Written only: the application has no right to read it. */
  @Column('bytea', { name: 'token_hash', select: false })
  tokenHash: Buffer;

  /** How the secret begins. */
  @Column('text')
  prefix: string;

  /** `RESOURCE:READ` or `RESOURCE:WRITE`. */
  @Column('text', { array: true })
  scopes: string[];

  @Column('timestamptz', { name: 'created_at' })
  createdAt: string;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: string;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt: string | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: string | null;
}
