import { resolve } from 'node:path';
import { z } from 'zod';

/**
 * Every setting Kehu reads from its environment. This is the only file that reads `process.env`.
 * A wrong value ends the program with the name of the variable and what it should be.
 */
const Environment = z
  .object({
    /** Any PostgreSQL ≥ 15 where the login may create roles and schemas. Unset: the embedded PostgreSQL. */
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    /** A login of the application's own, member of nothing but kehu_app. Unset: DATABASE_URL, stepped down to kehu_app. */
    DATABASE_APP_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    /** A streaming replica of the same server, for dashboards and analysts; logged in to as the application is. */
    DATABASE_REPLICA_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    /** Further behind than so many seconds, the replica answers nobody. */
    KEHU_REPLICA_MOST_LAG_SECONDS: z.coerce.number().int().min(1).max(3600).default(10),
    KEHU_DATA_DIR: z.string().min(1).default('.kehu'),
    KEHU_HOST: z.string().min(1).default('127.0.0.1'),
    KEHU_PORT: z.coerce.number().int().min(0).max(65535).default(4000),
    KEHU_POSTGRES_PORT: z.coerce.number().int().min(1).max(65535).optional(),
    KEHU_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
    /** The router's credential: subgraphs refuse every caller that does not carry it. Apart-mode only. */
    KEHU_ROUTER_SECRET: z.string().min(32).optional(),
    /** `name=url,…` of every subgraph, for the router. Unset: loopback ports from KEHU_SUBGRAPH_PORT upwards. */
    KEHU_SUBGRAPH_URLS: z.string().optional(),
    KEHU_SUBGRAPH_PORT: z.coerce.number().int().min(1).max(65000).default(4101),
    /** `true` behind TLS: the session cookie is sent over HTTPS only. */
    KEHU_SECURE_COOKIES: z.enum(['true', 'false']).default('false'),
    /** Longest life of an API token or a database login, in days. */
    KEHU_TOKEN_MOST_DAYS: z.coerce.number().int().min(1).max(3660).default(90),
    /** Seconds that the statements of one operation may take together. */
    KEHU_OPERATION_SECONDS: z.coerce.number().int().min(1).max(3600).default(60),
    /** Mail server for reports, `smtp://user:password@host:587` or `smtps://…`. Unset: nothing is sent. */
    KEHU_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    /** Who reports come from, `Kehu <reports@example.com>`; needed with KEHU_SMTP_URL. */
    KEHU_MAIL_FROM: z
      .string()
      .regex(
        /^([^<>@\r\n]{1,100} <[^\s<>@]+@[A-Za-z0-9.-]+>|[^\s<>@]+@[A-Za-z0-9.-]+)$/,
        'write it like Kehu <reports@example.com>',
      )
      .optional(),
    /** Where people open the product, for links in mails. Unset: mails carry none. */
    KEHU_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** A fixed instant (ISO 8601) instead of the real clock, for demonstrations and tests. */
    KEHU_CLOCK: z.iso.datetime().optional(),
  })
  .refine(({ KEHU_SMTP_URL, KEHU_MAIL_FROM }) => KEHU_SMTP_URL === undefined || KEHU_MAIL_FROM !== undefined, {
    path: ['KEHU_MAIL_FROM'],
    message: 'say who mail comes from when there is a KEHU_SMTP_URL',
  });

export interface Config {
  readonly databaseUrl: string | undefined;
  readonly databaseAppUrl: string | undefined;
  readonly replicaUrl: string | undefined;
  readonly replicaMostLagSeconds: number;
  readonly dataDirectory: string;
  /** Where documents are kept. */
  readonly attachmentDirectory: string;
  readonly host: string;
  readonly port: number;
  readonly postgresPort: number | undefined;
  readonly poolSize: number;
  readonly routerSecret: string | undefined;
  readonly subgraphUrls: string | undefined;
  readonly subgraphPort: number;
  readonly secureCookies: boolean;
  readonly tokenMostDays: number;
  readonly operationSeconds: number;
  readonly fixedNow: string | undefined;
  /** Where mail goes to and who it comes from; undefined: nothing is sent. */
  readonly mail: { readonly url: string; readonly from: string } | undefined;
  /** Without a slash at its end. */
  readonly publicUrl: string | undefined;
}

/** @throws ConfigError naming each wrong variable */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`The environment has wrong settings.\n  ${wrong.join('\n  ')}`);
  }
  const read = parsed.data;
  return {
    databaseUrl: read.DATABASE_URL,
    databaseAppUrl: read.DATABASE_APP_URL,
    replicaUrl: read.DATABASE_REPLICA_URL,
    replicaMostLagSeconds: read.KEHU_REPLICA_MOST_LAG_SECONDS,
    dataDirectory: resolve(read.KEHU_DATA_DIR),
    attachmentDirectory: resolve(read.KEHU_DATA_DIR, 'attachments'),
    host: read.KEHU_HOST,
    port: read.KEHU_PORT,
    postgresPort: read.KEHU_POSTGRES_PORT,
    poolSize: read.KEHU_POOL_SIZE,
    routerSecret: read.KEHU_ROUTER_SECRET,
    subgraphUrls: read.KEHU_SUBGRAPH_URLS,
    subgraphPort: read.KEHU_SUBGRAPH_PORT,
    secureCookies: read.KEHU_SECURE_COOKIES === 'true',
    tokenMostDays: read.KEHU_TOKEN_MOST_DAYS,
    operationSeconds: read.KEHU_OPERATION_SECONDS,
    fixedNow: read.KEHU_CLOCK,
    mail:
      read.KEHU_SMTP_URL === undefined || read.KEHU_MAIL_FROM === undefined
        ? undefined
        : { url: read.KEHU_SMTP_URL, from: read.KEHU_MAIL_FROM },
    publicUrl: read.KEHU_PUBLIC_URL?.replace(/\/+$/, ''),
  };
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
